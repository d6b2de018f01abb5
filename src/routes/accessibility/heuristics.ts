import type { Check } from './criteria.ts';

/** The seven principles of Chartability, in its order. */
export const principles = [
	'Perceivable',
	'Operable',
	'Understandable',
	'Robust',
	'Compromising',
	'Assistive',
	'Flexible'
] as const;
export type Principle = (typeof principles)[number];

/** One of the 50 heuristics of Chartability, and what this story answers to it. */
export interface Heuristic {
	principle: Principle;
	/** As the workbook of Chartability writes it; nearly all are named after the fault they look for. */
	name: string;
	critical?: true;
	answer: 'met' | 'partly met' | 'not met' | 'not applicable';
	says: string;
	by: readonly Check[];
}

/** Names, order and the 14 critical ones: https://chartability.github.io/POUR-CAF/ */
export const heuristics: readonly Heuristic[] = [
	{
		principle: 'Perceivable',
		name: 'Low contrast',
		critical: true,
		answer: 'met',
		says: 'Text has 4.5:1 or more, and every mark that states something 3:1 or more, in both themes and in every state of every chart, though thin rings in a large field look fainter than their colour.',
		by: ['axe', 'script']
	},
	{
		principle: 'Perceivable',
		name: 'Content is only visual',
		critical: true,
		answer: 'partly met',
		says: 'All that a chart draws is also said in its title, its description and its table, and a virtual screen reader’s transcript of the story is kept and read at every change, but the runs with JAWS, NVDA and VoiceOver that this heuristic asks for were not made.',
		by: ['script', 'hand']
	},
	{
		principle: 'Perceivable',
		name: 'Small text size',
		critical: true,
		answer: 'partly met',
		says: 'No word is set smaller than 12 px, but in a window of 320 px drawings shrink by a hundredth and their words to 11.8 px.',
		by: ['script', 'hand']
	},
	{
		principle: 'Perceivable',
		name: 'Visual presents seizure risk',
		critical: true,
		answer: 'met',
		says: 'Nothing flashes and nothing is red, by the source and by eye; no tool that measures flashes was run.',
		by: ['hand']
	},
	{
		principle: 'Perceivable',
		name: 'Color is used alone to communicate meaning',
		answer: 'partly met',
		says: 'A standing is a sign with its word, who speaks is a shape, and what is planned or derived is hollow or hatched, but in one chart squares of North Koreans and of Russians differ in colour and lightness only.',
		by: ['script', 'hand']
	},
	{
		principle: 'Perceivable',
		name: 'Meaningful elements can be distinguished from each other',
		answer: 'partly met',
		says: 'No word stands on another or on a mark, and dots never touch, but statements of the same day and nearly the same number overlap and are told apart only mark by mark or in the table.',
		by: ['script', 'hand']
	},
	{
		principle: 'Perceivable',
		name: 'Not CVD-friendly',
		answer: 'met',
		says: 'What means two things in a legend differs in look, or in colour through simulated protanopia, deuteranopia, tritanopia and greyscale.',
		by: ['script']
	},
	{
		principle: 'Perceivable',
		name: 'Spacing is inappropriate',
		answer: 'met',
		says: 'Spacing was judged by eye, on pictures of every chart at three widths; no test measures it.',
		by: ['hand']
	},
	{
		principle: 'Operable',
		name: 'Interaction modality only has one input type',
		critical: true,
		answer: 'partly met',
		says: 'Marks, numbers, lists and steps work by mouse, touch and keyboard, but nobody has tried them on a touch screen with a screen reader, as this heuristic asks.',
		by: ['script', 'hand']
	},
	{
		principle: 'Operable',
		name: 'No interaction cues or instructions',
		critical: true,
		answer: 'met',
		says: 'The first step says that a number can be pressed, “Mark by mark” says its keys when it has the focus, and this page lists all keys.',
		by: ['hand']
	},
	{
		principle: 'Operable',
		name: 'Controls override AT controls',
		critical: true,
		answer: 'partly met',
		says: 'Keys that are custom work only on the element in focus, except that the left and right arrow turn the steps of the story from anywhere outside a field, a table or a panel.',
		by: ['hand']
	},
	{
		principle: 'Operable',
		name: 'Low contrast on interactive elements',
		answer: 'met',
		says: 'A mark that is spoken of gets a ring in the colour of ink, what is chosen turns light on dark or dark on light, and focus is an outline: no state is a change of colour alone.',
		by: ['hand']
	},
	{
		principle: 'Operable',
		name: 'Keyboard focus indicator missing, obscured, or low contrast',
		answer: 'met',
		says: 'Focus is an outline of 3 px with more than 4.5:1 on the ground of the page, and a test goes through the whole story by the Tab key, in a phone’s window and a wide one, and finds it in sight at every stop.',
		by: ['script', 'hand']
	},
	{
		principle: 'Operable',
		name: 'Inappropriate tab stops',
		answer: 'met',
		says: 'A chart is one tab stop; its marks are walked through with arrow keys, or by Previous and Next where a screen reader keeps those keys. Words that nobody sees are no stops.',
		by: ['script', 'hand']
	},
	{
		principle: 'Operable',
		name: 'Complex actions have no alternatives',
		answer: 'met',
		says: 'Charts are filtered with the lists, the slider and the date field of the browser; nothing is brushed, drawn or pinched.',
		by: ['hand']
	},
	{
		principle: 'Operable',
		name: 'Target pointer interaction size is too small',
		answer: 'partly met',
		says: 'Controls are 44 px high and a finger may miss a mark by 24 px, but numbers in sentences and in tables are as small as their words.',
		by: ['hand']
	},
	{
		principle: 'Understandable',
		name: 'No explanation for purpose or for how to read',
		critical: true,
		answer: 'met',
		says: 'Under its title a chart says measure, place and period; a legend says what its marks mean, a description how it is built.',
		by: ['script', 'hand']
	},
	{
		principle: 'Understandable',
		name: 'No title, summary, or caption',
		critical: true,
		answer: 'met',
		says: 'The title of a chart is its finding in at most fifteen words, whatever a reader chose, and a summary follows it.',
		by: ['script']
	},
	{
		principle: 'Understandable',
		name: 'Reading level inappropriate',
		critical: true,
		answer: 'partly met',
		says: 'By the Flesch–Kincaid formula, computed once, the text of the story is at grade 6 and all but one of its steps below 9, but one step and the descriptions that list many values are above it.',
		by: ['hand']
	},
	{
		principle: 'Understandable',
		name: 'Interactive context is not clear',
		answer: 'partly met',
		says: 'Title, subtitle and address say what was chosen, and a choice that cannot be had is announced, but that a chart has changed is not.',
		by: ['script', 'hand']
	},
	{
		principle: 'Understandable',
		name: 'Information complexity is inappropriate',
		answer: 'partly met',
		says: 'No chart has a second axis or any depth, but some charts tell apart more than five things, such as lanes, speakers and kinds of number together.',
		by: ['hand']
	},
	{
		principle: 'Understandable',
		name: 'Changes are not easy to follow',
		answer: 'partly met',
		says: 'In the story marks move from one state to the next in half a second, people in just under one, and a settled step is announced, but a chart changed by a choice is not.',
		by: ['hand']
	},
	{
		principle: 'Understandable',
		name: 'Metrics and variables are undefined',
		answer: 'met',
		says: 'Every number leads to a receipt: who said it, when, what it counts, how it stands, where it was read, and its formula where we computed it.',
		by: ['script', 'hand']
	},
	{
		principle: 'Understandable',
		name: "Statistical uncertainty isn't clearly communicated",
		answer: 'met',
		says: 'The record states no statistical interval; its ranges, floors and ceilings are drawn and worded as such and never as one number.',
		by: ['script']
	},
	{
		principle: 'Understandable',
		name: 'Axis labels are unclear or missing',
		answer: 'partly met',
		says: 'Axes of people and of time are labelled and the lanes share one scale, but the lane that has a scale of its own says so without giving numbers on it.',
		by: ['script', 'hand']
	},
	{
		principle: 'Understandable',
		name: 'Controls are inappropriate',
		answer: 'met',
		says: 'A chart offers only the choices that change what it shows.',
		by: ['script', 'hand']
	},
	{
		principle: 'Robust',
		name: 'Does not conform to standards',
		answer: 'not met',
		says: 'Nobody outside has audited this site, and some criteria below are not met or were checked by us alone, so we claim no conformance.',
		by: ['axe', 'script', 'hand']
	},
	{
		principle: 'Robust',
		name: 'Semantically invalid',
		answer: 'partly met',
		says: 'Elements are used for what they are and axe-core finds no fault, but this heuristic can be met only after a test with a screen reader, and none was made.',
		by: ['axe', 'hand']
	},
	{
		principle: 'Robust',
		name: 'Fragile technology support',
		answer: 'partly met',
		says: 'The whole story is served as HTML that needs no script, but the tests in the build run in Chromium on Linux.',
		by: ['script', 'hand']
	},
	{
		principle: 'Compromising',
		name: 'No table',
		critical: true,
		answer: 'met',
		says: 'Every chart has a table of all that it draws, with caption, scopes and a link from each number to its receipt.',
		by: ['script']
	},
	{
		principle: 'Compromising',
		name: 'Information can only be reached through single process',
		answer: 'met',
		says: 'The same information is reached by scrolling, by steps, as an article, on the page of a chart, in its table and in the receipts.',
		by: ['script', 'hand']
	},
	{
		principle: 'Compromising',
		name: 'Location and history is clear',
		answer: 'met',
		says: 'A bar says which step of how many this is, the address names it, and a reload or a copied link comes back to it.',
		by: ['script']
	},
	{
		principle: 'Compromising',
		name: 'Interactions are not forgiveable',
		answer: 'partly met',
		says: 'Escape closes, every choice can be set back and “Show all again” sets back all of them, but single choices have no undo and redo.',
		by: ['hand']
	},
	{
		principle: 'Compromising',
		name: 'Information cannot be navigated according to narrative or structure',
		answer: 'partly met',
		says: 'Title, picture, marks, description and table are reached one after the other, but arrow keys walk all marks in one line and not lane by lane.',
		by: ['hand']
	},
	{
		principle: 'Compromising',
		name: 'Table/data is static',
		answer: 'partly met',
		says: 'On the page of a chart the table follows what is chosen, where the chart offers a choice, and is there as CSV and JSON, but it cannot be sorted.',
		by: ['script', 'hand']
	},
	{
		principle: 'Compromising',
		name: 'State is not easy to share and reproduce',
		answer: 'met',
		says: 'Step, way of reading and all choices stand in the address, and what an address asks for and cannot have is said on the page.',
		by: ['script', 'hand']
	},
	{
		principle: 'Assistive',
		name: 'Data density is inappropriate',
		critical: true,
		answer: 'met',
		says: 'Large fields of dots are there to show how many that is; groups in them are marked and labelled, and nobody has to count or to find one.',
		by: ['hand']
	},
	{
		principle: 'Assistive',
		name: 'Navigation and interaction is tedious',
		critical: true,
		answer: 'partly met',
		says: 'Links lead past the story, contents lead to every step and a chart is one tab stop, but every number in a sentence is a tab stop too, and the work of different ways to operate was not compared.',
		by: ['hand']
	},
	{
		principle: 'Assistive',
		name: 'Visually apparent features and relationships are not described',
		answer: 'met',
		says: 'A description under each chart says how it is built, its values and what to see in it; there is no sound and no touch version.',
		by: ['script', 'hand']
	},
	{
		principle: 'Assistive',
		name: 'Data in text is not human-readable',
		answer: 'met',
		says: 'Numbers and dates are written as a person would, in the same way everywhere.',
		by: ['script']
	},
	{
		principle: 'Assistive',
		name: 'Space does not handle extremes',
		answer: 'met',
		says: 'Plans and forecasts that are far higher than counts stand in a lane with a scale of its own, which says so.',
		by: ['script', 'hand']
	},
	{
		principle: 'Assistive',
		name: 'No default "build-your-own" provided',
		answer: 'met',
		says: 'The one chart that lets a reader pair two numbers begins with the pairs in the record.',
		by: ['script']
	},
	{
		principle: 'Flexible',
		name: 'User style change not respected',
		critical: true,
		answer: 'partly met',
		says: 'Colours, fonts and spacing of the pages give way to a reader’s style sheet, but words inside drawings are placed by the measures of our typeface and may collide in another.',
		by: ['hand']
	},
	{
		principle: 'Flexible',
		name: 'Long animations cannot be controlled',
		answer: 'not applicable',
		says: 'No movement lasts longer than a second or repeats, and with reduced motion there is none.',
		by: ['hand']
	},
	{
		principle: 'Flexible',
		name: 'Scrolling experiences cannot be altered',
		answer: 'met',
		says: 'A control at the top changes from scrolling to steps, which buttons and arrow keys turn, or to an article, and the address does the same.',
		by: ['script', 'hand']
	},
	{
		principle: 'Flexible',
		name: 'Zoom and reflow are not supported',
		answer: 'met',
		says: 'At 320 px, or 400 % zoom, drawings made for that width take the place of the wide ones and no page scrolls sideways, and in windows too low for the picture, down to 256 px, the story is the article.',
		by: ['script', 'hand']
	},
	{
		principle: 'Flexible',
		name: "User's text adjustments are not respected",
		answer: 'partly met',
		says: 'The pages follow a reader’s spacing and size of text, but words inside drawings follow the zoom only and keep their own spacing; the description and the table beside them say the same.',
		by: ['hand']
	},
	{
		principle: 'Flexible',
		name: 'Design is not consistent and familiar',
		answer: 'met',
		says: 'All charts share one frame, one set of signs and shapes, the same controls and the same keys.',
		by: ['script', 'hand']
	},
	{
		principle: 'Flexible',
		name: 'Contrast and textures cannot be adjusted',
		answer: 'partly met',
		says: 'Pages and drawings follow the light or dark theme and the forced colours of the system, but hatching cannot be turned off.',
		by: ['hand']
	},
	{
		principle: 'Flexible',
		name: 'Difficult chart type has no alternative',
		answer: 'partly met',
		says: 'Each chart has its description and its table beside it, but it cannot be changed into another type of chart.',
		by: ['script', 'hand']
	}
];
