/** What of an element's computed style decides whether something in it can stick to the window. */
export type BoxStyle = Pick<CSSStyleDeclaration, 'overflowX' | 'overflowY'>;

const isOpen = ({ overflowX, overflowY }: BoxStyle) =>
	[overflowX, overflowY].every((value) => value === 'visible' || value === '');

/**
 * Whether an ancestor keeps what is in it from sticking to the window: one that scrolls or cuts by
 * itself. A transform does not.
 * @param ancestors nearest first, without `body` and `html`
 * @param body its overflow becomes the window's where `root` leaves its own
 */
export const trapsSticky = (ancestors: readonly BoxStyle[], body: BoxStyle, root: BoxStyle): boolean =>
	!ancestors.every(isOpen) || (!isOpen(body) && !isOpen(root));
