import { checkLanes } from './checkLanes.ts';
import { checkMainFigures } from './checkMainFigures.ts';
import { checkRange } from './checkRange.ts';
import { checkRelays } from './checkRelays.ts';
import { checkSite } from './checkSite.ts';
import { checkSuperseded } from './checkSuperseded.ts';
import { checkTokens, unknownId } from './checkTokens.ts';
import { mayJoin } from './joins.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { ParsedFile } from './parseFile.ts';
import type { Fault } from './RecordError.ts';
import { standings, type Measure, type Qualifier } from './lists.ts';
import { type Branch, type FileName } from './schema.ts';

const openEnded = new Set<Qualifier>(['at-least', 'more-than', 'up-to']);

/** What a count may count. */
const countable = new Set([
	'claims',
	'reports',
	'speakers',
	...standings.map((standing) => `claims ${standing}`)
]);

/**
 * The rules that reach across records: ids, dates, ranges, arithmetic, quotations, tokens.
 * @param checksum SHA-256 of a text, in hexadecimal
 */
export function checkReferences(files: ParsedFiles, checksum: (text: string) => string): Fault[] {
	const faults: Fault[] = [];
	const {
		site,
		reports,
		speakers,
		derived,
		quotations,
		claims,
		charts,
		motives,
		families,
		forecast,
		week,
		story
	} = files;

	const reportIds = unique(reports, reports.value, 'report');
	const speakerIds = unique(speakers, speakers.value, 'speaker');
	const quotationIds = unique(quotations, quotations.value, 'quotation');
	unique(claims, claims.value, 'claim');
	unique(charts, charts.value, 'chart');
	unique(motives, motives.value, 'motive');

	const figures = new Map<string, { measure: Measure; qualifier: Qualifier }>();
	reports.value.forEach((report, r) => {
		know(reports, [r, 'speaker'], report.speaker, speakerIds, 'speaker');
		if ((report.precision === 'unknown') !== (report.date === undefined)) {
			faults.push(
				reports.fault(
					[r, 'precision'],
					'date',
					'date and precision do not agree',
					'give a date, or precision: unknown'
				)
			);
		} else if (report.date && (report.precision === 'day') !== (report.date.length === 10)) {
			faults.push(
				reports.fault(
					[r, 'date'],
					'date',
					'the date is not of the precision named',
					'a day is 2024-10-28, a month 2024-10'
				)
			);
		}
		report.figures?.forEach((figure, f) => {
			const path = [r, 'figures', f];
			if (figures.has(figure.id)) repeated(reports, [...path, 'id'], figure.id, 'figure');
			if (figure.id !== report.id && reportIds.has(figure.id)) {
				repeated(reports, [...path, 'id'], figure.id, 'report');
			}
			figures.set(figure.id, figure);
			faults.push(...checkRange(reports, path, figure));
		});
		(report.competes ?? []).forEach((id, i) => {
			know(reports, [r, 'competes', i], id, reportIds, 'report');
			if (id === report.id) repeated(reports, [r, 'competes', i], id, 'report');
		});
		if (report.date && report.date.slice(0, 7) > site.value.pagesReadTo) {
			faults.push(
				reports.fault(
					[r, 'date'],
					'date',
					`the day is after the record was read (${site.value.pagesReadTo})`,
					'mend the date, or move pagesReadTo in site.yaml'
				)
			);
		}
	});

	derived.value.forEach((derivation, d) => {
		if (figures.has(derivation.id) || reportIds.has(derivation.id)) {
			repeated(derived, [d, 'id'], derivation.id, 'figure');
		}
		if (derivation.formula === 'count') {
			if (!countable.has(derivation.inputs.join(' '))) {
				faults.push(
					derived.fault(
						[d, 'inputs'],
						'arithmetic',
						'a count takes claims, reports or speakers',
						'write inputs: [claims], or [claims, disputed] for one standing'
					)
				);
			}
		} else {
			const known = derivation.inputs.every((id, i) =>
				know(derived, [d, 'inputs', i], id, figures, 'figure')
			);
			derivation.inputs.forEach((id, i) => {
				const qualifier = figures.get(id)?.qualifier;
				if (!qualifier || !openEnded.has(qualifier)) return;
				faults.push(
					derived.fault(
						[d, 'inputs', i],
						'arithmetic',
						`“${id}” is open-ended (${qualifier})`,
						'what comes of it has no end either: choose inputs with both ends'
					)
				);
			});
			const inputs = derivation.inputs.map((id) => figures.get(id)?.measure);
			if (known && !mayJoin(derivation.formula, inputs, derivation.measure)) {
				faults.push(
					derived.fault(
						[d, 'inputs'],
						'measures',
						`${derivation.formula} of ${inputs.join(' and ')} as ${derivation.measure}`,
						'measures of different kinds are never joined: choose inputs that count the same thing'
					)
				);
			}
		}
		figures.set(derivation.id, { measure: derivation.measure, qualifier: 'exact' });
	});

	quotations.value.forEach((quotation, q) => {
		know(quotations, [q, 'speaker'], quotation.speaker, speakerIds, 'speaker');
		if (checksum(quotation.words) !== quotation.sha256) {
			faults.push(
				quotations.fault(
					[q, 'words'],
					'quotation',
					`“${quotation.id}” differs from the words taken from the article`,
					'restore the words letter for letter; a passage is never edited'
				)
			);
		}
		(quotation.insertions ?? []).forEach((words, i) => {
			if (!quotation.words.includes(words)) {
				faults.push(
					quotations.fault(
						[q, 'insertions', i],
						'quotation',
						`“${words}” is not in the passage`,
						'copy the bracketed words exactly'
					)
				);
			}
		});
	});

	claims.value.forEach((claim, c) =>
		claim.reports.forEach((id, i) => know(claims, [c, 'reports', i], id, reportIds, 'report'))
	);
	motives.value.forEach((motive, m) =>
		motive.record.forEach(({ report }, i) => {
			know(motives, [m, 'record', i, 'report'], report, reportIds, 'report');
			if (motive.record.findIndex((other) => other.report === report) < i) {
				repeated(motives, [m, 'record', i, 'report'], report, 'line');
			}
		})
	);
	forecast.value.events.forEach((event, e) => dated(forecast, ['events', e, 'report'], event.report));
	inOrder(forecast, forecast.value.events, ['events']);
	inOrder(week, week.value, []);
	week.value.forEach((event, e) => dated(week, [e, 'report'], event.report));
	unique(forecast, forecast.value.sequence, 'stage', ['sequence']);
	const branchIds = new Set<string>();
	checkBranch(families.value, []);

	const scenes = new Set(['words']);
	charts.value.forEach((chart, c) => {
		unique(charts, chart.scenes, 'scene', [c, 'scenes']);
		chart.scenes.forEach((scene, s) => {
			scenes.add(`${chart.id}/${scene.id}`);
			scene.figures.forEach((id, i) => {
				if (!reportIds.has(id)) know(charts, [c, 'scenes', s, 'figures', i], id, figures, 'figure or report');
			});
		});
	});

	const stepIds = new Set<string>();
	unique(story, story.value.acts, 'act', ['acts']);
	story.value.acts.forEach((act, a) =>
		act.steps.forEach((step, s) => {
			const path = ['acts', a, 'steps', s];
			if (stepIds.has(step.id)) repeated(story, [...path, 'id'], step.id, 'step');
			stepIds.add(step.id);
			know(story, [...path, 'scene'], step.scene, scenes, 'scene');
			if (step.quote) know(story, [...path, 'quote'], step.quote, quotationIds, 'quotation');
		})
	);
	charts.value.forEach((chart, c) => know(charts, [c, 'home'], chart.home, stepIds, 'step'));

	faults.push(
		...checkSite(files),
		...checkLanes(files),
		...checkRelays(files),
		...checkSuperseded(files),
		...checkMainFigures(files),
		...checkTokens(files, figures)
	);
	return faults;

	/** A report that a timeline draws: it has to have a day. */
	function dated<Name extends FileName>(
		file: ParsedFile<Name>,
		path: readonly PropertyKey[],
		id: string
	): void {
		if (!know(file, path, id, reportIds, 'report')) return;
		if (reports.value.some((report) => report.id === id && report.date)) return;
		faults.push(
			file.fault(path, 'date', `“${id}” has no date to stand at`, 'choose a dated report, or find its date')
		);
	}

	/** Dated lines of a picture: each report once, and the days in their order. */
	function inOrder<Name extends FileName>(
		file: ParsedFile<Name>,
		list: readonly { report: string }[],
		path: readonly (string | number)[]
	): void {
		const dateOf = (id: string) => reports.value.find((report) => report.id === id)?.date ?? '';
		// A month holds all its days.
		const isAfter = (a: string, b: string) => {
			const known = Math.min(a.length, b.length);
			return a.slice(0, known) > b.slice(0, known);
		};
		list.forEach(({ report }, i) => {
			const before = list[i - 1]?.report;
			if (list.findIndex((other) => other.report === report) < i) {
				repeated(file, [...path, i, 'report'], report, 'line');
			} else if (before && isAfter(dateOf(before), dateOf(report))) {
				faults.push(
					file.fault(
						[...path, i, 'report'],
						'date',
						`“${report}” was said before “${before}”, which stands above it`,
						'put the lines in the order of their days'
					)
				);
			}
		});
	}

	function checkBranch(branch: Branch, path: (string | number)[]): void {
		if (branchIds.has(branch.id)) repeated(families, [...path, 'id'], branch.id, 'branch');
		branchIds.add(branch.id);
		branch.reports.forEach((id, i) => know(families, [...path, 'reports', i], id, reportIds, 'report'));
		branch.children?.forEach((child, i) => checkBranch(child, [...path, 'children', i]));
	}

	function know<Name extends FileName>(
		file: ParsedFile<Name>,
		path: readonly PropertyKey[],
		id: string,
		known: { has(id: string): boolean },
		kind: string
	): boolean {
		if (known.has(id)) return true;
		faults.push(unknownId(file, path, id, kind));
		return false;
	}

	function repeated<Name extends FileName>(
		file: ParsedFile<Name>,
		path: readonly PropertyKey[],
		id: string,
		kind: string
	) {
		const what = `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} “${id}” stands above`;
		faults.push(file.fault(path, 'duplicate-id', what, 'give this one an id of its own'));
	}

	function unique<Name extends FileName>(
		file: ParsedFile<Name>,
		list: readonly { id: string }[],
		kind: string,
		path: readonly PropertyKey[] = []
	): Set<string> {
		const ids = new Set<string>();
		list.forEach(({ id }, i) => {
			if (ids.has(id)) repeated(file, [...path, i, 'id'], id, kind);
			ids.add(id);
		});
		return ids;
	}
}
