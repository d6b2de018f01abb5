import { expect, test } from 'vitest';
import { lineMoves } from '../../../src/lib/story/wake.ts';

const frozen = { width: 390, height: 800 };

test('the line stays while nothing changes', () => {
	expect(lineMoves(frozen, 390, 800)).toBe(false);
});

test('the line stays while only the address bar of a phone comes and goes', () => {
	expect(lineMoves(frozen, 390, 720)).toBe(false);
	expect(lineMoves(frozen, 390, 900)).toBe(false);
});

test('the line moves when the width changes at all', () => {
	expect(lineMoves(frozen, 391, 800)).toBe(true);
	expect(lineMoves(frozen, 800, 390)).toBe(true);
});

test('the line moves when the height changes by a third', () => {
	expect(lineMoves(frozen, 390, 530)).toBe(true);
	expect(lineMoves(frozen, 390, 1070)).toBe(true);
});
