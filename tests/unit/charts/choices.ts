import { site } from 'virtual:records';
import { lenses, type Choices, type Scene } from '../../../src/lib/charts/chart.ts';
import { groups } from '../../../src/lib/charts/claims/layout.ts';
import { options } from '../../../src/lib/charts/force-ratio/pairs.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import { scenes } from './drawings.ts';

const days = [site.figuresReadFrom, '2025-01-05', site.figuresReadTo];

/** Every choice that a scene offers, alone and with those that stand beside it. */
function choicesFor(scene: Scene): Choices[] {
	const offers = registry[scene.chart].offers(scene);
	const one = {
		lens: lenses.map((lens): Choices => ({ lens })),
		saidBy: days.map((saidBy): Choices => ({ saidBy })),
		pair: options.north.flatMap((north) => options.russia.map((russia): Choices => ({ north, russia }))),
		standing: groups.map((standing): Choices => ({ standing })),
		forty: [{ forty: 'shown' } satisfies Choices]
	};
	return (
		offers
			.reduce<Choices[]>(
				(list, offer) =>
					list.flatMap((chosen) => [chosen, ...one[offer].map((more) => ({ ...chosen, ...more }))]),
				[{}]
			)
			.filter((chosen) => Object.keys(chosen).length > 0)
			// A pair is picked from all numbers: it takes the lens's place.
			.filter(({ north, lens }) => !north || !lens)
	);
}

/** Every scene as a reader can choose to see it, named by the choice. */
export const chosenScenes: { name: string; scene: Scene }[] = scenes
	.filter(({ progress }) => progress === 0)
	.flatMap((scene) =>
		choicesFor(scene).map((chosen) => ({
			name: `${scene.chart}/${scene.scene} with ${Object.values(chosen).join(', ')}`,
			scene: { ...scene, ...chosen }
		}))
	);
