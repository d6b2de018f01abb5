// Keeps the story for readers without a network. By itself in one file: what it keeps stands before it
// (offlineFiles.ts).
import type { Kept } from './offlineFiles.ts';

/** What this needs of a service worker's world, which TypeScript knows only instead of a page's. */
interface World {
	readonly kept: Kept;
	readonly registration: { readonly scope: string };
	addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
	addEventListener(type: 'fetch', listen: (event: Asking) => void): void;
}
interface Waiting {
	waitUntil(work: Promise<unknown>): void;
}
interface Asking {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
const world = self as unknown as World;

const { version, files } = world.kept;
// Another site of the same origin may keep a story too.
const ours = `one-of-forty ${world.registration.scope} `;
const name = ours + version;
/** ms for which a network is waited for that neither answers nor fails. */
const patience = 8000;
const addressOf = (path: string) => new URL(path, world.registration.scope).href;

world.addEventListener('install', (event) => event.waitUntil(keepAll()));
world.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
world.addEventListener('fetch', (event) => {
	const { request } = event;
	const address = request.url.replace(/[?#].*$/, '');
	const file = files.find(({ path }) => addressOf(path) === address);
	if (!file || request.method !== 'GET') return;
	event.respondWith(file.isHashed ? keptOr(address, () => fetch(request)) : fetchOr(request, address));
});

/** Every file as it was built, or none: a version that is not whole is not kept, and the one before stays. */
async function keepAll(): Promise<void> {
	const cache = await caches.open(name);
	try {
		await Promise.all(
			files.map(async ({ path, integrity }) => {
				const response = await fetch(addressOf(path), { integrity, cache: 'no-cache' });
				if (!response.ok) throw new Error(`${path}: ${response.status}`);
				await cache.put(addressOf(path), response);
			})
		);
	} catch (error) {
		await caches.delete(name);
		throw error;
	}
}

async function dropOthers(): Promise<void> {
	const others = (await caches.keys()).filter((other) => other.startsWith(ours) && other !== name);
	await Promise.all(others.map((other) => caches.delete(other)));
}

async function keptOr(address: string, otherwise: () => Promise<Response>): Promise<Response> {
	const cache = await caches.open(name);
	return (await cache.match(address)) ?? otherwise();
}

/** The record as it stands today, where it can be had in time: what is kept may have been corrected since. */
async function fetchOr(request: Request, address: string): Promise<Response> {
	const asked = fetch(request);
	// It may fail when nobody waits for it any more.
	asked.catch(() => {});
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
	try {
		const response = await Promise.race([asked, late]);
		return response && response.status < 500 ? response : await keptOr(address, () => asked);
	} catch {
		return keptOr(address, () => asked);
	}
}
