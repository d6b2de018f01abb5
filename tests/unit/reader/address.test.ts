import { site } from 'virtual:records';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lenses, type Choices, type Scene } from '../../../src/lib/charts/chart.ts';
import { options } from '../../../src/lib/charts/force-ratio/pairs.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import { standings, type ChartId } from '../../../src/lib/data/lists.ts';
import { addressOf, choicesIn } from '../../../src/lib/reader/address.ts';
import { chosenScenes } from '../charts/choices.ts';
import { scenes } from '../charts/drawings.ts';

const read = (query: string, chart: ChartId, scene = 'all') =>
	choicesIn(new URLSearchParams(query), registry[chart], { chart, scene, progress: 0 });

test('every choice is read from the address that says it, and no notice is given', () => {
	for (const { name, scene } of chosenScenes) {
		const { chart, scene: id, progress, ...choices } = scene;
		const query = new URLSearchParams(addressOf(choices));
		const reading = choicesIn(query, registry[chart], { chart, scene: id, progress });
		expect(reading, name).toEqual({ choices, notices: [] });
	}
});

test('no choice is no query', () => {
	expect(addressOf({})).toBe('');
	expect(addressOf({ lens: 'seoul' })).toBe('?lens=seoul');
	expect(read('', 'claims')).toEqual({ choices: {}, notices: [] });
});

test('an empty value is no choice', () => {
	expect(read('lens=&standing=', 'claims')).toEqual({ choices: {}, notices: [] });
});

test('what else stands in an address stays, and a choice taken back is taken out', () => {
	const query = new URLSearchParams('from=letter&lens=kyiv');
	expect(addressOf({ lens: 'seoul' }, query)).toBe('?from=letter&lens=seoul');
	expect(addressOf({}, query)).toBe('?from=letter');
	expect(query.toString()).toBe('from=letter&lens=kyiv');
});

test('names are written in one order, so that a choice has one address', () => {
	expect(addressOf({ saidBy: '2025-01-01', lens: 'kyiv' })).toBe('?lens=kyiv&date=2025-01-01');
});

test('an unknown lens shows everyone, and says so', () => {
	expect(read('lens=beijing', 'claims')).toEqual({
		choices: {},
		notices: ['There is no lens called “beijing”. Everyone’s statements are shown.']
	});
});

test('an unknown standing shows all claims, and says so', () => {
	expect(read('standing=true', 'claims')).toEqual({
		choices: {},
		notices: ['No claim stands as “true”. All claims are shown.']
	});
});

test('a standing that no claim is given shows all claims, and says so', () => {
	for (const value of ['derived', 'testimony']) {
		expect(read(`standing=${value}`, 'claims')).toEqual({
			choices: {},
			notices: [`No claim stands as “${value}”. All claims are shown.`]
		});
	}
});

test('the article and Lee are no lens, and a name of the prototype is neither lens nor number', () => {
	for (const value of ['article', 'lee', 'constructor', '__proto__', 'SEOUL', ' seoul']) {
		expect(read(`lens=${encodeURIComponent(value)}`, 'claims').choices, value).toEqual({});
		expect(read(`north=${encodeURIComponent(value)}`, 'force-ratio', 'ratio').choices, value).toEqual({});
	}
});

test('an unknown number shows the article’s, and says so; the other of the pair stays', () => {
	expect(read('north=T99&russia=K02', 'force-ratio', 'ratio')).toEqual({
		choices: { russia: 'K02' },
		notices: ['“T99” is not among the numbers to pick from. The article’s is shown.']
	});
});

test('a number of the other side, or of another measure, is none of this side', () => {
	expect(read('north=K02', 'force-ratio', 'ratio').choices).toEqual({});
	expect(read('russia=T11', 'force-ratio', 'ratio').choices).toEqual({});
	expect(read('north=C12', 'force-ratio', 'ratio').choices).toEqual({});
});

describe('a date', () => {
	const dated = (value: string) => read(`date=${encodeURIComponent(value)}`, 'troop-estimates');

	test('that is no day is left out, and the notice shows how one is written', () => {
		const strange = [
			...['yesterday', '2025', '2025-01', '2025-1-1', '01-02-2025', '2025-01-01T00:00', '+002025-01-01'],
			...['20250101', '2025-01-01 ', '٢٠٢٥-٠١-٠١']
		];
		for (const value of strange) {
			const { choices, notices } = dated(value);
			expect(choices, value).toEqual({});
			expect(notices, value).toHaveLength(1);
			expect(notices[0], value).toContain(`is not a day such as ${site.figuresReadTo}`);
		}
	});

	test('that no calendar has is left out', () => {
		for (const value of [
			'2025-02-30',
			'2025-02-29',
			'2025-13-01',
			'2025-00-10',
			'2025-06-31',
			'2025-01-00'
		]) {
			expect(dated(value), value).toMatchObject({ choices: {}, notices: [expect.stringContaining(value)] });
		}
		expect(dated('2024-12-31').choices).toEqual({ saidBy: '2024-12-31' });
	});

	test('before the record falls back to its first day', () => {
		for (const value of ['2024-09-30', '1999-01-01', '0001-01-01']) {
			const { choices, notices } = dated(value);
			expect(choices).toEqual({ saidBy: site.figuresReadFrom });
			expect(notices).toEqual([expect.stringMatching(/before the record begins.*1 October 2024/)]);
		}
	});

	test('after the record shows all of it', () => {
		for (const value of ['2026-02-13', '9999-12-31']) {
			const { choices, notices } = dated(value);
			expect(choices).toEqual({});
			expect(notices).toEqual([expect.stringMatching(/after the record ends.*12 February 2026/)]);
		}
	});

	test('at either end of the record is taken as it is', () => {
		for (const value of [site.figuresReadFrom, site.figuresReadTo]) {
			expect(dated(value)).toEqual({ choices: { saidBy: value }, notices: [] });
		}
	});
});

test('a choice that a chart does not offer changes nothing, and says so', () => {
	const queries = { date: '2025-01-01', north: 'T11', russia: 'K02', standing: 'disputed' };
	const offerOf = {
		date: 'saidBy',
		north: 'pair',
		russia: 'pair',
		standing: 'standing'
	} as const;
	for (const scene of scenes) {
		const offers = registry[scene.chart].offers(scene);
		const { choices, notices } = choicesIn(new URLSearchParams(queries), registry[scene.chart], scene);
		const refused = Object.values(offerOf).filter((offer) => !offers.includes(offer));
		expect(notices).toHaveLength(refused.length);
		for (const notice of notices)
			expect(notice).toMatch(/^This chart has no choice of \w+, so “.+” changes nothing\.$/);
		expect(Object.keys(choices)).toHaveLength(Object.keys(queries).length - refused.length);
	}
});

test('a picked pair takes the place of the lens, and says so', () => {
	expect(read('lens=kyiv&north=T11', 'force-ratio', 'ratio')).toEqual({
		choices: { north: 'T11' },
		notices: ['A pair is picked from all numbers, so the lens is left off.']
	});
});

test('each value that cannot be had has a notice of its own', () => {
	expect(read('lens=x&date=x&standing=disputed', 'troop-estimates').notices).toHaveLength(3);
});

test('the first of several values is the one that counts', () => {
	expect(read('lens=kyiv&lens=seoul', 'claims')).toEqual({ choices: { lens: 'kyiv' }, notices: [] });
});

const controls = /(?![ ])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const hostile = [
	'\u0000',
	'a\u0000b\u001b[31m',
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'x'.repeat(10_000),
	'\u202e\u2066seoul',
	'\ud800',
	'{T08}',
	'line\nbreak\r\n\u2028\u2029',
	'🪖'.repeat(100),
	`x${'𝐀'.repeat(100)}`,
	'e\u0301\u0323'.repeat(60)
];

for (const value of hostile) {
	test(`the value ${JSON.stringify([...value].slice(0, 12).join(''))} is named shortly and harmlessly in a notice`, () => {
		for (const name of ['lens', 'date', 'north', 'russia', 'standing']) {
			for (const scene of scenes) {
				const query = new URLSearchParams({ [name]: value });
				const { choices, notices } = choicesIn(query, registry[scene.chart], scene);
				expect(choices).toEqual({});
				expect(notices).toHaveLength(1);
				for (const notice of notices) {
					expect(notice.length).toBeLessThanOrEqual(200);
					expect(notice).not.toMatch(controls);
					expect(notice).not.toMatch(/[<>]/);
					expect(notice.isWellFormed()).toBe(true);
				}
			}
		}
	});
}

test('a percent sign that encodes nothing, or nought, is read without a fault', () => {
	for (const query of [
		'lens=%00',
		'lens=%',
		'lens=%zz',
		'lens=%ff%fe',
		'?lens=%E0%A4%A',
		'date=%00',
		'&&=&lens'
	]) {
		expect(read(query, 'troop-estimates').choices, query).toEqual({});
	}
});

test('any query gives choices that are there, and a notice for each that is not', () => {
	const isValid: { [Name in keyof Choices]-?: (value: string) => boolean } = {
		lens: (value) => lenses.some((lens) => lens === value),
		saidBy: (value) =>
			/^\d{4}-\d{2}-\d{2}$/.test(value) && value >= site.figuresReadFrom && value <= site.figuresReadTo,
		north: (value) => options.north.includes(value),
		russia: (value) => options.russia.includes(value),
		forty: (value) => value === 'shown',
		standing: (value) => standings.some((standing) => standing === value)
	};
	const value = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom<string>(...lenses, ...standings, ...options.north, ...options.russia),
		fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
		fc
			.tuple(fc.nat(9999), fc.nat(99), fc.nat(99))
			.map((parts) => parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'))
	);
	const name = fc.oneof(fc.constantFrom('lens', 'date', 'north', 'russia', 'standing'), fc.string());
	const query = fc.oneof(
		fc.string({ unit: 'binary' }).map((text) => new URLSearchParams(text)),
		fc.array(fc.tuple(name, value)).map((pairs) => new URLSearchParams(pairs))
	);
	fc.assert(
		fc.property(query, fc.constantFrom<Scene>(...scenes), (query, scene) => {
			const chart = registry[scene.chart];
			const { choices, notices } = choicesIn(query, chart, scene);
			for (const [name, chosen] of Object.entries(choices)) {
				expect(isValid[name as keyof Choices](chosen), `${name}: ${chosen}`).toBe(true);
				expect(chart.offers(scene)).toContain(name === 'north' || name === 'russia' ? 'pair' : name);
			}
			for (const notice of notices) {
				expect(notice.length).toBeLessThanOrEqual(200);
				expect(notice).not.toMatch(controls);
			}
			const asked = ['lens', 'date', 'north', 'russia', 'standing'].filter((name) => query.get(name));
			expect(notices.length + Object.keys(choices).length).toBeGreaterThanOrEqual(asked.length);
			expect(notices.length).toBeLessThanOrEqual(asked.length);
			expect(() =>
				chart.layout({ ...scene, ...choices }, { width: 300, height: 300, pixel: 1 })
			).not.toThrow();
		}),
		{ numRuns: 500 }
	);
});
