import { lintSvg } from '../lib/export/lintSvg.ts';
import type { Picture } from '../lib/export/drawPicture.ts';
import { webDpi, withFacts } from '../lib/export/png.ts';
import { keyOf, type PngCache } from './pngCache.ts';

export type Rasterise = (svg: string, width: number) => Promise<Uint8Array>;

/** The most px that a PNG is made of. */
const most = 100_000_000;

/** The PNG of a picture, with its facts in it. @param ratio device pixels for each px */
export async function pngOfPicture(
	picture: Picture,
	ratio: number,
	rasterise: Rasterise,
	cache: PngCache
): Promise<Uint8Array> {
	const { svg, facts } = picture;
	const [width, height] = [picture.width * ratio, picture.height * ratio];
	if (width * height > most) throw new RangeError(`${width} × ${height} px are more than a picture may have`);
	const dpi = (picture.dpi ?? webDpi) * ratio;
	const key = keyOf(svg, width, dpi);
	const known = cache.find(key);
	if (known) return known;
	const png = withFacts(await rasterise(svg, width), facts, dpi);
	cache.keep(key, png);
	return png;
}

/** @throws Error that names what another program would draw otherwise */
export function checkSafe(svg: string, name: string, transparent: boolean): void {
	const faults = lintSvg(svg, { transparent });
	if (faults.length > 0) throw new Error(`${name} is not safe to export: ${faults.join('; ')}`);
}
