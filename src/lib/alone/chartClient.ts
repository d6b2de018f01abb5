import { mount } from 'svelte';
import type { Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { chartIds } from '../data/lists.ts';
import { addressOf, choicesIn } from '../reader/address.ts';
import { afterFirstPaint } from '../outlets/afterFirstPaint.ts';
import { copyWithOwner } from '../outlets/copyWithOwner.ts';
import { linkMarks } from '../outlets/linkMarks.ts';
import { oneByOne } from '../outlets/oneByOne.ts';
import { trustOwnScripts } from '../serving/trustedTypes.ts';
import LiveFigure from './LiveFigure.svelte';
import { putIn } from './putIn.ts';

// The figure that stands in the page is complete; what it was served for is read off it.
const root = document.querySelector<HTMLElement>('main');
const served = root?.querySelector<HTMLElement>('[data-live]');
const id = chartIds.find((name) => name === served?.dataset.live);
if (root && served && id) {
	const scene = { chart: id, scene: served.dataset.scene ?? '', progress: 0 };
	afterFirstPaint(() => begin(root, served, scene));
}

function begin(root: HTMLElement, served: HTMLElement, base: Scene): void {
	trustOwnScripts();
	copyWithOwner(root);
	const { light, open, tell } = linkMarks(root);
	// Made apart, part by part, and put in whole: where making it fails, what was served stays.
	const made = document.createElement('div');
	oneByOne([
		() => {
			const query = new URLSearchParams(location.search);
			const figure = mount(LiveFigure, {
				target: made,
				props: {
					base,
					withTable: served.querySelector('table') !== null,
					level: served.dataset.level === '2' ? 2 : 1,
					...choicesIn(query, registry[base.chart], base),
					light,
					open,
					onchoose(next) {
						const query = addressOf(next, new URLSearchParams(location.search));
						history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
						tell();
					}
				}
			});
			const makeMore = () => {
				if (figure.makeMore()) return oneByOne([makeMore]);
				putIn(served, made);
				tell();
				document.documentElement.dataset.ready = '';
			};
			oneByOne([makeMore]);
		}
	]);
}
