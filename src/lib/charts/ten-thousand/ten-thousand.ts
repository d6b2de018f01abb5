import type { SceneWords } from '../../data/schema.ts';
import { statedFigure, statementOf } from '../../model/record.ts';
import { saidValue } from '../../model/stated.ts';
import { capitalised } from '../../text/numbers.ts';
import { dateOf, ownerOf, withOwner } from '../../text/owner.ts';
import { asWord, bare } from '../../text/phrase.ts';
import type { Chart, Choices, KeyItem } from '../chart.ts';
import { figureRow } from '../cells.ts';
import { isNarrowed, isSaid, narrowed, nothing } from '../said.ts';
import { wordsOf } from '../words.ts';
import { heightAt, layout, reported, showsUnit, unit, week } from './layout.ts';

const solid: KeyItem = {
	look: 'solid',
	paint: 'north',
	text: 'within the lowest number stated'
};

const soldier: KeyItem = { ...solid, text: 'a soldier, as Washington stated' };

/** A hundred dots stand in a block, so that hundreds can be counted. */
const block: KeyItem = { look: 'square', paint: 'north', text: 'a block of dots: a hundred' };

let closeUp: SceneWords | undefined;

const saidIn = (choices: Choices) => week.filter((id) => isSaid(choices, id));

export const tenThousand: Chart = {
	id: 'ten-thousand',
	offers: ({ scene }) => (scene === 'week' ? ['lens'] : scene === 'reported' ? ['forty'] : []),
	words(scene) {
		const words = wordsOf(scene);
		// What the reader asked for has its owner too.
		if (scene.forty) return { ...words, figures: [...words.figures, unit] };
		// The same words in each frame: nothing is to be done where they stay.
		if (scene.scene === 'forty' && scene.progress > 0) {
			return (closeUp ??= { ...words, subtitle: `${words.subtitle}; close up, a part of them` });
		}
		if (scene.scene !== 'week' || !isNarrowed(scene)) return words;
		const said = saidIn(scene);
		const title =
			said.map((id) => `${ownerOf(id).name}, {${id}|day}: {${id}} sent`).join('; ') ||
			nothing('number of that week', scene);
		return narrowed(words, scene, title, said);
	},
	height: (_, width) => heightAt(width),
	layout,
	key: (scene) =>
		scene.scene === 'week'
			? [
					solid,
					{ look: 'outlined' as const, paint: 'north' as const, text: 'between the lowest and the highest' }
				].slice(0, saidIn(scene).length)
			: showsUnit(scene)
				? [soldier, { look: 'dashed', paint: 'north', text: 'size of the unit in one unverified account' }]
				: [soldier, block],
	describe(shown) {
		const { scene } = shown;
		const all = `A field of ${bare(statedFigure(reported))} dots in blocks of a hundred, one for each soldier that Washington said on ${dateOf(statementOf(reported).id)} had been sent.`;
		switch (scene) {
			case 'week':
				if (isNarrowed(shown)) {
					const said = saidIn(shown).map(withOwner);
					return said.length === 0
						? `${nothing('number of that week', shown)}.`
						: `A field of dots, one for each soldier: ${said.join(', ')}.`;
				}
				return `A field of dots cut at the numbers of one week: ${week
					.map(withOwner)
					.join(', ')}. Dots up to the lowest are solid, those up to the highest outlined: the highest is ${
					saidValue(statedFigure('T07')) / saidValue(statedFigure('T05'))
				} times the lowest.`;
			case 'corps':
				return `${all} None is marked as Storm Corps, because no number was reported.`;
			case 'forty':
				return `${all} A block of ${bare(statedFigure(unit))} is marked to show the size of the unit in one unverified account; where in the force it stood is not known.`;
			case 'returned':
				return `${all} The ${bare(statedFigure(unit))} of the unverified account are framed and keep the colour of the rest: nothing about the others follows from it.`;
			case 'last':
				return `${all} A frame among them is the size of the unit in one unverified account. No dot has a name.`;
			default:
				return shown.forty
					? `${all} ${capitalised(asWord(statedFigure(unit)))} of them are marked, to show how large the unit of one unverified account would be: less than half of one block.`
					: all;
		}
	},
	table: (scene) => ({
		caption: 'North Korean soldiers reported sent to Russia, in one week',
		columns: ['Who said it', 'Number', 'Date', 'Standing'],
		rows: saidIn(scene).map(figureRow)
	})
};
