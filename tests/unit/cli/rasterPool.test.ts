import { afterEach, expect, test } from 'vitest';
import { rasterPool, type RasterPool } from '../../../src/cli/rasterPool.ts';

// A thread that does as its picture says, and answers with its own number.
const source = `
	import { parentPort, threadId } from 'node:worker_threads';
	parentPort.on('message', ({ id, svg }) => {
		if (svg === 'throws') throw new Error('out of memory');
		if (svg === 'ends') process.exit(3);
		if (svg === 'cannot be drawn') return parentPort.postMessage({ id, fault: 'no size' });
		setTimeout(() => parentPort.postMessage({ id, png: new Uint8Array([threadId]) }), svg === 'slow' ? 200 : 0);
	});
`;
const script = new URL(`data:text/javascript,${encodeURIComponent(source)}`);

let pool: RasterPool;
afterEach(() => pool.close());
/** What a picture becomes within two seconds; “never” where nothing does. */
const drawn = (svg: string): Promise<Uint8Array | string> =>
	Promise.race([
		pool.rasterise(svg, 600).catch(({ message }: Error) => message),
		new Promise<string>((done) => setTimeout(done, 2000, 'never'))
	]);

test('two threads share the pictures, and one that cannot be drawn fails alone', async () => {
	pool = rasterPool(script);
	const all = await Promise.all(['slow', 'slow', 'cannot be drawn'].map(drawn));
	expect(new Set(all.slice(0, 2).map(String)).size).toBe(2);
	expect(all[2]).toBe('no size');
});

test.each([
	['throws', 'out of memory'],
	['ends', 'a thread that draws ended with 3']
])('a thread that %s fails its own pictures, and the others draw those that follow', async (end, message) => {
	pool = rasterPool(script);
	const [lost, kept] = await Promise.all([drawn(end), drawn('slow')]);
	expect(lost).toBe(message);
	expect(kept).toBeInstanceOf(Uint8Array);
	const later = await Promise.all(['one', 'two', 'three'].map(drawn));
	expect(later).toEqual([kept, kept, kept]);
});

test('where no thread is left a picture fails at once and says why', async () => {
	pool = rasterPool(script, 1);
	expect(await drawn('throws')).toBe('out of memory');
	expect(await drawn('one')).toBe('out of memory');
});

test('what is still under way when the threads are closed fails', async () => {
	pool = rasterPool(script);
	const last = drawn('slow');
	await pool.close();
	expect(await last).toMatch(/ended/);
	expect(await drawn('one')).toMatch(/ended/);
});
