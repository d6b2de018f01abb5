import { expect, test } from 'vitest';
import { changed, expectFault, firstFault, sourceOf, type Malformed } from './expectFault.ts';

const own = /one lane of its own/;

const cases: Malformed[] = [
	{
		name: 'a measure in two lanes is refused',
		file: 'charts',
		from: '    - id: training\n      label: In training\n      short: in training\n      measures: [training]',
		to: '    - id: training\n      label: In training\n      short: in training\n      measures: [sent]',
		at: 'sent]',
		rule: 'measures',
		what: /“sent” has a place already/,
		remedy: own
	},
	{
		name: 'a measure in lanes of two charts is refused',
		file: 'charts',
		from: 'measures: [killed]',
		to: 'measures: [present]',
		at: 'present]',
		rule: 'measures',
		what: /“present” has a place already/,
		remedy: own
	},
	{
		name: 'a measure that another chart draws gets no lane besides',
		file: 'charts',
		from: 'measures: [training]',
		to: 'measures: [captured]',
		at: 'captured]',
		rule: 'measures',
		what: /“captured” has a place already/,
		remedy: own
	},
	{
		name: 'the killed never share a lane with the wounded',
		file: 'charts',
		from: 'measures: [killed]',
		to: 'measures: [killed, wounded]',
		at: 'killed, wounded',
		rule: 'measures',
		what: /“killed” shares its lane/,
		remedy: own
	},
	{
		name: 'the killed never share a lane with the killed or wounded',
		file: 'charts',
		from: 'measures: [killed-or-wounded]',
		to: 'measures: [killed-or-wounded, killed]',
		at: 'killed-or-wounded, killed',
		rule: 'measures',
		what: /“killed-or-wounded” shares its lane/,
		remedy: own
	},
	{
		name: 'plans and forecasts share a lane only apart from the counts',
		file: 'charts',
		from: 'measures: [planned, forecast]\n      apart: true',
		to: 'measures: [planned, forecast]',
		at: 'planned, forecast',
		rule: 'measures',
		what: /“planned” shares its lane/,
		remedy: own
	},
	{
		name: 'a count is no plan: it shares no lane with one',
		file: 'charts',
		from: 'measures: [planned, forecast]',
		to: 'measures: [planned, reinforcement]',
		at: 'reinforcement]',
		rule: 'measures',
		what: /“reinforcement” shares its lane/,
		remedy: own
	},
	{
		name: 'a measure named twice in a lane is refused',
		file: 'charts',
		from: 'measures: [planned, forecast]',
		to: 'measures: [planned, planned]',
		at: 'planned]',
		rule: 'measures',
		what: /“planned” has a place already/,
		remedy: own
	},
	{
		name: 'a level that nobody stated is refused',
		file: 'charts',
		from: 'level: A-sent',
		to: 'level: A-nobody',
		at: 'A-nobody',
		rule: 'unknown-id',
		what: /no figure is called “A-nobody”/,
		remedy: /mend the id/
	},
	{
		name: 'a lane of a measure that is not in the list is refused',
		file: 'charts',
		from: 'measures: [training]',
		to: 'measures: [casualties]',
		at: 'casualties]',
		rule: 'field',
		what: /lanes\.2\.measures\.0/,
		remedy: /data\/README\.md/
	},
	{
		name: 'a lane that leaves out what nobody stated is refused',
		file: 'charts',
		from: 'except: [K08]',
		to: 'except: [K99]',
		at: 'K99',
		rule: 'unknown-id',
		what: /K99/,
		remedy: /mend the id/
	},
	{
		name: 'a lane that leaves out what it would not draw is refused',
		file: 'charts',
		from: 'except: [K08]',
		to: 'except: [T08]',
		at: 'T08',
		rule: 'measures',
		what: /“T08” counts “sent”/,
		remedy: /take it out/
	},
	{
		name: 'a lane that counts nothing is refused',
		file: 'charts',
		from: 'measures: [training]',
		to: 'measures: []',
		at: '[]',
		rule: 'field',
		remedy: /data\/README\.md/
	}
];

for (const malformed of cases) test(malformed.name, () => expectFault(malformed));

test('a measure without a lane stops the build at the first figure that counts it', () => {
	const lane =
		'    - id: training\n      label: In training\n      short: in training\n      measures: [training]\n';
	const above = sourceOf('reports').split('measure: training')[0]?.split('\n') ?? [];
	const fault = firstFault('charts', changed('charts', lane, ''));
	expect(fault).toMatchObject({
		file: 'reports.yaml',
		line: above.length,
		column: `${above.at(-1)}measure: `.length + 1,
		rule: 'lane',
		what: '“T02” counts “training”, and no lane draws that'
	});
	expect(fault.remedy).toMatch(/a lane in charts\.yaml/);
});
