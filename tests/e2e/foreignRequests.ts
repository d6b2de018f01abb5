/** On this machine, without a host, or of a name that nobody has (RFC 2606), which tests ask for on purpose. */
const isHere = (url: string): boolean => {
	const { protocol, hostname } = new URL(url);
	const isNetwork = /^(https?|wss?|ftp):$/.test(protocol);
	return !isNetwork || /^(127\.0\.0\.1|localhost|(.+\.)?example)$/.test(hostname);
};

/** Keeps a test from passing where a browser asks somebody else for anything. */
export function watchRequests(): {
	/** @param url absolute */
	see(url: string): void;
	/** @throws Error where others were asked */
	expectNone(): void;
} {
	const foreign: string[] = [];
	return {
		see: (url) => void (isHere(url) || foreign.push(url)),
		expectNone() {
			if (foreign.length > 0) throw new Error(`others were asked: ${foreign.splice(0).join(', ')}`);
		}
	};
}
