import { bundle } from './bundle.ts';

/** What other people send: to everybody, or what a host or an embed has to leave alone. */
export interface ForeignMessages {
	all: unknown[];
	toHost: unknown[];
	toFrame: unknown[];
}
interface Sender {
	foreign: { foreignMessages: ForeignMessages };
	presses: number;
	messages: number;
}

/**
 * A script that makes the messages in the page that sends them: functions and what throws when it is read cannot
 * be carried there. The rest of this module runs there.
 */
export const foreignScript = (): Promise<string> => bundle('tests/unit/embed/foreignMessages.ts', 'foreign');

/** Sends from a page or a frame; what no message can carry is left out. @returns how many went */
export function sendForeign({ to, which }: { to: 'parent' | 'embed'; which: keyof ForeignMessages }): number {
	const { foreignMessages } = (window as unknown as Sender).foreign;
	const target = to === 'parent' ? parent : (parent.frames[0] as Window);
	return foreignMessages[which].filter((data) => {
		try {
			target.postMessage(data, '*');
			return true;
		} catch {
			return false;
		}
	}).length;
}

/** Hands over without sending, so that what cannot be carried arrives too, said to come from where it may. */
export function handOverForeign(given: { which: keyof ForeignMessages; origin: string }): number {
	const { foreignMessages } = (window as unknown as Sender).foreign;
	const source = parent === window ? document.querySelector('iframe')?.contentWindow : parent;
	for (const data of foreignMessages[given.which]) {
		const event = new MessageEvent('message', { data, origin: given.origin });
		// Firefox makes no event that comes from a window of another process.
		dispatchEvent(Object.defineProperty(event, 'source', { value: source ?? null }));
	}
	return foreignMessages[given.which].length;
}

/** Puts a frame of a third party below everything, under the id `other`. */
export function putOther(src: string): void {
	const other = document.createElement('iframe');
	other.id = 'other';
	other.src = src;
	document.body.append(other);
}

/** Sends 50,000 messages in 5 s to the host and, where it is another, to the embed. */
export function flood(message: object): void {
	const all = new Set([parent, parent.frames[0] as Window]);
	all.delete(window);
	const start = performance.now();
	let sent = 0;
	const timer = setInterval(() => {
		const due = Math.min(50_000, Math.floor((performance.now() - start) * 10));
		for (; sent < due; sent++) for (const at of all) at.postMessage({ ...message, count: sent }, '*');
		if (sent < 50_000) return;
		clearInterval(timer);
		Object.assign(window, { isFloodOver: true });
	}, 5);
}
export const isFloodOver = (): boolean => 'isFloodOver' in window;

/** Counts from now on what arrives here, from whomever. */
export function countMessages(): void {
	const count = { messages: 0 };
	Object.defineProperty(window, 'messages', { get: () => count.messages });
	addEventListener('message', () => count.messages++);
}
export const messagesCounted = (): number => (window as unknown as Sender).messages;

/** Waits until every message that was sent before has been heard. */
export const allHeard = (): Promise<void> =>
	new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => requestAnimationFrame(() => setTimeout(done));
		setTimeout(() => port2.postMessage(''));
	});

/** Lays a button over the page, where it moves nothing; it counts how often it is pressed. */
export function putButton(): void {
	const seen = { presses: 0 };
	Object.defineProperty(window, 'presses', { get: () => seen.presses });
	const button = document.createElement('button');
	button.textContent = 'Press';
	button.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 9';
	button.addEventListener('click', () => seen.presses++);
	document.body.prepend(button);
}
export const presses = (): number => (window as unknown as Sender).presses;
