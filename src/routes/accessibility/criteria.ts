/** How an answer was come by. */
export type Check = 'axe' | 'script' | 'hand';

/** In the order in which they are written. */
const checkNames: Readonly<Record<Check, string>> = {
	axe: 'axe-core in the build',
	script: 'test by script in the build',
	hand: 'by hand'
};

/** The checks of one answer in words. */
export const checkedBy = (checks: readonly Check[]): string =>
	checks.length === 0
		? 'Not checked.'
		: `Checked: ${(Object.keys(checkNames) as Check[])
				.filter((check) => checks.includes(check))
				.map((check) => checkNames[check])
				.join('; ')}.`;

/** One success criterion of WCAG 2.2, and what this site answers to it. */
export interface Criterion {
	number: string;
	/** As the standard writes it. */
	name: string;
	level: 'A' | 'AA';
	answer: 'met' | 'not met' | 'not applicable' | 'not checked by us';
	says: string;
	by: readonly Check[];
}

/** The four principles of WCAG by the first digit of a criterion's number. */
export const wcagPrinciples = ['Perceivable', 'Operable', 'Understandable', 'Robust'] as const;

/** Every success criterion of level A and AA of WCAG 2.2 (4.1.1 is obsolete and no longer in it). */
export const criteria: readonly Criterion[] = [
	{
		number: '1.1.1',
		name: 'Non-text Content',
		level: 'A',
		answer: 'met',
		says: 'A chart in the story, or on its page, has a name, a description and a table; signs beside words are hidden from assistive technology.',
		by: ['axe', 'script', 'hand']
	},
	{
		number: '1.2.1',
		name: 'Audio-only and Video-only (Prerecorded)',
		level: 'A',
		answer: 'not applicable',
		says: 'There is no sound and no video.',
		by: ['hand']
	},
	{
		number: '1.2.2',
		name: 'Captions (Prerecorded)',
		level: 'A',
		answer: 'not applicable',
		says: 'There is no sound and no video.',
		by: ['hand']
	},
	{
		number: '1.2.3',
		name: 'Audio Description or Media Alternative (Prerecorded)',
		level: 'A',
		answer: 'not applicable',
		says: 'There is no video.',
		by: ['hand']
	},
	{
		number: '1.2.4',
		name: 'Captions (Live)',
		level: 'AA',
		answer: 'not applicable',
		says: 'Nothing is live.',
		by: ['hand']
	},
	{
		number: '1.2.5',
		name: 'Audio Description (Prerecorded)',
		level: 'AA',
		answer: 'not applicable',
		says: 'There is no video.',
		by: ['hand']
	},
	{
		number: '1.3.1',
		name: 'Info and Relationships',
		level: 'A',
		answer: 'met',
		says: 'Headings, lists, quotations, groups of controls, and tables with caption and scopes are marked up as what they are.',
		by: ['axe', 'script', 'hand']
	},
	{
		number: '1.3.2',
		name: 'Meaningful Sequence',
		level: 'A',
		answer: 'met',
		says: 'The source holds every step in the order in which it is to be read.',
		by: ['script', 'hand']
	},
	{
		number: '1.3.3',
		name: 'Sensory Characteristics',
		level: 'A',
		answer: 'met',
		says: 'Where the words name a look, such as a hollow mark, they say what it stands for.',
		by: ['hand']
	},
	{
		number: '1.3.4',
		name: 'Orientation',
		level: 'AA',
		answer: 'met',
		says: 'No page is locked to one orientation.',
		by: ['hand']
	},
	{
		number: '1.3.5',
		name: 'Identify Input Purpose',
		level: 'AA',
		answer: 'not applicable',
		says: 'No field asks for anything about the reader.',
		by: ['hand']
	},
	{
		number: '1.4.1',
		name: 'Use of Color',
		level: 'A',
		answer: 'met',
		says: 'Standings differ by sign and word, speakers by shape, groups of dots by look; where squares of two armies differ in colour and lightness only, words beside them say which stand apart and which are mixed.',
		by: ['axe', 'script', 'hand']
	},
	{
		number: '1.4.2',
		name: 'Audio Control',
		level: 'A',
		answer: 'not applicable',
		says: 'There is no sound.',
		by: ['hand']
	},
	{
		number: '1.4.3',
		name: 'Contrast (Minimum)',
		level: 'AA',
		answer: 'met',
		says: 'Text has 4.5:1 or more on every ground it stands on, in the light and the dark theme.',
		by: ['axe', 'script']
	},
	{
		number: '1.4.4',
		name: 'Resize Text',
		level: 'AA',
		answer: 'met',
		says: 'Words grow with the zoom, those in drawings too; where a window gets too low for the picture of the story to stay in place, the article takes over.',
		by: ['hand']
	},
	{
		number: '1.4.5',
		name: 'Images of Text',
		level: 'AA',
		answer: 'met',
		says: 'All words are text, those in drawings too.',
		by: ['hand']
	},
	{
		number: '1.4.10',
		name: 'Reflow',
		level: 'AA',
		answer: 'met',
		says: 'At 320 px, or 400 % zoom, no page scrolls sideways; wide tables scroll in their own box, and in a low window the picture no longer stays in place.',
		by: ['script', 'hand']
	},
	{
		number: '1.4.11',
		name: 'Non-text Contrast',
		level: 'AA',
		answer: 'met',
		says: 'Marks that state something, borders of controls and the ring of the focus have 3:1 or more; only rules that state nothing are fainter.',
		by: ['script', 'hand']
	},
	{
		number: '1.4.12',
		name: 'Text Spacing',
		level: 'AA',
		answer: 'met',
		says: 'With the spacing of this criterion no text is cut: the words of a drawing keep the spacing they were placed by, and the description and the table beside it, which say the same, follow the reader.',
		by: ['hand']
	},
	{
		number: '1.4.13',
		name: 'Content on Hover or Focus',
		level: 'AA',
		answer: 'met',
		says: 'The line beside a mark under the pointer can be gone over and stays until the pointer leaves; Escape takes it away, and the receipt and the table say the same.',
		by: ['hand', 'script']
	},
	{
		number: '2.1.1',
		name: 'Keyboard',
		level: 'A',
		answer: 'met',
		says: 'All that a pointer can do can be done by keyboard.',
		by: ['script', 'hand']
	},
	{
		number: '2.1.2',
		name: 'No Keyboard Trap',
		level: 'A',
		answer: 'met',
		says: 'The focus leaves everything it enters; Escape closes panels.',
		by: ['script', 'hand']
	},
	{
		number: '2.1.4',
		name: 'Character Key Shortcuts',
		level: 'A',
		answer: 'met',
		says: 'No letter, digit or sign is a shortcut; the only keys of the page itself are the left and right arrow.',
		by: ['hand']
	},
	{
		number: '2.2.1',
		name: 'Timing Adjustable',
		level: 'A',
		answer: 'not applicable',
		says: 'There is no time limit.',
		by: ['hand']
	},
	{
		number: '2.2.2',
		name: 'Pause, Stop, Hide',
		level: 'A',
		answer: 'met',
		says: 'Nothing moves or changes by itself; a change that a reader brings about is over within a second.',
		by: ['hand']
	},
	{
		number: '2.3.1',
		name: 'Three Flashes or Below Threshold',
		level: 'A',
		answer: 'met',
		says: 'Nothing flashes; no tool for measuring flashes was run.',
		by: ['hand']
	},
	{
		number: '2.4.1',
		name: 'Bypass Blocks',
		level: 'A',
		answer: 'met',
		says: 'Two links at the start of the story lead to it and past it; every page has a main landmark and headings.',
		by: ['axe', 'hand']
	},
	{
		number: '2.4.2',
		name: 'Page Titled',
		level: 'A',
		answer: 'met',
		says: 'Every page has a title that says what is on it.',
		by: ['axe', 'hand']
	},
	{
		number: '2.4.3',
		name: 'Focus Order',
		level: 'A',
		answer: 'met',
		says: 'The focus follows the order of reading, and goes back to where a panel was opened.',
		by: ['script', 'hand']
	},
	{
		number: '2.4.4',
		name: 'Link Purpose (In Context)',
		level: 'A',
		answer: 'met',
		says: 'The words of a link, or its sentence, say where it leads.',
		by: ['axe', 'hand']
	},
	{
		number: '2.4.5',
		name: 'Multiple Ways',
		level: 'AA',
		answer: 'met',
		says: 'Every page is reached from the contents of the story and by links between the pages.',
		by: ['hand']
	},
	{
		number: '2.4.6',
		name: 'Headings and Labels',
		level: 'AA',
		answer: 'met',
		says: 'Headings say what follows, and the title of a chart says its finding; labels say what is chosen.',
		by: ['hand']
	},
	{
		number: '2.4.7',
		name: 'Focus Visible',
		level: 'AA',
		answer: 'met',
		says: 'Whatever has the focus has an outline of 3 px; what only screen readers meet takes no focus.',
		by: ['hand']
	},
	{
		number: '2.4.11',
		name: 'Focus Not Obscured (Minimum)',
		level: 'AA',
		answer: 'met',
		says: 'Whatever gets the focus scrolls clear of the picture and of the bar that stay in place.',
		by: ['script', 'hand']
	},
	{
		number: '2.5.1',
		name: 'Pointer Gestures',
		level: 'A',
		answer: 'met',
		says: 'Nothing needs two fingers or a path.',
		by: ['hand']
	},
	{
		number: '2.5.2',
		name: 'Pointer Cancellation',
		level: 'A',
		answer: 'met',
		says: 'Links and buttons act when the press ends on them, not when it begins.',
		by: ['hand']
	},
	{
		number: '2.5.3',
		name: 'Label in Name',
		level: 'A',
		answer: 'met',
		says: 'Where a control shows words, its name begins with them.',
		by: ['hand']
	},
	{
		number: '2.5.4',
		name: 'Motion Actuation',
		level: 'A',
		answer: 'not applicable',
		says: 'Nothing follows the movement of a device.',
		by: ['hand']
	},
	{
		number: '2.5.7',
		name: 'Dragging Movements',
		level: 'AA',
		answer: 'met',
		says: 'The slider of days can be pressed at a place, and a date field beside it does the same.',
		by: ['hand']
	},
	{
		number: '2.5.8',
		name: 'Target Size (Minimum)',
		level: 'AA',
		answer: 'met',
		says: 'Controls are 44 px high; a number in a sentence is as high as its line, which the criterion allows.',
		by: ['axe', 'hand']
	},
	{
		number: '3.1.1',
		name: 'Language of Page',
		level: 'A',
		answer: 'met',
		says: 'Every page says that it is in English.',
		by: ['axe']
	},
	{
		number: '3.1.2',
		name: 'Language of Parts',
		level: 'AA',
		answer: 'met',
		says: 'No passage is in another language; names of people, places and outlets are proper names.',
		by: ['hand']
	},
	{
		number: '3.2.1',
		name: 'On Focus',
		level: 'A',
		answer: 'met',
		says: 'Focus alone changes nothing but the ring around a mark.',
		by: ['hand']
	},
	{
		number: '3.2.2',
		name: 'On Input',
		level: 'A',
		answer: 'met',
		says: 'A choice changes the chart, or the way of reading that it names, and leaves the focus where it is.',
		by: ['hand']
	},
	{
		number: '3.2.3',
		name: 'Consistent Navigation',
		level: 'AA',
		answer: 'met',
		says: 'The links between the pages stand in the same order on each page that has them.',
		by: ['hand']
	},
	{
		number: '3.2.4',
		name: 'Consistent Identification',
		level: 'AA',
		answer: 'met',
		says: 'What does the same has the same name everywhere.',
		by: ['hand']
	},
	{
		number: '3.2.6',
		name: 'Consistent Help',
		level: 'A',
		answer: 'met',
		says: 'The address to write to stands in the last section of the story and of this page.',
		by: ['hand']
	},
	{
		number: '3.3.1',
		name: 'Error Identification',
		level: 'A',
		answer: 'met',
		says: 'A date outside the record is named in words at the field; so is a choice in an address that cannot be had.',
		by: ['hand']
	},
	{
		number: '3.3.2',
		name: 'Labels or Instructions',
		level: 'A',
		answer: 'met',
		says: 'Every list, slider and field has a label.',
		by: ['axe', 'hand']
	},
	{
		number: '3.3.3',
		name: 'Error Suggestion',
		level: 'AA',
		answer: 'met',
		says: 'The field for a date says which days the record spans; a date in an address falls back to the nearest day of the record, and the page says so.',
		by: ['script', 'hand']
	},
	{
		number: '3.3.4',
		name: 'Error Prevention (Legal, Financial, Data)',
		level: 'AA',
		answer: 'not applicable',
		says: 'Nothing is bought, signed or sent.',
		by: ['hand']
	},
	{
		number: '3.3.7',
		name: 'Redundant Entry',
		level: 'A',
		answer: 'not applicable',
		says: 'Nothing is asked for twice, for nothing is asked for.',
		by: ['hand']
	},
	{
		number: '3.3.8',
		name: 'Accessible Authentication (Minimum)',
		level: 'AA',
		answer: 'not applicable',
		says: 'There is nothing to log in to.',
		by: ['hand']
	},
	{
		number: '4.1.2',
		name: 'Name, Role, Value',
		level: 'A',
		answer: 'met',
		says: 'Controls are those of HTML, and a number that opens its receipt says that it does; no screen reader was run.',
		by: ['axe', 'hand']
	},
	{
		number: '4.1.3',
		name: 'Status Messages',
		level: 'AA',
		answer: 'met',
		says: 'A settled step, a mark, what a choice has made of a chart, and a choice that cannot be had are announced politely.',
		by: ['hand']
	}
];
