import { derivedFigure } from '../../model/record.ts';
import { capitalised, words as numberWord } from '../../text/numbers.ts';
import { bare } from '../../text/phrase.ts';
import type { Chart, Choices } from '../chart.ts';
import { lensName, nothing } from '../said.ts';
import { wordsOf } from '../words.ts';
import { claimsIn, groupsIn, layout } from './layout.ts';

/** “with a statement by Seoul behind them, disputed ones alone”: what of the claims is shown. */
const part = ({ lens, standing }: Choices) =>
	[lens && `with a statement by ${lensName(lens)} behind them`, standing && `${standing} ones alone`]
		.filter(Boolean)
		.join(', ');

export const claimsChart: Chart = {
	id: 'claims',
	offers: () => ['lens', 'standing'],
	words(scene) {
		const words = wordsOf(scene);
		const { lens, standing } = scene;
		if (!lens && !standing) return words;
		const count = groupsIn(scene).flatMap((group) => claimsIn(group, scene)).length;
		const of = `of the {claims-count|word} claims`;
		const title =
			count === 0
				? standing && !lens
					? `None ${of} is ${standing}`
					: nothing(`statement behind ${standing ? `a ${standing} claim` : 'a claim'}`, { lens })
				: lens
					? `Statements by ${lensName(lens)} bear on ${numberWord(count)} ${standing ? `${standing} ones ` : ''}${of}`
					: `The record ${standing === 'unverified' ? 'leaves' : 'marks'} ${numberWord(count)} ${of} ${standing}`;
		return { ...words, title, subtitle: `${words.subtitle}; ${part(scene)}` };
	},
	height: (scene, width) => Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height),
	layout,
	key: () => [],
	describe(scene) {
		const groups = groupsIn(scene).map((standing) => ({ standing, claims: claimsIn(standing, scene) }));
		if (groups.every(({ claims }) => claims.length === 0)) return 'No claim is left by what was chosen.';
		const whole = `The article’s ${bare(derivedFigure('claims-count'))} claims by standing`;
		return `${[whole, part(scene)].filter(Boolean).join(', ')}. ${groups
			.map(
				({ standing, claims }) =>
					`${capitalised(standing)}, ${numberWord(claims.length)}: ${claims.map(({ short }) => short).join(', ') || 'none here'}`
			)
			.join('. ')}.`;
	},
	table: (scene) => ({
		caption: ['The claims and their standing', part(scene)].filter(Boolean).join(', '),
		columns: ['Claim', 'Standing'],
		rows: groupsIn(scene).flatMap((standing) =>
			claimsIn(standing, scene).map(({ id, short }) => [
				{ text: short, claim: id },
				{ text: standing, standing }
			])
		)
	})
};
