import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Place } from '../../../src/lib/story/Place.ts';
import type { StoryState } from '../../../src/lib/story/StoryState.svelte.ts';

const { document, CustomEvent } = parseHTML(`<main>
	<section id="first"><h2>First</h2></section>
	<section id="second"><h2>Second</h2><p id="within"></p></section>
	<section id="third"><h2>Third</h2></section>
	<p id="behind"></p>
</main>`);
const steps = [...document.querySelectorAll('section')].map((section) => ({
	id: section.id,
	scene: 'words',
	section
}));
let written: string[];

beforeEach(() => {
	written = [];
	vi.useFakeTimers();
	vi.stubGlobal('document', document);
	vi.stubGlobal('CustomEvent', CustomEvent);
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** A page with a fragment that rests at a step. */
function placeAt(index: number, fragment: string) {
	const address = { hash: fragment, pathname: '/', search: '' };
	vi.stubGlobal('location', address);
	vi.stubGlobal('history', {
		replaceState: (_: unknown, __: string, to: string) => {
			written.push(to);
			address.hash = to.replace(/^[^#]*/, '');
		}
	});
	const story = { position: { index, progress: 0 }, steps, step: steps[index] } as unknown as StoryState;
	const place = new Place(story, document.querySelector('main') as unknown as HTMLElement);
	const rest = (at = index) => {
		story.position.index = at;
		Object.assign(story, { step: steps[at] });
		place.settle();
		vi.advanceTimersByTime(1000);
	};
	rest();
	const follow = (to: string) => {
		address.hash = to;
		place.arrive();
	};
	return { rest, follow };
}

/** The addresses that are written where a page with a fragment first comes to rest at a step. */
function restAt(index: number, fragment: string): string[] {
	placeAt(index, fragment);
	return written;
}

test.each([
	['at its beginning', 0, ''],
	['at the step that it names', 1, '#second'],
	['at the step that holds what it names', 1, '#within'],
	['by what stands behind the steps', 2, '#behind'],
	['by a name that is not there', 0, '#nowhere']
])('who comes by an address keeps it: %s', (_, index, fragment) => {
	expect(restAt(index, fragment)).toEqual([]);
});

test.each([
	['#second', 2, '/#third'],
	['#within', 0, '/'],
	['', 1, '/#second']
])('who moved on from “%s” before the page was at rest finds the step in the address', (from, at, to) => {
	expect(restAt(at, from)).toEqual([to]);
});

test('who follows a link to what stands behind the steps keeps its address, and gets another with the next step', () => {
	const { rest, follow } = placeAt(0, '');
	follow('#behind');
	rest(2);
	expect(written).toEqual([]);
	rest(1);
	expect(written).toEqual(['/#second']);
});
