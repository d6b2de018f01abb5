import type { Plugin } from 'vite';

/**
 * Tells the bundler what D3 promises of itself, that its modules do nothing but define (`sideEffects:
 * false`): each package is one file, and what its first lines make would be shipped whether used or not.
 */
export function pureStart(): Plugin {
	return {
		name: 'pure-start',
		transform: {
			filter: { id: /node_modules\/d3-[a-z-]+\/dist\/[a-z0-9-]+\.mjs$/ },
			handler: (code) => ({
				code: code.replace(/^((?:const|let|var) .+? = )(?=\(function|[\w.]+\()/gm, '$1/* @__PURE__ */ '),
				map: null
			})
		}
	};
}
