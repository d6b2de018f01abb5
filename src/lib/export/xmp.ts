import type { Facts } from './citation.ts';
import { escapeXml } from './xml.ts';

/** Namespace of what no other vocabulary has a word for. */
const own = 'https://one-of-forty.example/ns/1.0/';

/** What a file says of itself, as RDF: the same in a PNG and in an SVG. */
export function rdfOf(facts: Facts): string {
	const text = (name: string, value: string) => `<${name}>${escapeXml(value)}</${name}>`;
	const language = (name: string, value: string) =>
		`<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
	const list = (name: string, kind: 'Bag' | 'Seq', values: readonly string[]) =>
		values.length > 0
			? `<${name}><rdf:${kind}>${values.map((value) => text('rdf:li', value)).join('')}</rdf:${kind}></${name}>`
			: '';
	return [
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
		' xmlns:dc="http://purl.org/dc/elements/1.1/"',
		' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
		' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
		' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
		` xmlns:record="${own}">`,
		language('dc:title', facts.title),
		language('dc:description', facts.alt),
		list('dc:creator', 'Seq', [facts.author]),
		language('dc:rights', facts.rights),
		text('dc:source', facts.source),
		list('dc:subject', 'Bag', [
			...facts.standings.map((standing) => `standing: ${standing}`),
			...facts.figures.map((id) => `figure: ${id}`)
		]),
		text('photoshop:Credit', facts.credit),
		text('photoshop:Source', facts.source),
		text('xmpRights:WebStatement', facts.licence),
		language('Iptc4xmpCore:AltTextAccessibility', facts.alt),
		list('record:figures', 'Bag', facts.figures),
		list('record:owners', 'Bag', facts.owners),
		list('record:standings', 'Bag', facts.standings),
		text('record:readTo', facts.readTo),
		text('record:version', facts.version),
		list('record:corrections', 'Seq', facts.corrections),
		'</rdf:Description></rdf:RDF>'
	].join('');
}

/** The same as a packet that stands in a PNG. */
export const xmpPacket = (facts: Facts): string =>
	`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${rdfOf(facts)}</x:xmpmeta><?xpacket end="r"?>`;
