import { claimMarks } from 'virtual:records';
import type { ClaimMark } from '../../data/flatten.ts';
import type { Standing } from '../../data/lists.ts';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textMark } from '../../marks/text.ts';
import { derivedFigure } from '../../model/record.ts';
import { capitalised } from '../../text/numbers.ts';
import { bare } from '../../text/phrase.ts';
import { textWidth } from '../../text/wrap.ts';
import type { Box, Choices, Scene } from '../chart.ts';
import { isSaid } from '../said.ts';
import { glyphMarks, glyphRoom } from '../standingMark.ts';

/** The standings that claims have, best supported first. */
export const groups: Standing[] = ['corroborated', 'disputed', 'unverified', 'superseded'];

/** The standings that the reader chose to see. */
export const groupsIn = ({ standing }: Choices): Standing[] =>
	groups.filter((group) => !standing || group === standing);

/** The claims of a standing, as far as the reader chose to see. */
export const claimsIn = (standing: Standing, choices: Choices): ClaimMark[] =>
	claimMarks.filter(
		(claim) =>
			claim.standing === standing && (!choices.lens || claim.reports.some((id) => isSaid(choices, id)))
	);

interface Placed {
	claim: ClaimMark;
	x: number;
	row: number;
}

/**
 * Claims in rows no wider than the box, the first row from `indent` px on: in their order, or, where
 * rows are dear, whichever comes next that still fits a row.
 */
function flow(
	claims: readonly ClaimMark[],
	width: number,
	{ indent, gap, isPacked }: { indent: number; gap: number; isPacked: boolean }
): { placed: Placed[]; rows: number } {
	let [x, row] = [indent, 0];
	const placed: Placed[] = [];
	const left = [...claims];
	const widthOf = ({ short }: ClaimMark) => glyphRoom + textWidth(short, small);
	while (left.length > 0) {
		const fitting = left.findIndex((claim) => x === 0 || x + widthOf(claim) <= width);
		const next = fitting === 0 || isPacked ? fitting : -1;
		if (next < 0) {
			[x, row] = [0, row + 1];
			continue;
		}
		for (const claim of left.splice(next, 1)) {
			placed.push({ claim, x, row });
			x += widthOf(claim) + gap;
		}
	}
	return { placed, rows: row + 1 };
}

/** A band a standing: its count, and each of its claims as a glyph with its name. */
export function layout(scene: Scene, box: Box): Drawing {
	const isEmpty = groupsIn(scene).every((standing) => claimsIn(standing, scene).length === 0);
	const below = isEmpty ? 24 : 0;
	const bandsWith = (headBeside: boolean, tight = false) =>
		groupsIn(scene).map((standing) => {
			const name = capitalised(standing);
			const whole = `claims-${standing}`;
			const claims = claimsIn(standing, scene);
			const all = claims.length === derivedFigure(whole).interval.low;
			const count = all ? bare(derivedFigure(whole)) : `${claims.length} of ${bare(derivedFigure(whole))}`;
			const indent = headBeside ? textWidth(`${name} ${count}`, small, 600) + 14 : 0;
			const [head, line] = tight ? [2, 15] : headBeside ? [4, 17] : [23, 19];
			const { placed, rows } = flow(claims, box.width, { indent, gap: tight ? 8 : 16, isPacked: tight });
			return { standing, name, count, placed, head, line, height: head + rows * line };
		});
	const heightOf = (bands: { height: number }[]) => bands.reduce((sum, { height }) => sum + height, below);
	// Where height is short, a band's claims begin on the line of its name.
	const roomy = bandsWith(false);
	const beside = box.height > 0 && heightOf(roomy) + 3 * roomy.length > box.height;
	const low = bandsWith(true);
	const isTight = beside && heightOf(low) + 3 * low.length > box.height;
	const bands = isTight ? bandsWith(true, true) : beside ? low : roomy;
	const spare = Math.max(Math.min((box.height - heightOf(bands)) / bands.length, 26), isTight ? 1 : 3);

	const marks: Mark[] = [];
	let top = 0;
	for (const { standing, name, count, placed, head, line, height } of bands) {
		const words = { top: top + (isTight ? 2 : 4), weight: 600 as const };
		const nameWidth = textWidth(`${name} `, small, 600);
		marks.push(
			{
				kind: 'line',
				key: `${standing}-rule`,
				x1: 0,
				y1: top,
				x2: box.width,
				y2: top,
				paint: 'faint',
				width: 1
			},
			textMark({ ...words, key: `${standing}-head`, x: 0, width: box.width, text: name }),
			textMark({
				...words,
				key: `${standing}-count`,
				x: beside ? nameWidth : box.width,
				anchor: beside ? 'start' : 'end',
				width: 60,
				text: count,
				figure: `claims-${standing}`
			})
		);
		for (const { claim, x, row } of placed) {
			const y = top + head + row * line;
			marks.push(...glyphMarks(claim.id, standing, x + 5, y + 7.5, { claim: claim.id }), {
				...textMark({ key: claim.id, x: x + glyphRoom, top: y, width: box.width, text: claim.short }),
				claim: claim.id
			});
		}
		top += height + spare;
	}
	if (isEmpty) {
		const text = 'None is left by what was chosen.';
		marks.push(textMark({ key: 'nothing', x: 0, top, width: box.width, text }));
		top += below;
	}
	return { width: box.width, height: Math.max(box.height, top), marks };
}
