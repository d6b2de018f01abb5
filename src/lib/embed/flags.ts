import { embedModes, type EmbedMode, type EmbedTheme } from './messages.ts';

/** What the address of an embed asks for. */
export interface Flags {
	theme: EmbedTheme;
	/** Without the description, the table and the receipts; title, source and standing stay. */
	plain: boolean;
	/** Without script's doings: nothing opens and nothing is lit. */
	static: boolean;
	/** Without a ground of its own. */
	transparent: boolean;
	/** As high as its frame, which keeps its height. */
	fitchart: boolean;
	mode?: EmbedMode;
	/** Id of the step to open with. */
	step?: string;
	/** What could not be had, in words for the reader. */
	notices: string[];
}

const themeOf: Readonly<Record<string, EmbedTheme>> = { auto: 'auto', true: 'dark', false: 'light' };
const on = ['', '1', 'true'];

/** A value as it can be shown back: short, and of characters that print. */
const shown = (value: string) => `“${value.replace(/[^\w.-]/g, '?').slice(0, 40)}”`;

/**
 * Reads the flags. An unknown value falls back; where that could mislead a reader a notice says so, once.
 * @param steps ids of the steps there are; none in a chart's embed
 */
export function flagsIn(query: URLSearchParams, steps: readonly string[] = []): Flags {
	const notices: string[] = [];
	const isOn = (name: string) => on.includes(query.get(name) ?? 'false');
	const [mode, step, lens, dark = 'auto'] = ['mode', 'step', 'lens', 'dark'].map(
		(name) => query.get(name) || undefined
	);
	const theme = Object.hasOwn(themeOf, dark) ? themeOf[dark] : undefined;
	if (!theme) {
		notices.push(
			`“dark” can be true, false or auto, not ${shown(dark)}. The colours follow your own setting.`
		);
	}
	const known = embedModes.find((name) => name === mode);
	if (mode && !known && steps.length > 0) {
		notices.push(`There is no way to read called ${shown(mode)}. These are the steps.`);
	}
	const isStep = step !== undefined && steps.includes(step);
	if (step && !isStep && steps.length > 0) {
		notices.push(`There is no step called ${shown(step)}. This is the first.`);
	}
	if (lens) {
		notices.push(
			`An embed shows everyone’s statements, whatever its address asks for (${shown(lens)}). By who said it: in the story.`
		);
	}
	return {
		theme: theme ?? 'auto',
		plain: isOn('plain'),
		static: isOn('static'),
		transparent: isOn('transparent'),
		fitchart: isOn('fitchart'),
		...(known && { mode: known }),
		...(isStep && { step }),
		notices
	};
}
