import { site } from 'virtual:records';
import { fill, heavy, joinedPayloads, light, unfill, type Parts } from '../component/filledOutlets.ts';
import { payloads } from '../component/payloads.ts';
import { slots } from '../component/textSlots.ts';

/** A page of outlets with harmless texts, and after them the same with others, turn by turn. */
export interface TextPage {
	html: string;
	/** Of each turn the text of each slot; the harmless ones first. */
	turns: string[][];
	/** What a turn asks a server for, as it is written. */
	uses: string[];
}

const harmless = slots.map((_, i) => `${100 + i} plain words`);
/** Without a policy, which would hide what escaping leaves open, and without another host. */
const bare = (html: string) =>
	html
		.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
		.replaceAll(site.address, '/')
		.replaceAll('https://cdn.ampproject.org/', '/');

/** Takes note of what is run before anything that could run is read, and of the end after it. */
const pageOf = (turns: readonly string[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Texts</title>
<link rel="icon" href="data:,">
<script>
	var ran = [], last = [];
	for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => ran.push(name);
	addEventListener('error', () => ran.push('a script with a fault'));
</script>
</head>
<body>
${turns.map((turn) => `<div data-turn>${turn}</div>`).join('\n')}
<details open ontoggle="last.push('toggle')"></details><img alt="" src="data:," onerror="last.push('error')">
</body>
</html>`;

const write = (parts: Parts) =>
	Object.entries(parts)
		.map(([name, part]) => `<div data-part="${name}">${bare(part())}</div>`)
		.join('\n');

function textPage(parts: Parts, texts: readonly string[], turns: readonly number[]): TextPage {
	const filled = [fill(harmless, 0)];
	const plain = write(parts);
	const others = turns.map((turn) => {
		filled.push(fill(texts, turn));
		return write(parts);
	});
	unfill();
	const uses = [...plain.matchAll(/ src="([^"]*)"/g)].map(([, address = '']) => address);
	return { html: pageOf([plain, ...others]), turns: filled, uses };
}

const perPage = 45;
const { steps, sources, ...drawn } = heavy;

/** Pages in which each payload stands in each slot: alone where that is quickly written, else among others. */
export const textPages = (): TextPage[] => [
	...Array.from({ length: Math.ceil(payloads.length / perPage) }, (_, page) =>
		textPage(
			{ ...light, ...({ steps, sources } as Parts) },
			payloads,
			[...payloads.keys()].slice(page * perPage, (page + 1) * perPage)
		)
	),
	textPage(drawn, joinedPayloads, [...joinedPayloads.keys()])
];

/** A page in which one text is not escaped. */
export function unescapedPage(payload: string): TextPage {
	const page = textPage(light, harmless, [0]);
	const at = slots.findIndex(({ name }) => name === 'claim.claim');
	const [plain = [], [...texts] = []] = page.turns;
	const text = plain[at] ?? '';
	texts[at] = payload;
	const from = page.html.lastIndexOf(`>${text}`) + 1;
	return {
		...page,
		html: page.html.slice(0, from) + payload + page.html.slice(from + text.length),
		turns: [plain, texts]
	};
}
