import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/lib/data/flatten.ts';
import { loadRecords } from '../../../src/lib/data/loadRecords.ts';
import { measures, standings } from '../../../src/lib/data/lists.ts';

const { charts, claims, derived, quotations, reports, speakers, story } = loadRecords('data');
const figures = figuresOf(reports);

test('the killed are counted alone, the killed or wounded together, and no figure is both', () => {
	const counts = (measure: string) =>
		reports.flatMap((report) => report.figures ?? []).filter((figure) => figure.measure === measure);
	expect(counts('killed').length).toBeGreaterThan(3);
	for (const { id, counts: what } of counts('killed'))
		expect(`${id} ${what}`).not.toMatch(/wound|injur|casualt/);
	expect(counts('killed-or-wounded').length).toBeGreaterThan(3);
	for (const { id, counts: what } of counts('killed-or-wounded')) {
		expect(`${id} ${what}`).toMatch(/killed.*(wounded|injured)/);
	}
});

test('nothing is derived from numbers of the killed or wounded', () => {
	const lost = new Set(
		figures
			.filter(({ measure }) => ['killed', 'wounded', 'killed-or-wounded'].includes(measure))
			.map((f) => f.id)
	);
	expect(derived.flatMap(({ inputs }) => inputs).filter((id) => lost.has(id))).toEqual([]);
});

test('every figure has a report, every report a speaker', () => {
	const reportIds = reports.map(({ id }) => id);
	const speakerIds = speakers.map(({ id }) => id);
	for (const { report } of figures) expect(reportIds).toContain(report);
	for (const { speaker } of reports) expect(speakerIds).toContain(speaker);
	for (const { measure } of figures) expect(measures).toContain(measure);
});

test('an id of a report is no id of another’s figure, for the owner follows from the id', () => {
	const reportIds = new Set(reports.map(({ id }) => id));
	expect(figures.filter(({ id, report }) => id !== report && reportIds.has(id))).toEqual([]);
	expect(derived.filter(({ id }) => reportIds.has(id))).toEqual([]);
});

test('every claim has a standing of the closed list', () => {
	for (const { standing } of [...claims, ...reports]) expect(standings).toContain(standing);
});

test('the standings of the nineteen claims are these, in order', () => {
	expect(claims.map(({ standing }) => standing)).toEqual([
		...['corroborated', 'corroborated', 'superseded', 'disputed', 'unverified', 'unverified', 'disputed'],
		...['corroborated', 'corroborated', 'disputed', 'disputed', 'corroborated', 'unverified', 'disputed'],
		...['disputed', 'corroborated', 'corroborated', 'disputed', 'superseded']
	]);
});

test('there are five quotations, and the story holds each once', () => {
	expect(quotations).toHaveLength(5);
	const quoted = story.acts.flatMap(({ steps }) => steps.flatMap(({ quote }) => quote ?? []));
	expect(quoted.sort()).toEqual(quotations.map(({ id }) => id).sort());
});

test('every chart is shown by a step, and its home is one of those', () => {
	const steps = story.acts.flatMap(({ steps }) => steps);
	for (const { id, home } of charts) {
		const showing = steps.filter(({ scene }) => scene.startsWith(`${id}/`)).map((step) => step.id);
		expect(showing, id).not.toEqual([]);
		expect(showing, id).toContain(home);
	}
});

test('every scene of every chart is shown by a step', () => {
	const shown = story.acts.flatMap(({ steps }) => steps.map(({ scene }) => scene));
	const scenes = charts.flatMap(({ id, scenes }) => scenes.map((scene) => `${id}/${scene.id}`));
	expect(scenes.filter((scene) => !shown.includes(scene))).toEqual([]);
});
