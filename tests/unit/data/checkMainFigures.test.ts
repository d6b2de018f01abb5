import { expect, test } from 'vitest';
import { changed, firstFault, sourceOf } from './expectFault.ts';

const lineOf = (text: string) => sourceOf('reports').split(text)[0]?.split('\n').length ?? 0;
const remedy = 'say what evidence would change it, and when it was last looked for';

test('a number of the story whose report does not say when its evidence was looked for is refused', () => {
	const fault = firstFault('reports', changed('reports', '  checked: 2026-04\n', ''));
	expect(fault).toMatchObject({ file: 'reports.yaml', rule: 'would-change', remedy });
	expect(fault.what).toBe('the story states {T05}, and its report lacks checked');
	expect(fault.line).toBe(lineOf('wouldChange: >-\n    a published account of how Seoul'));
});

test('a number of the story whose report does not say what would change it is refused', () => {
	const own = /( {2}wouldChange: >-\n(?: {4}.*\n)+)(?= {2}checked)/.exec(sourceOf('reports'))?.[0] ?? '';
	const fault = firstFault('reports', changed('reports', own, ''));
	expect(fault).toMatchObject({ file: 'reports.yaml', rule: 'would-change', remedy });
	expect(fault.what).toBe('the story states {T05}, and its report lacks wouldChange');
	expect(fault.line).toBe(lineOf('- id: T05\n'));
});

test('a number that the story comes to state needs both', () => {
	const fault = firstFault('story', changed('story', '{T05-planned} were', '{T01} or {T05-planned} were'));
	expect(fault).toMatchObject({ file: 'reports.yaml', rule: 'would-change' });
	expect(fault.what).toContain('{T01}');
});
