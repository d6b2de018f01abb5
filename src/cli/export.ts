import { commandOf, help } from './commandLine.ts';
import { exportFiles } from './exportFiles.ts';
import { rasterPool } from './rasterPool.ts';

const say = (line: string) => console.log(line);
const complain = (line: string) => console.error(line);

process.exitCode = await run(process.argv.slice(2));

async function run(typed: readonly string[]): Promise<number> {
	let command;
	try {
		command = commandOf(typed);
	} catch (error) {
		complain(`${(error as Error).message}\n\nnpm run export -- --help lists the options`);
		return 2;
	}
	if (!command) {
		say(help);
		return 0;
	}
	const pool = rasterPool(new URL('./rasterWorker.js', import.meta.url));
	try {
		return await exportFiles(command, pool.rasterise, say, complain);
	} finally {
		await pool.close();
	}
}
