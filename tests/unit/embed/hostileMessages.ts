import fc from 'fast-check';
import { sentinel, version } from '../../../src/lib/embed/messages.ts';

const ours = { sentinel, version };
const throwing = (name: string) =>
	Object.defineProperty({ ...ours }, name, {
		enumerable: true,
		get() {
			throw new Error('not for you');
		}
	});

/** Messages that somebody who means harm would send. None of them is one of ours. */
export const hostileMessages: readonly unknown[] = [
	undefined,
	null,
	true,
	0,
	NaN,
	Infinity,
	42n,
	'',
	'height',
	'{"sentinel":"one-of-forty","version":1,"type":"height","height":9}',
	'pymxPYMxaxPYMxheightxPYMx99999',
	'<script>alert(1)</script>',
	'javascript:alert(1)',
	[],
	[sentinel, version, 'height', 400],
	Object.assign([], { ...ours, type: 'height', height: 400 }),
	{},
	Object.create(null),
	Object.create({ ...ours, type: 'height', height: 400 }),
	new Date(0),
	/height/,
	new Map([['type', 'height']]),
	new Error('height'),
	() => 400,
	Symbol('height'),
	new Proxy(
		{},
		{
			ownKeys() {
				throw new Error('no keys');
			}
		}
	),
	throwing('type'),
	throwing('height'),
	{ type: 'height', height: 400 },
	{ sentinel, type: 'height', height: 400 },
	{ version, type: 'height', height: 400 },
	{ sentinel: 'amp', type: 'embed-size', height: 400 },
	{ sentinel: [sentinel], version, type: 'height', height: 400 },
	{ sentinel: `${sentinel} `, version, type: 'height', height: 400 },
	{ sentinel: 'ONE-OF-FORTY', version, type: 'height', height: 400 },
	{ sentinel, version: '1', type: 'height', height: 400 },
	{ sentinel, version: 2, type: 'height', height: 400 },
	{ sentinel, version: -0, type: 'height', height: 400 },
	{ ...ours },
	{ ...ours, type: '' },
	{ ...ours, type: 'HEIGHT', height: 400 },
	{ ...ours, type: ['height'], height: 400 },
	{ ...ours, type: 'constructor', height: 400 },
	{ ...ours, type: '__proto__', height: 400 },
	{ ...ours, type: 'toString', height: 400 },
	{ ...ours, type: 'hasOwnProperty' },
	{ ...ours, type: 'navigate', url: 'https://example.org/' },
	{ ...ours, type: 'eval', code: 'document.body.remove()' },
	{ ...ours, type: 'html', html: '<img src=x onerror=alert(1)>' },
	{ ...ours, type: 'height' },
	{ ...ours, type: 'height', height: NaN },
	{ ...ours, type: 'height', height: Infinity },
	{ ...ours, type: 'height', height: -Infinity },
	{ ...ours, type: 'height', height: '400' },
	{ ...ours, type: 'height', height: '400px;position:fixed' },
	{ ...ours, type: 'height', height: { valueOf: () => 400 } },
	{ ...ours, type: 'ready', height: [400] },
	{ ...ours, type: 'step-changed', index: 1 },
	{ ...ours, type: 'step-changed', index: 1, count: NaN },
	{ ...ours, type: 'step-changed', index: '1', count: 20 },
	{ ...ours, type: 'interact' },
	{ ...ours, type: 'interact', deed: 'toString' },
	{ ...ours, type: 'interact', deed: '<b>' },
	{ ...ours, type: 'init', mode: 'scroll', theme: 'auto' },
	{ ...ours, type: 'init', mode: '__proto__', theme: 'auto', index: 0 },
	{ ...ours, type: 'init', mode: 'scroll', theme: 'red', index: 0 },
	{ ...ours, type: 'step', index: NaN, progress: 0 },
	{ ...ours, type: 'step', index: 1, progress: '0' },
	{ ...ours, type: 'theme', theme: 'url(x)' },
	{ ...ours, type: 'visible', visible: 1 },
	{ ...ours, type: 'print', printing: 'yes' }
];

const anyValue = fc.oneof(
	fc.anything(),
	fc.double(),
	fc.integer(),
	fc.constantFrom('auto', 'scroll', 'step', true)
);
const oftenRight = (right: unknown) =>
	fc.oneof(
		{ weight: 4, arbitrary: fc.constant(right) },
		{ weight: 1, arbitrary: fc.anything() as fc.Arbitrary<unknown> }
	);
const types = ['ready', 'height', 'step-changed', 'interact', 'init', 'step', 'visible', 'theme', 'print'];

/** Messages of our shape with anything in them: most are none of ours, some happen to be good ones. */
export const generatedMessages = fc.record(
	{
		sentinel: oftenRight(sentinel),
		version: oftenRight(version),
		type: fc.oneof(fc.constantFrom<unknown>(...types), fc.anything()),
		height: anyValue,
		index: anyValue,
		count: anyValue,
		progress: anyValue,
		mode: anyValue,
		theme: anyValue,
		deed: anyValue,
		visible: anyValue,
		printing: anyValue
	},
	{ requiredKeys: ['type'] }
);
