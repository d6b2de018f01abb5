import { claims, derived, quotations, reports, site, speakers } from 'virtual:records';
import { derivedFigure } from '../model/record.ts';
import { formulaOf } from '../text/owner.ts';
import { plain } from '../text/resolve.ts';
import { licence, storyTitle } from './citation.ts';
import { csv, type Value } from './csv.ts';

type Kind = 'string' | 'integer' | 'number';

interface Field {
	name: string;
	type: Kind;
	description: string;
	required?: true;
}

/** One table of the records: its fields, and its rows in their order. */
interface Table {
	name: string;
	description: string;
	fields: readonly Field[];
	rows: readonly (readonly Value[])[];
	references?: readonly { field: string; table: string }[];
}

/** A file of the package below `data/`. */
export interface DataFile {
	path: string;
	content: string;
}

const field = (name: string, description: string, type: Kind = 'string'): Field => ({
	name,
	type,
	description
});
const id = (of: string): Field => ({ ...field('id', `Short and lasting name of the ${of}`), required: true });
const list = (values: readonly string[] = []): string => values.join(' ');
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

function tables(): Table[] {
	return [
		{
			name: 'speakers',
			description: 'Those who said something',
			fields: [
				id('speaker'),
				field('name', 'Full name'),
				field('short', 'Name where there is little room'),
				field('party', 'Whose side they speak for'),
				field('interest', 'What they may have to gain')
			],
			rows: speakers.map((one) => [one.id, one.name, one.short, one.party, one.interest])
		},
		{
			name: 'reports',
			description: 'Public statements, one a row; the article’s own stand at the end',
			fields: [
				id('report'),
				field('speaker', 'Id of the speaker'),
				field('voice', 'Who exactly spoke or relayed it'),
				field('kind', 'What kind of statement it is'),
				field('date', 'The day or the month it was said, yyyy-mm-dd or yyyy-mm; empty where it is not known'),
				field('precision', 'day, month or unknown'),
				field('says', 'What was said, in our words'),
				field('standing', 'How it stands in the record'),
				field('supersededBy', 'Ids of reports that took its place, with spaces between'),
				field('confidence', 'That this was said: high, medium or low'),
				field('outlet', 'Where it was read'),
				field('link', 'Address of that page'),
				field('note', 'The caution that a reader needs'),
				field('wouldChange', 'What evidence would change its standing'),
				field('checked', 'The day or the month on which such evidence was last looked for'),
				field('occasion', 'Name of the briefing, appearance or page that it shares with other reports'),
				field('relays', 'Ids of reports that it passes on or rests on, with spaces between'),
				field('competes', 'Ids of reports of the same thing that differ, with spaces between')
			],
			rows: reports.map((one) => [
				...[one.id, one.speaker, one.voice && plain(one.voice), one.kind, one.date, one.precision],
				...[
					plain(one.says, { sentence: true }),
					one.standing,
					list(one.supersededBy),
					one.confidence,
					one.seen.outlet,
					one.seen.link
				],
				...[one.note && plain(one.note), one.wouldChange && plain(one.wouldChange), one.checked],
				...[one.occasion, list(one.relays), list(one.competes)]
			]),
			references: [{ field: 'speaker', table: 'speakers' }]
		},
		{
			name: 'figures',
			description: 'The numbers that the reports state. Measures never mix; ranges stay ranges',
			fields: [
				id('figure'),
				field('report', 'Id of the report that states it'),
				field('measure', 'What is counted'),
				field('qualifier', 'How it was hedged: exact, about, at-least, more-than, up-to, nearly, range'),
				field('value', 'The number said, in the unit; empty for a range', 'integer'),
				field('low', 'Lower end of a range', 'integer'),
				field('high', 'Upper end of a range', 'integer'),
				field('unit', 'people, dollars-a-month, year, decade or places'),
				field('scope', 'period or part, where it is no running total'),
				field('counts', 'What exactly is counted')
			],
			rows: reports.flatMap((report) =>
				(report.figures ?? []).map((one) => [
					...[one.id, report.id, one.measure, one.qualifier, one.value, one.low, one.high],
					...[one.unit, one.scope, plain(one.counts)]
				])
			),
			references: [{ field: 'report', table: 'reports' }]
		},
		{
			name: 'derived',
			description: 'Numbers that nobody stated: computed by interval arithmetic',
			fields: [
				id('number'),
				field('formula', 'difference, ratio, share or count'),
				field('inputs', 'Ids of its inputs, with spaces between'),
				field('said', 'The formula in words'),
				field('measure', 'What is counted'),
				field('low', 'Least that the inputs allow', 'number'),
				field('high', 'Most that the inputs allow; empty where they set none', 'number'),
				field('counts', 'What exactly is counted')
			],
			rows: derived.map((one) => {
				const { low, high } = derivedFigure(one.id).interval;
				return [
					...[one.id, one.formula, list(one.inputs), formulaOf(one.id), one.measure],
					...[finite(low), finite(high), plain(one.counts)]
				];
			})
		},
		{
			name: 'claims',
			description: 'The article’s claims, each held against the record',
			fields: [
				id('claim'),
				field('short', 'Its name'),
				field('claim', 'What the article claims, in our words'),
				field('standing', 'How it stands in the record'),
				field('detail', 'That, in a line'),
				field('why', 'What the standing rests on'),
				field('reports', 'Ids of the reports behind it, with spaces between')
			],
			rows: claims.map((one) => [
				...[one.id, one.short, plain(one.claim, { sentence: true }), one.standing, plain(one.detail)],
				...[plain(one.why, { sentence: true }), list(one.reports)]
			])
		},
		{
			name: 'quotations',
			description: 'Hyun-Seung Lee’s words as the article prints them, letter for letter',
			fields: [
				id('quotation'),
				field('speaker', 'Id of the speaker'),
				field('to', 'To whom, and where it was read'),
				field('words', 'The words'),
				field('sha256', 'Checksum of the words'),
				field('standing', 'Always testimony')
			],
			rows: quotations.map((one) => [one.id, one.speaker, plain(one.to), one.words, one.sha256, 'testimony']),
			references: [{ field: 'speaker', table: 'speakers' }]
		}
	];
}

/** All records under their ids as a Frictionless data package: its description, and each table twice. */
export function dataPackage(): DataFile[] {
	const all = tables();
	const resources = all.flatMap(({ name, description, fields, references = [] }) => [
		{
			name,
			path: `${name}.csv`,
			profile: 'tabular-data-resource',
			description,
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
			schema: {
				fields: fields.map(({ required, ...one }) => ({
					...one,
					...(required && { constraints: { required, unique: true } })
				})),
				primaryKey: 'id',
				missingValues: [''],
				...(references.length > 0 && {
					foreignKeys: references.map(({ field: fields, table }) => ({
						fields,
						reference: { resource: table, fields: 'id' }
					}))
				})
			}
		},
		{
			name: `${name}-json`,
			path: `${name}.json`,
			profile: 'data-resource',
			description: `${description}. The same as JSON`,
			format: 'json',
			mediatype: 'application/json',
			encoding: 'utf-8'
		}
	]);
	const description = {
		profile: 'data-package',
		name: 'one-of-forty',
		title: storyTitle(),
		description: site.description,
		homepage: site.address,
		version: site.version,
		licenses: [{ name: licence.id, title: licence.title, path: licence.address }],
		sources: [{ title: 'The public statements named in reports' }],
		contributors: [{ title: storyTitle(), email: site.contact, role: 'publisher' }],
		keywords: ['North Korea', 'Russia', 'Kursk', 'estimates', 'provenance'],
		resources
	};
	const text = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
	return [
		{ path: 'datapackage.json', content: text(description) },
		...all.flatMap(({ name, fields, rows }) => {
			const names = fields.map((one) => one.name);
			return [
				{ path: `${name}.csv`, content: csv(names, rows) },
				{ path: `${name}.json`, content: text(rows.map((row) => objectOf(names, row))) }
			];
		})
	];
}

const objectOf = (names: readonly string[], row: readonly Value[]) =>
	Object.fromEntries(
		names.flatMap((name, i) => (row[i] === undefined || row[i] === '' ? [] : [[name, row[i]]]))
	);
