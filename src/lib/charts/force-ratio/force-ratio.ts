import { derivedFigure, statedFigure } from '../../model/record.ts';
import { stated } from '../../model/stated.ts';
import { formulaOf, midSentence, ownerLine, ownerOf } from '../../text/owner.ts';
import { bare, phrase } from '../../text/phrase.ts';
import type { Chart, KeyItem, Scene } from '../chart.ts';
import { narrowed, nothing } from '../said.ts';
import { wordsOf } from '../words.ts';
import { besideHeight } from './beside.ts';
import { layout } from './layout.ts';
import { mixedHeight } from './mixed.ts';
import { article, drawnPairs, pairs, picked, ratioWords, remainder, type Pair } from './pairs.ts';

const north: KeyItem = { look: 'solid', paint: 'north', text: 'North Koreans, as stated' };

/** What the bars of a scene's pairs look like, each look once. */
function ratioKey(scene: Scene): KeyItem[] {
	const drawn = drawnPairs(scene);
	const ends = drawn.map(({ north }) => stated(statedFigure(north)));
	const when = (shown: boolean, item: KeyItem) => (shown ? [item] : []);
	return [
		...when(
			ends.some(({ low }) => low > 0),
			north
		),
		...when(
			ends.some(({ low }) => low === 0),
			{ look: 'outlined', paint: 'north', text: 'North Koreans, at most' }
		),
		...when(
			ends.some(({ high }) => high === Infinity),
			{ look: 'floor', paint: 'north', text: 'at least, more than' }
		),
		...when(
			drawn.some(({ russia }) => russia !== article.russia),
			{ look: 'solid', paint: 'russia', text: 'Russians, as stated' }
		),
		...when(
			drawn.some(({ russia }) => russia === article.russia),
			hatched
		)
	];
}
const hatched: KeyItem = { look: 'hatched', paint: 'russia', text: 'Russians, derived by subtraction' };

/** “about 11,000 North Koreans (…) and about 59,000 Russians (…), about 1 to 5.4” */
const pairWords = (pair: Pair) =>
	`${phrase(statedFigure(pair.north))} North Koreans (${midSentence(ownerLine(pair.north))}) and ${phrase(statedFigure(pair.russia))} Russians (${midSentence(ownerLine(pair.russia))}), ${ratioWords(pair)}`;

const isPicked = (scene: Scene, { north, russia }: Pair) => {
	const own = picked(scene);
	return own?.north === north && own.russia === russia;
};

export const forceRatio: Chart = {
	id: 'force-ratio',
	offers: ({ scene }) => (scene === 'ratio' ? ['pair', 'lens'] : []),
	words(scene) {
		const words = wordsOf(scene);
		if (scene.scene !== 'ratio') return words;
		const own = picked(scene);
		if (own) {
			const names = [...new Set([own.north, own.russia].map((id) => midSentence(ownerOf(id).name)))];
			return {
				...words,
				title: `Our ratio from ${names.join(' and ')}: ${ratioWords(own)}`,
				// The article's pair stands beside it.
				figures: [...new Set([own.north, own.russia, article.north, article.russia, 'ratio-article'])]
			};
		}
		if (!scene.lens) return words;
		const drawn = drawnPairs(scene);
		const title =
			drawn.map((pair) => `${ownerOf(pair.north).name}: ${ratioWords(pair)}`).join('; ') ||
			nothing('ratio of two numbers', scene);
		return narrowed(
			words,
			scene,
			title,
			drawn.flatMap(({ north, russia }) => [north, russia])
		);
	},
	height: ({ scene }, width) =>
		scene === 'ratio' ? 270 : scene === 'mixed' ? mixedHeight(width) : besideHeight(width),
	layout,
	key: (scene) =>
		scene.scene === 'ratio'
			? ratioKey(scene)
			: scene.scene === 'mixed'
				? [
						{ look: 'square', paint: 'north', text: 'a hundred North Koreans' },
						{ look: 'hatched', paint: 'russia', text: 'a hundred Russians, derived' }
					]
				: [north, hatched],
	describe(shown) {
		const whole = `${phrase(statedFigure('K03'))} for both armies together (${ownerLine('K03')})`;
		switch (shown.scene) {
			case 'ratio': {
				const drawn = drawnPairs(shown);
				return drawn.length === 0
					? `${nothing('ratio of two numbers', shown)}.`
					: `Bars on one scale, a pair of reports each: ${drawn.map(pairWords).join('; ')}. North Koreans are the smaller part in each.`;
			}
			case 'mixed':
				return `The same force drawn twice in squares of a hundred soldiers, those of the Russians hatched because their number is derived: with the North Koreans apart, as officials expected (${ownerLine('K04')}), and spread among the Russians, after the US defence secretary’s word “integrated” (${ownerLine('K08')}). Reports disagree; neither picture is a known order of battle.`;
			default:
				return `Two fields of dots on one scale: ${bare(statedFigure('A-beside'))} North Koreans beside ${bare(derivedFigure(remainder))} Russians, hatched because the number is derived: ${formulaOf(remainder)}. What was reported is ${whole}.`;
		}
	},
	table: (scene) => ({
		caption:
			'North Koreans to Russians in Kursk: every pair of numbers said within a month, and the article’s',
		columns: ['North Koreans', 'Who said it', 'Russians', 'Who said that', 'Ratio', 'Standing'],
		rows: pairs(scene).map((pair) => [
			{ text: phrase(statedFigure(pair.north)), figure: pair.north },
			{ text: ownerLine(pair.north) },
			{ text: phrase(statedFigure(pair.russia)), figure: pair.russia },
			{ text: ownerLine(pair.russia) },
			{
				text: ratioWords(pair) + (isPicked(scene, pair) ? ', picked by the reader' : ''),
				...(pair.ratio && { figure: pair.ratio })
			},
			{ text: 'derived', standing: 'derived' as const }
		])
	})
};
