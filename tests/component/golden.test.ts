import { readdirSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import StaticFigure from '../../src/lib/outlets/StaticFigure.svelte';
import type { Theme } from '../../src/lib/theme/palette.ts';
import { scenes } from '../unit/charts/drawings.ts';

const folder = new URL('../golden/', import.meta.url).pathname;
const widths = [320, 640, 1200];
const themes: Theme[] = ['light', 'dark'];
const credit = 'One of Forty · CC BY 4.0';

const pictures = scenes
	.filter(({ progress }) => progress === 0 || progress === 1)
	.flatMap((scene) =>
		widths.flatMap((width) =>
			themes.map((theme) => ({
				name: `${scene.chart}.${scene.scene}${scene.progress ? '-near' : ''}.${width}.${theme}.svg`,
				scene,
				width,
				theme
			}))
		)
	);

/** One element a line, so that a change can be read. */
const drawn = ({ scene, width, theme }: (typeof pictures)[number]) =>
	render(StaticFigure, { props: { scene, width, theme, credit } })
		.body.replace(/<!--[^>]*-->/g, '')
		.replace(/\s*\n\s*/g, ' ')
		.replace(/></g, '>\n<');

describe('every scene, complete alone, is drawn as it was last looked at', () => {
	for (const picture of pictures) {
		test(picture.name, async () => {
			await expect(`${drawn(picture)}\n`).toMatchFileSnapshot(`${folder}${picture.name}`);
		});
	}
});

test('no golden picture is left of a scene that is gone', () => {
	const kept = readdirSync(folder).filter((name) => name.endsWith('.svg'));
	expect(kept.sort()).toEqual(pictures.map(({ name }) => name).sort());
});
