/** What a page made of texts, against what it made of harmless ones. */
export interface TextsRead {
	/** Functions that were called, and faults of scripts. */
	ran: string[];
	/** Elements and attributes that a harmless text does not make, or that are missing. */
	made: string[];
	/** Slots whose harmless text is found. */
	slots: number[];
	/** Texts that are not found letter for letter where a harmless one is. */
	unread: string[];
	/** Addresses that were asked for. */
	asked: string[];
}

/** Runs in a page of `textPages`. */
export function readTexts(turns: readonly (readonly string[])[]): TextsRead {
	const squash = (text: string) => text.replace(/\s/g, '');
	const stringsIn = (value: unknown): string[] =>
		typeof value === 'string'
			? [value]
			: typeof value === 'object' && value !== null
				? Object.values(value).flatMap(stringsIn)
				: [];
	const named = (element: Element) =>
		`${element.parentElement?.localName}>${element.localName}[${[...element.attributes].map(({ name }) => name).join()}]`;
	const all = [...document.querySelectorAll('body > *')].filter((element) => element.matches('[data-turn]'));
	const read = all.map((turn) => ({
		said: [
			turn.textContent,
			...[...turn.querySelectorAll('*')].flatMap(({ attributes }) =>
				[...attributes].map(({ value }) => value)
			),
			...[...turn.querySelectorAll('[type="application/ld+json"]')].flatMap((script) =>
				stringsIn(JSON.parse(script.textContent))
			)
		]
			.map(squash)
			.join('\n'),
		parts: [...turn.children].map((part) => {
			const inside = [...part.querySelectorAll('*')];
			return {
				name: part.getAttribute('data-part'),
				// How many lines words take in a drawing is theirs to say.
				order: inside
					.filter((element) => !element.closest('svg'))
					.map(named)
					.join('\n'),
				drawn: new Set(inside.filter((element) => element.closest('svg')).map(named))
			};
		})
	}));
	const [plain] = read;
	// A sentence begins with a capital.
	const found = (said = '', text = '') =>
		said.includes(squash(text)) || said.includes(squash(text[0]?.toUpperCase() + text.slice(1)));
	const slots = (turns[0] ?? []).flatMap((text, i) => (found(plain?.said, text) ? [i] : []));
	const { ran } = window as unknown as { ran: string[] };
	return {
		ran,
		slots,
		made: read.flatMap(({ parts }, turn) =>
			parts.length !== plain?.parts.length
				? [`turn ${turn}: ${parts.length} parts`]
				: parts.flatMap(({ name, order, drawn }, i) => [
						...(order === plain.parts[i]?.order ? [] : [`turn ${turn}: ${name}`]),
						...[...drawn]
							.filter((kind) => !plain.parts[i]?.drawn.has(kind))
							.map((kind) => `turn ${turn}: ${name}: ${kind}`)
					])
		),
		unread: turns.flatMap((texts, turn) =>
			slots.flatMap((i) =>
				found(read[turn]?.said, texts[i]) ? [] : [`turn ${turn}: slot ${i}: ${texts[i]}`]
			)
		),
		asked: performance.getEntriesByType('resource').map(({ name }) => name)
	};
}
