import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Browser, Engine, Key, Look, Page, Place } from './engine.ts';
import { kept, serveWatchingProxy } from './watchingProxy.ts';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/xvfb-run';
const miniBrowser = (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
	.map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
	.find(existsSync);

/** Code points of keys in the W3C WebDriver protocol. */
const keys: Record<Key, string> = {
	' ': '\uE00D',
	ArrowDown: '\uE015',
	ArrowRight: '\uE014',
	ArrowUp: '\uE013',
	End: '\uE010',
	Escape: '\uE00C',
	Home: '\uE011',
	PageDown: '\uE00F',
	PageUp: '\uE00E',
	Tab: '\uE004'
};

/** Sends a command of the W3C WebDriver protocol. */
type Send = <T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;
/** An element, as the protocol names it. */
type Reference = Record<string, string>;

/** ms for which the driver is waited for: one that hangs says at which command. */
const patience = 60_000;
/** The same for a browser's start, which a driver in some hundred never tells of: another one does. */
const startPatience = 25_000;

/** The driver hangs. */
class NoAnswer extends Error {}

const sendTo =
	(root: string, patienceHere = patience): Send =>
	async <T>(method: string, path: string, body = {}) => {
		const answer = await fetch(root + path, {
			method,
			signal: AbortSignal.timeout(patienceHere),
			...(method === 'POST' && { body: JSON.stringify(body) })
		}).catch((error: unknown) => {
			throw new NoAnswer(`the driver does not answer ${method} ${path}`, { cause: error });
		});
		const { value } = (await answer.json()) as { value: T };
		if (!answer.ok) throw new Error(`${path}: ${(value as Error).message || JSON.stringify(value)}`);
		return value;
	};

/** Of a frame within frames, each named by a selector; the page's own document where there are none. */
function placeOf(send: Send, frames: string[] = []): Place {
	const enter = async () => {
		await send('POST', '/frame', { id: null });
		for (const value of frames) {
			const id = await send('POST', '/element', { using: 'css selector', value });
			await send('POST', '/frame', { id });
		}
	};
	return {
		async evaluate(work, ...given) {
			await enter();
			const script = `const done = arguments[arguments.length - 1];
				(async () => (${work}).apply(null, [...arguments].slice(0, -1)))().then(
					(value) => done({ value }), (error) => done({ error: String(error) }))`;
			const { value, error } = await send<{ value: never; error?: string }>('POST', '/execute/async', {
				script,
				args: given
			});
			if (error) throw new Error(error);
			return value;
		},
		async click(selector, words = '') {
			await enter();
			const script = `return [...document.querySelectorAll(arguments[0])].find(
				(element) => element.textContent.includes(arguments[1]))`;
			const element = await send<Reference | null>('POST', '/execute/sync', {
				script,
				args: [selector, words]
			});
			if (!element) throw new Error(`nothing at “${selector}” says “${words}”`);
			await send('POST', `/element/${Object.values(element)[0]}/click`);
		},
		frame: (selector) => placeOf(send, [...frames, selector])
	};
}

/** A port that is free now. */
const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => done(port));
		});
	});

/** A driver that listens, on a screen of its own. */
async function startDriver(): Promise<{ root: string; end: (signal?: 'SIGKILL') => Promise<void> }> {
	const port = await freePort();
	const server = spawn(
		screen,
		['-a', '-s', '-screen 0 1600x1400x24', driver, `--port=${port}`, '--host=127.0.0.1'],
		// A group of its own, so that screen, driver and browser end together.
		{
			detached: true,
			stdio: 'ignore',
			// No graphics card is there to draw layers, and to act one takes most of the processor.
			env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' }
		}
	);
	const kill = (signal?: 'SIGKILL') => process.kill(-(server.pid as number), signal);
	const killAtExit = () => kill();
	process.once('exit', killAtExit);
	const root = `http://127.0.0.1:${port}`;
	for (let isUp = false; !isUp;) {
		if (server.exitCode !== null) throw new Error(`${screen} ended with status ${server.exitCode}`);
		isUp = await fetch(`${root}/status`).then(
			({ ok }) => ok,
			() => new Promise<false>((later) => setTimeout(later, 50, false))
		);
	}
	return {
		root,
		async end(signal) {
			process.off('exit', killAtExit);
			const ended = new Promise<void>((done) => server.once('exit', () => done()));
			kill(signal);
			await ended;
		}
	};
}

async function launch(): Promise<Browser> {
	if (!miniBrowser) throw new Error(webkit.lack);
	let running = await startDriver();
	return {
		async open(look) {
			for (let tries = 3; ; tries--) {
				try {
					return await openPage(running.root, look);
				} catch (error) {
					if (tries === 1 || !(error instanceof NoAnswer)) throw error;
					await running.end('SIGKILL');
					running = await startDriver();
				}
			}
		},
		close: () => running.end()
	};
}

async function openPage(root: string, look: Look = {}): Promise<Page> {
	const { width = 1000, height = 800, dark = false, script = true } = look;
	const proxy = await serveWatchingProxy();
	const args = ['--automation', `--enable-javascript=${script}`, ...(dark ? ['--dark-mode'] : [])];
	const { sessionId } = await sendTo(root, startPatience)<{ sessionId: string }>('POST', '/session', {
		capabilities: {
			alwaysMatch: {
				proxy: { proxyType: 'manual', httpProxy: proxy.address, sslProxy: proxy.address },
				'webkitgtk:browserOptions': { binary: miniBrowser, args }
			}
		}
	}).catch((error: unknown) => {
		proxy.close();
		throw error;
	});
	const send = sendTo(`${root}/session/${sessionId}`);
	const act = (type: string, ...actions: object[]) =>
		send('POST', '/actions', { actions: [{ type, id: type, actions }] });
	/** The errors that a document and those in its frames have kept. */
	async function errorsIn(enter: () => Promise<unknown>): Promise<string[]> {
		await enter();
		const own = await send<string[]>('POST', '/execute/sync', {
			script: `return window['${kept}'] ?? []`,
			args: []
		});
		const frames = await send<Reference[]>('POST', '/elements', {
			using: 'css selector',
			value: 'iframe'
		});
		for (const id of frames) {
			own.push(...(await errorsIn(async () => [await enter(), await send('POST', '/frame', { id })])));
		}
		return own;
	}
	let turned = 0;
	const page: Page = {
		...placeOf(send),
		errors: () => errorsIn(() => send('POST', '/frame', { id: null })),
		async goto(url) {
			await send('POST', '/frame', { id: null });
			await send('POST', '/url', { url });
		},
		press: async (key) =>
			void (await act('key', { type: 'keyDown', value: keys[key] }, { type: 'keyUp', value: keys[key] })),
		async wheel(by) {
			const [x, y] = await page.evaluate(() => [Math.round(innerWidth / 2), Math.round(innerHeight / 2)]);
			// The driver turns the wheel by what a turn differs from the one before.
			turned += Math.round(by);
			await act('wheel', { type: 'scroll', x, y, deltaX: 0, deltaY: turned });
		},
		async resize(width, height) {
			// The window has a bar, and takes its size when it can.
			let outside = { width, height };
			for (let i = 0; i < 100; i++) {
				const inside = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
				if (inside.width === width && inside.height === height) return;
				const rect = await send<typeof outside>('GET', '/window/rect');
				// It may have taken it between the two: a window is never smaller than its inside.
				outside = {
					width: Math.max(width, rect.width + width - inside.width),
					height: Math.max(height, rect.height + height - inside.height)
				};
				await send('POST', '/window/rect', outside);
			}
			throw new Error(`the window cannot be ${width} × ${height} px inside`);
		},
		async screenshot() {
			await send('POST', '/frame', { id: null });
			return Buffer.from(await send<string>('GET', '/screenshot'), 'base64');
		},
		async close() {
			await send('DELETE', '');
			proxy.close();
		}
	};
	try {
		await page.resize(width, height);
	} catch (error) {
		// The driver has one page at a time.
		await page.close();
		throw error;
	}
	return page;
}

const missing = [driver, screen].filter((file) => !existsSync(file));

/** WebKitGTK, by the WebDriver of its own, on a screen that nobody sees. */
export const webkit: Engine = {
	name: 'WebKitGTK',
	...((missing.length || !miniBrowser) && {
		lack: `no ${missing[0] ?? 'MiniBrowser'}: install webkit2gtk-driver, xvfb and xauth`
	}),
	launch
};
