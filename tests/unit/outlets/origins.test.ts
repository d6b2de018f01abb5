import { reports } from 'virtual:records';
import { expect, test } from 'vitest';
import { origins } from '../../../src/lib/outlets/origins.ts';

const all = origins();
const idsIn = (id: string) => {
	const origin = all.find((one) => one.id === id);
	return [origin?.reports.map((report) => report.id), origin?.relayedBy.map((report) => report.id)];
};

test('the reports of one closed briefing are one origin', () => {
	expect(idsIn('nis-2025-01-13')).toEqual([['C12', 'D06', 'D07', 'D16', 'F05'], []]);
});

test('a report that passes another on stands under it and under nothing else', () => {
	expect(idsIn('S03')).toEqual([['S03'], ['S09', 'A-unit', 'A-survivor']]);
	expect(idsIn('new-york-times-2024-11-10')).toEqual([['K03', 'K04'], ['K05']]);
	const listed = all.flatMap(({ reports, relayedBy }) => [...reports, ...relayedBy]).map(({ id }) => id);
	expect(new Set(listed).size).toBe(listed.length);
	for (const { id, relays } of reports) if (relays) expect(listed).toContain(id);
});

test('an origin of a single report is not listed', () => {
	for (const { id, reports, relayedBy } of all)
		expect(reports.length + relayedBy.length, id).toBeGreaterThan(1);
	expect(all.some(({ reports }) => reports.some(({ id }) => id === 'T01'))).toBe(false);
});

test('each outlet that carried an origin is named once', () => {
	for (const { id, outlets } of all) {
		expect(outlets.length, id).toBeGreaterThan(0);
		expect(new Set(outlets).size, id).toBe(outlets.length);
	}
});
