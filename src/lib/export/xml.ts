/**
 * Text for an element or an attribute in double quotes, of XML and of HTML.
 * @throws RangeError at a character that no XML holds
 */
export function escapeXml(text: string): string {
	checkXml(text);
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it was before it was escaped. */
export const unescapeXml = (text: string): string =>
	text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_, name: string) => characters[name] ?? '');

const characters: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"' },
	...{ apos: "'", '#39': "'" }
};

/** @throws RangeError that names a character which may not stand in XML */
export function checkXml(text: string): void {
	// eslint-disable-next-line no-control-regex -- it looks for them
	const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(text)?.[0];
	if (found === undefined) return;
	throw new RangeError(`“${text.slice(0, 60)}” holds ${codePoint(found)}, which no file may`);
}

/** “U+D55C” */
export const codePoint = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** An opening tag of well-formed XML. */
export interface Tag {
	name: string;
	attributes: Readonly<Record<string, string>>;
	/** Names of the elements around it, outermost first. */
	path: readonly string[];
	/** Text directly in it. */
	text: string;
}

const name = '[A-Za-z_][\\w:.-]*';
const token = new RegExp(
	`<!--[\\s\\S]*?-->|<(/)?(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/)?>|[^<]+|<`,
	'g'
);

/**
 * Every element of a document, in order.
 * @throws SyntaxError where it is not well formed; it reads no doctype, CDATA or processing instruction
 */
export function tagsOf(xml: string): Tag[] {
	const tags: (Tag & { text: string })[] = [];
	const open: (Tag & { text: string })[] = [];
	const fail = (what: string): never => {
		throw new SyntaxError(what);
	};
	for (const [whole, closing, tag, attributes = '', empty] of xml.matchAll(token)) {
		if (whole === '<') fail('“<” where no tag begins');
		if (whole.startsWith('<!--')) continue;
		if (!tag) {
			if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(whole)) fail(`“&” alone in “${whole}”`);
			const parent = open.at(-1);
			if (parent) parent.text += whole;
			else if (whole.trim()) fail(`“${whole.trim()}” outside of the root`);
		} else if (closing) {
			const last = open.pop();
			if (last?.name !== tag) fail(`</${tag}> closes <${last?.name ?? 'nothing'}>`);
		} else {
			if (open.length === 0 && tags.length > 0) fail(`<${tag}> beside the root`);
			const made = {
				name: tag,
				attributes: attributesOf(attributes),
				path: open.map((one) => one.name),
				text: ''
			};
			tags.push(made);
			if (!empty) open.push(made);
		}
	}
	const left = open.at(-1);
	if (left) fail(`<${left.name}> is not closed`);
	if (tags.length === 0) fail('no element');
	return tags;
}

function attributesOf(text: string): Record<string, string> {
	const found: Record<string, string> = {};
	for (const [, key = '', value = ''] of text.matchAll(
		new RegExp(`(${name})\\s*=\\s*("[^"]*"|'[^']*')`, 'g')
	)) {
		if (key in found) throw new SyntaxError(`the attribute ${key} twice`);
		found[key] = value.slice(1, -1);
	}
	return found;
}
