import { expect, test } from 'vitest';
import { reservedHeight } from '../../../src/lib/embed/reservedHeight.ts';

test.each([
	['640', 300, 640],
	['280:900 600:640', 280, 900],
	['280:900 600:640', 440, 770],
	['600:640 280:900', 1200, 640],
	['280:900 600:640', 100, 900]
])('%s at %d px keeps %d px free', (said, width, height) => expect(reservedHeight(said, width)).toBe(height));

test.each([undefined, '', 'tall', '280:x', '-4', '1e9', '0', '600:Infinity'])(
	'%s keeps nothing free',
	(said) => expect(reservedHeight(said, 600)).toBeUndefined()
);
