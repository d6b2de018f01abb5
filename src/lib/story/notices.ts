/** Says under the title what an address asked for and cannot have. */
export function tell(notices: readonly string[]): void {
	for (const notice of notices) {
		const words = document.createElement('p');
		words.className = 'notice';
		words.setAttribute('role', 'status');
		words.textContent = notice;
		document.querySelector('.opening')?.append(words);
	}
}
