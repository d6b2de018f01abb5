import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { longDate } from '../../../src/lib/text/dates.ts';
import { plain } from '../../../src/lib/text/resolve.ts';
import { chosenScenes } from './choices.ts';
import { boxes } from './drawings.ts';
import { numbersIn } from './numbersIn.ts';

const broken = /undefined|NaN|Infinity|\[object|[{}]/;
const none = /\b(?:no|none|nothing)\b/i;
const lensWords = {
	seoul: 'by Seoul',
	kyiv: 'by Kyiv',
	washington: 'by Washington',
	london: 'by London',
	'moscow-pyongyang': 'by Moscow and Pyongyang',
	others: 'by other sources'
};

for (const [id, chart] of Object.entries(registry)) {
	const chosen = chosenScenes.filter(({ scene }) => scene.chart === id);
	/** The choices that break a rule, with the words that break it. */
	const breaking = (rule: (scene: (typeof chosen)[number]['scene']) => string | undefined) =>
		chosen.flatMap(({ name, scene }) => {
			const words = rule(scene);
			return words === undefined ? [] : [`${name}: ${words}`];
		});
	const title = (scene: (typeof chosen)[number]['scene']) =>
		plain(chart.words(scene).title, { sentence: true });

	describe(`${id}, whatever is chosen`, () => {
		test('is tried with every choice that it offers', () => {
			const base = { chart: chart.id, scene: chosen[0]?.scene.scene ?? '', progress: 0 };
			expect(chosen.length).toBeGreaterThan(chart.offers(base).length * 3);
		});

		test('has a title of four to fifteen words that begins with a capital', () => {
			expect(
				breaking((scene) => {
					const said = title(scene);
					const count = said.split(/\s+/).length;
					const fits = count > 3 && count <= 15 && /^[A-Z0-9“]/.test(said) && !broken.test(said);
					return fits ? undefined : `${count} words, ${said}`;
				})
			).toEqual([]);
		});

		test('writes no name with a capital article inside its title', () => {
			expect(breaking((scene) => (/ The /.test(title(scene)) ? title(scene) : undefined))).toEqual([]);
		});

		test('says in its subtitle what was chosen', () => {
			expect(
				breaking((scene) => {
					const said = plain(chart.words(scene).subtitle, { sentence: true });
					const parts = [
						scene.lens && lensWords[scene.lens],
						scene.saidBy && `up to ${longDate(scene.saidBy)}`,
						scene.standing && `${scene.standing} ones`
					].filter((part) => part !== undefined);
					return !broken.test(said) && parts.every((part) => said.includes(part)) ? undefined : said;
				})
			).toEqual([]);
		});

		test('names each owner once', () => {
			expect(
				breaking((scene) => {
					const { figures } = chart.words(scene);
					return new Set(figures).size === figures.length ? undefined : figures.join();
				})
			).toEqual([]);
		});

		test('is described in sentences', () => {
			expect(
				breaking((scene) => {
					const said = chart.describe(scene);
					const isWhole = /^[A-Z“].*[.)]$/.test(said) && !/ {2}|\.\.|\(\)| [.,;]|: \.|: ;/.test(said);
					return isWhole && !broken.test(said) ? undefined : said;
				})
			).toEqual([]);
		});

		test('has a table with a cell for each column in each row, and no cell empty', () => {
			expect(
				breaking((scene) => {
					const { caption, columns, rows } = chart.table(scene);
					const cells = rows.flat().map(({ text }) => text);
					const fits = rows.every((row) => row.length === columns.length);
					const strange = [caption, ...cells].filter((text) => broken.test(text) || !text.trim());
					return fits && strange.length === 0 ? undefined : strange.join();
				})
			).toEqual([]);
		});

		test('says so in title, description and picture where nothing is left', () => {
			expect(
				breaking((scene) => {
					if (chart.table(scene).rows.length > 0) return undefined;
					const drawn = boxes.map((box) =>
						chart
							.layout(scene, box)
							.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []))
							.join('. ')
					);
					return [title(scene), chart.describe(scene), ...drawn].find((words) => !none.test(words));
				})
			).toEqual([]);
		});

		test('is drawn with finite numbers, whole words and a key of its own for every mark', () => {
			expect(
				breaking((scene) => {
					for (const box of boxes) {
						const drawing = chart.layout(scene, box);
						const keys = drawing.marks.map(({ key }) => key);
						const twice = keys.find((key, i) => keys.indexOf(key) !== i);
						const endless = numbersIn(drawing).find((value) => !Number.isFinite(value));
						const words = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));
						const strange = words.find((text) => text === '' || broken.test(text));
						if (drawing.marks.length === 0) return 'nothing is drawn';
						if ((twice ?? endless ?? strange) !== undefined) return String(twice ?? endless ?? strange);
					}
					return undefined;
				})
			).toEqual([]);
		});

		test('fits the height that it asks for at each width', () => {
			expect(
				breaking((scene) => {
					const over = boxes.find((box) => {
						const height = chart.height(scene, box.width);
						return !(height > 0) || chart.layout(scene, { ...box, height }).height > height;
					});
					return over && `${over.width} wide`;
				})
			).toEqual([]);
		});

		test('has a legend without repeated or empty lines', () => {
			expect(
				breaking((scene) => {
					const texts = chart.key(scene).map(({ text }) => text);
					return new Set(texts).size === texts.length && !texts.includes('') ? undefined : texts.join();
				})
			).toEqual([]);
		});
	});
}

test('some choices leave nothing, some only a part', () => {
	const left = chosenScenes.map(({ scene }) => registry[scene.chart].table(scene).rows.length);
	expect(left.filter((rows) => rows === 0).length).toBeGreaterThan(5);
	expect(left.filter((rows) => rows > 0).length).toBeGreaterThan(50);
});
