import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	heights,
	readFrameMessage,
	readHostMessage,
	sentinel,
	version,
	written,
	type FrameMessage,
	type HostMessage
} from '../../../src/lib/embed/messages.ts';
import { generatedMessages, hostileMessages } from './hostileMessages.ts';

const frameMessages: FrameMessage[] = [
	{ type: 'ready', height: 400 },
	{ type: 'height', height: 812 },
	{ type: 'step-changed', index: 3, count: 20 },
	{ type: 'interact', deed: 'receipt' }
];
const hostMessages: HostMessage[] = [
	{ type: 'init', mode: 'scroll', theme: 'dark', index: 2 },
	{ type: 'step', index: 3, progress: 0.5 },
	{ type: 'visible', visible: false },
	{ type: 'theme', theme: 'light' },
	{ type: 'print', printing: true }
];

test.each(frameMessages)('a frame’s $type is read as it was written', (message) => {
	expect(readFrameMessage(written(message))).toEqual(message);
	expect(readHostMessage(written(message))).toBeUndefined();
});

test.each(hostMessages)('a host’s $type is read as it was written', (message) => {
	expect(readHostMessage(written(message))).toEqual(message);
	expect(readFrameMessage(written(message))).toBeUndefined();
});

const height = (value: unknown) => readFrameMessage({ sentinel, version, type: 'height', height: value });

describe('a height', () => {
	test('is rounded up to a whole px', () => expect(height(400.2)).toEqual({ type: 'height', height: 401 }));
	test('is clamped to what a page can bear', () => {
		expect(height(-5)).toEqual({ type: 'height', height: heights[0] });
		expect(height(1e300)).toEqual({ type: 'height', height: heights[1] });
	});
	test.each([NaN, Infinity, -Infinity, '400', null, undefined, [400], { valueOf: () => 400 }, 400n, true])(
		'that is %s is none',
		(value) => expect(height(value)).toBeUndefined()
	);
});

test('a step is never past the count that is said with it', () => {
	const message = { sentinel, version, type: 'step-changed', index: 90, count: 20 };
	expect(readFrameMessage(message)).toEqual({ type: 'step-changed', index: 19, count: 20 });
});

test('what a page has put into the prototype of all objects is no field', () => {
	const all = Object.prototype as unknown as Record<string, unknown>;
	all.height = 400;
	try {
		expect(readFrameMessage({ sentinel, version, type: 'height' })).toBeUndefined();
	} finally {
		delete all.height;
	}
});

test('nothing comes along that no message has', () => {
	const message = { ...written({ type: 'height', height: 400 } as const), html: '<img onerror=1>', url: 'x' };
	expect(readFrameMessage(message)).toEqual({ type: 'height', height: 400 });
});

/** What a reader may make of a message: one of ours, of finite numbers in their ranges and known words. */
function isHarmless(message: FrameMessage | HostMessage): boolean {
	return Object.entries(message).every(([name, value]) => {
		if (typeof value === 'number') return Number.isFinite(value) && value >= 0 && value <= heights[1];
		if (typeof value === 'boolean') return true;
		return typeof value === 'string' && /^[a-z-]{1,14}$/.test(value) && name.length < 12;
	});
}

test('sixty hostile messages written by hand are none of ours', () => {
	expect(hostileMessages.length).toBeGreaterThanOrEqual(60);
	const read = hostileMessages.flatMap((data) =>
		[readFrameMessage(data) ?? [], readHostMessage(data) ?? []].flat()
	);
	expect(read).toEqual([]);
});

test('a thousand generated messages do no harm', () => {
	let taken = 0;
	fc.assert(
		fc.property(generatedMessages, (data) => {
			const found = [readFrameMessage(data), readHostMessage(data)].filter(
				(message) => message !== undefined
			);
			taken += found.length;
			return found.every(isHarmless);
		}),
		{ numRuns: 1000 }
	);
	// Some of them are good ones: the property speaks of something.
	expect(taken).toBeGreaterThan(10);
});
