import { quotations } from 'virtual:records';
import { figure, hasFigure, statement } from '../../src/lib/model/record.ts';
import { ownerOf, reportOf } from '../../src/lib/text/owner.ts';
import { isDerived } from '../../src/lib/text/phrase.ts';
import { parseCsv } from '../unit/export/parseCsv.ts';
import { measureOf } from './checkWording.ts';
import type { Finding } from './Finding.ts';
import { parsePage, selectorOf } from './htmlPassages.ts';
import type { SiteFile } from './SiteFile.ts';

/** What a record says in each column that repeats it. */
function columnsOf(id: string): Readonly<Record<string, string | undefined>> {
	if (!hasFigure(id)) return { standing: ownerOf(id).standing };
	const item = figure(id);
	const report = reportOf(id);
	if (isDerived(item)) return { measure: item.measure, standing: 'derived' };
	return {
		measure: item.measure,
		qualifier: item.qualifier,
		unit: item.unit,
		standing: ownerOf(id).standing,
		date: report && statement(report).date
	};
}

/** Each row of a table as a file repeats its record: measure, qualifier, standing, day; and quotations their letters. */
export function checkCsv({ path, text }: SiteFile): Finding[] {
	const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
	const prefix = head.includes('record: figure') ? 'record: ' : '';
	const idAt = head.indexOf(prefix ? 'record: figure' : 'id');
	return rows.flatMap((row, r) => {
		const id = row[idAt] ?? '';
		const place = `line ${r + 2}`;
		const fault = (rule: string, what: string): Finding => ({
			...{ file: path, place, around: row.join(', ').slice(0, 120), rule, what },
			remedy: 'write the file anew from the records'
		});
		const quotation = quotations.find((one) => one.id === id);
		if (quotation && head.includes('words') && row[head.indexOf('words')] !== quotation.words)
			return [fault('quotation', 'the words are not those of the record')];
		const known = hasFigure(id) ? columnsOf(id) : {};
		const differing = Object.entries(known).filter(([name, value]) => {
			const at = head.indexOf(prefix + name);
			return at >= 0 && value !== undefined && row[at] !== value;
		});
		return differing.map(([name, value]) =>
			fault(name === 'measure' ? 'measure' : 'record', `the ${name} of ${id} is “${value}”`)
		);
	});
}

/** A row of a page's table names the measure that its number counts. */
export function checkPageTables({ path, text }: SiteFile): Finding[] {
	return [...parsePage(text).querySelectorAll('tbody tr')].flatMap((row): Finding[] => {
		const cells = [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim());
		const named = cells.find((cell) => measureOf(cell));
		const ids = [...row.querySelectorAll('[data-figure]')].map(
			(one) => one.getAttribute('data-figure') ?? ''
		);
		const wrong = ids.filter((id) => hasFigure(id) && named && figure(id).measure !== measureOf(named));
		return wrong.map((id) => ({
			...{ file: path, place: selectorOf(row), around: cells.join(' · '), rule: 'measure' },
			what: `${id} counts ${figure(id).measure}, and is called “${named}”`,
			remedy: 'name what its record counts; measures never mix'
		}));
	});
}
