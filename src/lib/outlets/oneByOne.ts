/**
 * Does each by itself, so that a slow phone can answer its reader in between, as long as there is a use.
 * A page that is not seen has nobody to answer.
 */
export function oneByOne([act, ...others]: readonly (() => unknown)[], isUseful = () => true): void {
	if (!act) return;
	const go = () => {
		if (!isUseful()) return;
		act();
		oneByOne(others, isUseful);
	};
	if (document.hidden) go();
	else setTimeout(go);
}
