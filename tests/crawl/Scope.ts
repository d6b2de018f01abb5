import { charts, claims, derived, reports, story } from 'virtual:records';
import type { Scene } from '../../src/lib/charts/chart.ts';
import { options, pairs, ratioWords } from '../../src/lib/charts/force-ratio/pairs.ts';
import { parseInline } from '../../src/lib/data/inline.ts';
import type { Claim } from '../../src/lib/data/schema.ts';
import { chartIds } from '../../src/lib/data/lists.ts';
import { registry } from '../../src/lib/charts/registry.ts';
import { figuresIn, recordsOfClaim } from '../../src/lib/outlets/recordsIn.ts';
import { stillScene } from '../../src/lib/story/stillScene.ts';
import { homeScene, scenesOf } from '../../src/lib/story/chartsInStory.ts';
import { figuresInProse } from '../../src/lib/text/resolve.ts';

/** What a text may speak of: a number in it belongs to one of these records. */
export interface Scope {
	/** Ids of figures and reports. */
	records: ReadonlySet<string>;
	/** Lists of them whose standings a line of owners counts. */
	owned: readonly (readonly string[])[];
	scenes: readonly Scene[];
	/** What is computed of them where it stands, as it is written. */
	computed: readonly string[];
}

export const scopeOf = (
	ids: Iterable<string>,
	owned: Scope['owned'] = [],
	scenes: readonly Scene[] = []
): Scope => {
	const records = new Set([...ids].flatMap(withParts));
	return { records, owned, scenes, computed: ratiosOf(records) };
};

/** The ratios of every North Korean and Russian number among some records. */
const ratiosOf = (records: ReadonlySet<string>): string[] =>
	pairs({}).flatMap(({ north, russia }) =>
		records.has(north) && records.has(russia) ? [ratioWords({ north, russia })] : []
	);

/** The records that the tokens of some prose name, by a number, a day or a speaker. */
export const namedIn = (...prose: (string | undefined)[]): string[] =>
	prose.flatMap((text) =>
		parseInline(text ?? '').flatMap((part) => (part.kind === 'token' ? [part.id] : []))
	);

/** A report with its figures; a derived number with its inputs. */
function withParts(id: string): string[] {
	const report = reports.find((one) => one.id === id);
	const derivation = derived.find((one) => one.id === id);
	if (derivation) return derivation.formula === 'count' ? [id] : [id, ...derivation.inputs];
	return report ? [id, ...(report.figures ?? []).map((figure) => figure.id)] : [id];
}

export const everything = scopeOf(
	[...reports, ...derived].map(({ id }) => id),
	[],
	chartIds.flatMap(scenesOf)
);

export const joined = (scopes: readonly Scope[]): Scope => ({
	records: new Set(scopes.flatMap(({ records }) => [...records])),
	owned: scopes.flatMap(({ owned }) => owned),
	scenes: scopes.flatMap(({ scenes }) => scenes),
	computed: scopes.flatMap(({ computed }) => computed)
});

/** Numbers that a chart's description says beside those that its marks and its table state. */
const describedToo: Readonly<Record<string, readonly string[]>> = {
	'one-of-forty': ['hollow-marks'],
	'force-ratio': [...options.north, ...options.russia, 'russian-remainder']
};

export function ofScenes(scenes: readonly Scene[]): Scope {
	const drawsClaims = scenes.some(({ chart }) => chart === 'claims');
	const words = scenes.map((scene) => registry[scene.chart].words(scene));
	return scopeOf(
		[
			...scenes.flatMap(figuresIn),
			...scenes.flatMap(({ chart }) => describedToo[chart] ?? []),
			...words.flatMap(({ title, subtitle, note }) => namedIn(title, subtitle, note)),
			...(drawsClaims ? claims.flatMap(ofClaimIds) : [])
		],
		words.map(({ figures }) => figures),
		scenes
	);
}

const ofClaimIds = (claim: Claim): string[] => [
	...recordsOfClaim(claim),
	...namedIn(claim.claim, claim.detail, claim.why)
];
export const ofClaim = (claim: Claim): Scope => scopeOf(ofClaimIds(claim));

/** A report with its figures and what its words name; a figure; a derived number. */
export const ofRecord = memo(recordScope);
function recordScope(id: string): Scope {
	const report = reports.find((one) => one.id === id);
	if (!report) return scopeOf([id]);
	const { says, note, wouldChange, voice, figures = [] } = report;
	return scopeOf([id, ...namedIn(says, note, wouldChange, voice, ...figures.map(({ counts }) => counts))]);
}

/** A chart as it opens, or in all its states. */
export const ofChart = memo(chartScope);
function chartScope(id: string, which: 'home' | 'all' = 'home'): Scope {
	const chart = chartIds.find((name) => name === id);
	if (!chart) return scopeOf([]);
	return ofScenes(which === 'home' ? [homeScene(chart)] : scenesOf(chart));
}

export const ofSceneName = memo(sceneScope);
function sceneScope(name: string): Scope {
	const [chart, scene] = name.split('/');
	const isKnown = charts.some(({ id, scenes }) => id === chart && scenes.some((one) => one.id === scene));
	const still = isKnown ? stillScene(name) : 'words';
	return still === 'words' ? scopeOf([]) : ofScenes([still]);
}

export const ofStep = memo(stepScope);
function stepScope(id: string): Scope {
	const step = story.acts.flatMap(({ steps }) => steps).find((one) => one.id === id);
	if (!step) return scopeOf([]);
	const plate = (step.plate ?? []).flatMap(figuresInProse);
	const said = [...plate, ...figuresInProse(step.text)];
	const named = namedIn(step.heading, step.text, step.warning, ...(step.plate ?? []));
	return joined([ofSceneName(step.scene), scopeOf(named, [said, plate])]);
}

/** The page of a path: what its file is about. */
export function ofPath(path: string): Scope | undefined {
	const [, kind, id = ''] =
		/^(?:embed\/)?(chart|step)s?\/([\w-]+)\//.exec(path) ??
		/^export\/(step)\/([\w-]+)\./.exec(path) ??
		/^(export)\/([\w-]+)\./.exec(path) ??
		[];
	if (kind === 'step') return ofStep(id);
	if (kind === 'chart') return ofChart(id, path.startsWith('charts/') ? 'all' : 'home');
	return kind === 'export' && chartIds.some((name) => name === id) ? ofChart(id) : undefined;
}

/** The same answer to the same question, found once: a site asks it thousands of times. */
function memo<Args extends readonly (string | undefined)[], T>(
	make: (...args: Args) => T
): (...args: Args) => T {
	const made = new Map<string, T>();
	return (...args) => {
		const key = args.join(' ');
		const value = made.get(key) ?? make(...args);
		made.set(key, value);
		return value;
	};
}
