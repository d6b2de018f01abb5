import { registry } from '../charts/registry.ts';
import { sceneAt, type StepScene } from './scene.ts';

/** The scene of a step where it stands still: it shows at once what the reader of a moving one can ask for. */
export function stillScene(name: string): StepScene {
	const scene = sceneAt(name, 0);
	return scene !== 'words' && registry[scene.chart].offers(scene).includes('forty')
		? { ...scene, forty: 'shown' }
		: scene;
}
