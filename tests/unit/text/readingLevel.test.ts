import readability from 'text-readability';
import { claims, site, story } from 'virtual:records';
import { expect, test } from 'vitest';
import { plain } from '../../../src/lib/text/resolve.ts';

/** The highest school grade, by Flesch and Kincaid, that our own words may ask for. Quotations are not ours. */
const highest = 10;

const said = (...prose: string[]) =>
	prose.map((text) => plain(text, { sentence: true }).replace(/\s+/g, ' ').trim()).join(' ');

const sections = [
	...story.acts.map(({ id, steps }) => ({
		section: `act ${id}`,
		text: said(...steps.map(({ text }) => text))
	})),
	{ section: 'method', text: said(story.standfirst, site.method, site.dots) },
	{ section: 'standings', text: said(...Object.values(site.standings)) },
	{
		section: 'claims',
		text: said(...claims.flatMap(({ claim, why }) => [claim, why]))
	}
].map(({ section, text }) => ({ section, text, grade: readability.fleschKincaidGrade(text) }));

test('each section is long enough to be graded, and the grades are printed', () => {
	for (const { text } of sections) expect(text.split(' ').length).toBeGreaterThan(50);
	console.log(sections.map(({ section, grade }) => `${section}: grade ${grade.toFixed(1)}`).join('\n'));
});

test.each(sections)('$section is at grade 10 or below', ({ grade }) => {
	expect(grade).toBeLessThanOrEqual(highest);
});
