import type { Choices } from '../charts/chart.ts';
import type { Theme } from '../theme/palette.ts';
import type { Subject } from './subject.ts';

/** How a picture's file differs from its plainest. */
export interface Variant {
	/** A preset, or a size as `640x480`. */
	size: string;
	theme: Theme;
	extension: 'png' | 'svg';
	transparent?: boolean;
	outlined?: boolean;
	/** Device pixels for each px. */
	ratio?: number;
}

const folderOf = ({ kind }: Pick<Subject, 'kind'>) => (kind === 'step' ? 'step/' : '');

/**
 * A picture's file below `export/`: `families.og.png`, `step/rank.og.dark.png`,
 * `families.print.outlined.svg`, `families.og@2x.png`.
 */
export function pictureFile(subject: Pick<Subject, 'kind' | 'id'>, variant: Variant): string {
	const { size, theme, extension, transparent, outlined, ratio = 1 } = variant;
	const parts = [
		`${size}${ratio > 1 ? `@${ratio}x` : ''}`,
		...(theme === 'dark' ? ['dark'] : []),
		...(transparent ? ['transparent'] : []),
		...(outlined ? ['outlined'] : [])
	];
	return `${folderOf(subject)}${subject.id}.${parts.join('.')}.${extension}`;
}

/** What tells a file of a reader's choices from that of the whole: `.seoul.2024-12-01`; nothing where none was made. */
export const choicesPart = ({ forty, ...choices }: Choices): string =>
	[...Object.values(choices), ...(forty ? ['forty'] : [])].map((choice) => `.${choice}`).join('');

/** A table's file below `export/`: `families.csv`. */
export const tableFile = (subject: Pick<Subject, 'kind' | 'id'>, extension: 'csv' | 'json'): string =>
	`${folderOf(subject)}${subject.id}.${extension}`;
