import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PolicyReports {
	/** What browsers reported, as `img-src http://other.example/a.png in http://site/charts/`, each once. */
	told: Set<string>;
	/** The headers of a file, whose policy asks for reports to here. */
	reporting(headers: Readonly<Record<string, string>>): Record<string, string>;
	close(): void;
}

/** Takes what browsers report against policies, also from frames and workers where no script of ours listens. */
export async function servePolicyReports(): Promise<PolicyReports> {
	const told = new Set<string>();
	const server = createServer(async (request, response) => {
		const sent = Buffer.concat(await request.toArray()).toString();
		const { 'csp-report': report } = JSON.parse(sent) as { 'csp-report': Record<string, string> };
		told.add(`${report['effective-directive']} ${report['blocked-uri']} in ${report['document-uri']}`);
		// So that a page that is cut off from all others may report, too.
		response.writeHead(204, { 'cross-origin-resource-policy': 'cross-origin' }).end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		told,
		reporting(headers) {
			const policy = headers['Content-Security-Policy'];
			return {
				...headers,
				...(policy && { 'Content-Security-Policy': `${policy}; report-uri http://127.0.0.1:${port}/` })
			};
		},
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}
