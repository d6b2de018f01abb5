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

/** Claims in rows no wider than the box; the first row begins after `indent` px. */
function flow(
	claims: readonly ClaimMark[],
	width: number,
	indent: number
): { placed: Placed[]; rows: number } {
	let [x, row] = [indent, 0];
	const placed = claims.map((claim) => {
		const own = glyphRoom + textWidth(claim.short, small);
		if (x > 0 && x + own > width) [x, row] = [0, row + 1];
		const place = { claim, x, row };
		x += own + 16;
		return place;
	});
	return { placed, rows: row + 1 };
}

/** A band a standing: its count, and each of its claims as a glyph with its name. */
export function layout(scene: Scene, box: Box): Drawing {
	const bandsWith = (headBeside: boolean) =>
		groupsIn(scene).map((standing) => {
			const name = capitalised(standing);
			const whole = `claims-${standing}`;
			const claims = claimsIn(standing, scene);
			const all = claims.length === derivedFigure(whole).interval.low;
			const count = all ? bare(derivedFigure(whole)) : `${claims.length} of ${bare(derivedFigure(whole))}`;
			const indent = headBeside ? textWidth(`${name} ${count}`, small, 600) + 14 : 0;
			const [head, line] = headBeside ? [4, 17] : [23, 19];
			const { placed, rows } = flow(claims, box.width, indent);
			return { standing, name, count, placed, head, line, height: head + rows * line };
		});
	const heightOf = (bands: { height: number }[]) => bands.reduce((sum, { height }) => sum + height, 0);
	// Where height is short, a band's claims begin on the line of its name.
	const roomy = bandsWith(false);
	const beside = box.height > 0 && heightOf(roomy) > box.height;
	const bands = beside ? bandsWith(true) : roomy;
	const spare = Math.max(Math.min((box.height - heightOf(bands)) / bands.length, 26), 3);

	const marks: Mark[] = [];
	let top = 0;
	for (const { standing, name, count, placed, head, line, height } of bands) {
		const words = { top: top + 4, weight: 600 as const };
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
	return { width: box.width, height: Math.max(box.height, top), marks };
}
