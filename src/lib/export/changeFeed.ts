import { Feed } from 'feed';
import { changes, released, site } from 'virtual:records';
import { changeSentences, changeTitle, reasonOf } from '../text/changes.ts';
import { plain } from '../text/resolve.ts';
import { storyTitle } from './citation.ts';
import { escapeXml } from './xml.ts';

/** Midnight of a day, UTC: a change has a day and no hour. */
const startOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** Every change, newest first, as an Atom feed (RFC 4287) with whole addresses. */
export function changeFeed(): string {
	const page = `${site.address}changes/`;
	const days = [...changes, ...released].map(({ day }) => day).sort();
	const author = { name: storyTitle(), email: site.contact, link: site.address };
	const feed = new Feed({
		id: page,
		link: page,
		title: `${storyTitle()}: changes`,
		description: 'Corrections, updates, withdrawals and additions, each with its reason',
		language: 'en',
		copyright: site.licence,
		updated: startOf(days.at(-1) ?? site.figuresReadTo),
		feedLinks: { atom: `${page}feed.xml` },
		author
	});
	// Titles and summaries of the feed are of type html.
	for (const change of changes) {
		const sentences = changeSentences(change);
		feed.addItem({
			id: `${page}#${change.id}`,
			link: `${page}#${change.id}`,
			title: escapeXml(`${changeTitle(change)} (data ${change.version})`),
			description: escapeXml([...sentences, plain(reasonOf(change), { sentence: true })].join(' ')),
			date: startOf(change.day),
			published: startOf(change.day)
		});
	}
	return feed.atom1();
}
