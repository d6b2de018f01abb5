/** How far our messages are told from everything else that a window hears. */
export const sentinel = 'one-of-forty';
export const version = 1;

/** Least and most that a frame may ask for, px. */
export const heights = [40, 20_000] as const;
const mostSteps = 500;

export const embedModes = ['scroll', 'steps', 'read'] as const;
export type EmbedMode = (typeof embedModes)[number];

export const themes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof themes)[number];

/** What a reader did in a frame: opened a receipt, unfolded a part, went to a step. */
const deeds = ['receipt', 'fold', 'step'] as const;
export type Deed = (typeof deeds)[number];

/** From a frame to its host. Heights are whole px. */
export type FrameMessage =
	| { type: 'ready'; height: number }
	| { type: 'height'; height: number }
	| { type: 'step-changed'; index: number; count: number }
	| { type: 'interact'; deed: Deed };

/** From a host to its frame. `index` counts steps from 0; `progress` is 0 to 1. */
export type HostMessage =
	| { type: 'init'; mode: EmbedMode; theme: EmbedTheme; index: number }
	| { type: 'step'; index: number; progress: number }
	| { type: 'visible'; visible: boolean }
	| { type: 'theme'; theme: EmbedTheme }
	| { type: 'print'; printing: boolean };

type Fields = Record<string, unknown>;
type Reader<T> = (fields: Fields) => T | undefined;

const fromFrame: { [T in FrameMessage['type']]: Reader<Extract<FrameMessage, { type: T }>> } = {
	ready: ({ height }) => withHeight('ready', height),
	height: ({ height }) => withHeight('height', height),
	'step-changed'(fields) {
		const count = whole(fields.count, 1, mostSteps);
		const index = count && whole(fields.index, 0, count - 1);
		return count === undefined || index === undefined ? undefined : { type: 'step-changed', index, count };
	},
	interact({ deed }) {
		const known = oneOf(deeds, deed);
		return known && { type: 'interact', deed: known };
	}
};

const fromHost: { [T in HostMessage['type']]: Reader<Extract<HostMessage, { type: T }>> } = {
	init(fields) {
		const mode = oneOf(embedModes, fields.mode);
		const theme = oneOf(themes, fields.theme);
		const index = whole(fields.index, 0, mostSteps);
		return mode && theme && index !== undefined ? { type: 'init', mode, theme, index } : undefined;
	},
	step(fields) {
		const index = whole(fields.index, 0, mostSteps);
		const progress = within(fields.progress, 0, 1);
		return index === undefined || progress === undefined ? undefined : { type: 'step', index, progress };
	},
	visible: ({ visible }) => (typeof visible === 'boolean' ? { type: 'visible', visible } : undefined),
	theme({ theme }) {
		const known = oneOf(themes, theme);
		return known && { type: 'theme', theme: known };
	},
	print: ({ printing }) => (typeof printing === 'boolean' ? { type: 'print', printing } : undefined)
};

/** A message of a frame, its numbers finite and clamped; nothing where it is none of ours. Never throws. */
export const readFrameMessage = (data: unknown): FrameMessage | undefined =>
	read<FrameMessage>(fromFrame, data);

/** A message of a host, its numbers finite and clamped; nothing where it is none of ours. Never throws. */
export const readHostMessage = (data: unknown): HostMessage | undefined => read<HostMessage>(fromHost, data);

/** A message as it is sent. */
export const written = <T extends FrameMessage | HostMessage>(message: T) => ({
	sentinel,
	version,
	...message
});

function read<T>(readers: Record<string, Reader<T>>, data: unknown): T | undefined {
	try {
		if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
		// Own fields only: a page may have put things into the prototype of all objects.
		const fields: Fields = Object.assign(Object.create(null), data);
		if (fields.sentinel !== sentinel || fields.version !== version || typeof fields.type !== 'string') {
			return undefined;
		}
		return Object.prototype.hasOwnProperty.call(readers, fields.type)
			? readers[fields.type]?.(fields)
			: undefined;
	} catch {
		return undefined;
	}
}

function withHeight<T extends 'ready' | 'height'>(
	type: T,
	value: unknown
): { type: T; height: number } | undefined {
	const height = whole(value, ...heights);
	return height === undefined ? undefined : { type, height };
}

function within(value: unknown, from: number, to: number): number | undefined {
	return typeof value === 'number' && Number.isFinite(value)
		? Math.min(Math.max(value, from), to)
		: undefined;
}

function whole(value: unknown, from: number, to: number): number | undefined {
	const number = within(value, from, to);
	return number === undefined ? undefined : Math.ceil(number);
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
	list.find((name) => name === value);
