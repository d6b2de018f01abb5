import type { Page } from 'playwright-core';

/** Red, green, blue, alpha of each pixel. */
export interface Pixels {
	data: Buffer;
	width: number;
	height: number;
}

/** A PNG's pixels, as a page reads them. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
	const { base64, width, height } = await page.evaluate(async (png) => {
		const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const { width, height } = image;
		const room = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
		room.drawImage(image, 0, 0);
		const { data } = room.getImageData(0, 0, width, height);
		const base64 = await new Promise<string>((done) => {
			const reader = new FileReader();
			reader.onload = () => done(String(reader.result).replace(/^.*,/, ''));
			reader.readAsDataURL(new Blob([data]));
		});
		return { base64, width, height };
	}, png.toString('base64'));
	return { data: Buffer.from(base64, 'base64'), width, height };
}
