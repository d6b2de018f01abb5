import { csvPassages } from './csvPassages.ts';
import { htmlPassages } from './htmlPassages.ts';
import { jsonPassages } from './jsonPassages.ts';
import type { Passage } from './Passage.ts';
import { everything, ofPath } from './Scope.ts';
import type { SiteFile } from './SiteFile.ts';
import { svgPassages } from './svgPassages.ts';

const packetKey = 'XML:com.adobe.xmp';

/** What a picture says in itself: its plain texts, and its packet as XML. */
function pngPassages(path: string, text: string): Passage[] {
	const { [packetKey]: packet = '', ...texts } = JSON.parse(text) as Record<string, string>;
	return [
		...jsonPassages(path, JSON.stringify(texts), ofPath(path) ?? everything),
		...svgPassages(path, `<metadata>${packet.replace(/<\?xpacket[^>]*\?>/g, '')}</metadata>`)
	];
}

/** Every text of a file of the site, whatever its kind. */
export function passagesOf({ path, text }: SiteFile): Passage[] {
	const [, ending] = /\.(\w+)$/.exec(path) ?? [];
	switch (ending) {
		case 'html':
			return htmlPassages(path, text);
		case 'svg':
			return svgPassages(path, text);
		case 'csv':
			return csvPassages(path, text);
		case 'png':
			return pngPassages(path, text);
		case 'json':
			return jsonPassages(path, text, ofPath(path) ?? everything);
		default:
			return [
				{
					file: path,
					place: 'text',
					text: text.replace(/<[^>]*>/g, ' '),
					kind: 'data',
					scope: everything,
					owned: []
				}
			];
	}
}
