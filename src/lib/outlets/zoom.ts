import type { Chart, Scene } from '../charts/chart.ts';

const steps = [1.6, 1.45, 1.3];
const least = 1.25;

/**
 * How much larger a drawing is shown than it is laid out, so that its words are read from as far as
 * its size suggests. 1 in a narrow box; in a wide one as much as the chart's own height leaves room for.
 */
export function zoomFor(chart: Chart, scene: Scene, box: { width: number; height: number }): number {
	if (box.width < 600) return 1;
	return steps.find((zoom) => chart.height(scene, box.width / zoom) * zoom <= box.height) ?? least;
}
