import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepMode, keptMode, modeIn, modeKey, modes } from '../../../src/lib/reader/mode.ts';

const asked = (query: string, kept: string | null = null) => modeIn(new URLSearchParams(query), kept);

test('a story is scrolled where nobody chose', () => {
	expect(asked('')).toEqual({ mode: 'scroll', notices: [] });
});

test('an address asks for a mode, over what was chosen before', () => {
	for (const mode of modes) expect(asked(`mode=${mode}`, 'read')).toEqual({ mode, notices: [] });
});

test('what was chosen before holds where the address asks for nothing', () => {
	expect(asked('', 'steps').mode).toBe('steps');
	expect(asked('', 'nonsense').mode).toBe('scroll');
});

test('an unknown mode is the scrolling one, and is said once', () => {
	for (const value of ['quick', '', '<script>', 'x'.repeat(9000)]) {
		const { mode, notices } = asked(`mode=${encodeURIComponent(value)}`, 'read');
		expect(mode).toBe('scroll');
		expect(notices).toHaveLength(1);
		expect(notices[0]?.length).toBeLessThan(120);
		expect(notices[0]).not.toMatch(/[<>]/);
	}
});

test('a refused storage keeps nothing and throws nothing', () => {
	const refused = {
		get localStorage(): Storage {
			throw new Error('refused');
		}
	};
	const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
	Object.defineProperty(globalThis, 'localStorage', {
		configurable: true,
		get: () => refused.localStorage
	});
	expect(keptMode()).toBeNull();
	expect(() => keepMode('steps')).not.toThrow();
	if (own) Object.defineProperty(globalThis, 'localStorage', own);
	else Reflect.deleteProperty(globalThis, 'localStorage');
});

test('the head of the page reads the choice under the same name', () => {
	expect(readFileSync('src/routes/+page.svelte', 'utf8')).toContain(`getItem('${modeKey}')`);
});
