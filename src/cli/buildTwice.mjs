// Builds the site in two folders, time zones, languages and umasks, from nothing that a build left behind,
// and names every file in which the two differ: npm run twice. It takes some minutes.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Half a day from each other on two days, letters with other capitals, numbers with other signs.
const places = [
	{ folder: 'one', umask: '022', TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
	{
		folder: 'the other, by a longer name',
		umask: '077',
		TZ: 'Pacific/Pago_Pago',
		LANG: 'ar_EG.UTF-8',
		LC_ALL: 'ar_EG.UTF-8'
	}
];

const listed = (...which) => execFileSync('git', ['ls-files', '-z', ...which], { encoding: 'utf8' });
const sources = listed('--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);

/** Every file of the build with its checksum. */
function built({ folder, umask, ...environment }) {
	cpSync('node_modules', join(folder, 'node_modules'), {
		recursive: true,
		verbatimSymlinks: true,
		filter: (path) => !/^node_modules\/\.(?:cache|vite)/.test(path)
	});
	const env = { ...process.env, ...environment };
	const { status } = spawnSync('sh', ['-c', `umask ${umask} && npm run build`], {
		...{ cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] }
	});
	if (status !== 0) throw new Error(`the build in ${folder} ended with ${status}`);
	const build = join(folder, 'build');
	const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	return new Map(
		files.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			const checksum = createHash('sha256').update(readFileSync(path)).digest('hex');
			return [path.slice(build.length + 1), checksum];
		})
	);
}

const root = mkdtempSync(join(tmpdir(), 'built-twice-'));
try {
	for (const { folder } of places) for (const file of sources) cpSync(file, join(root, folder, file));
	const [one, other] = places.map((place) => built({ ...place, folder: join(root, place.folder) }));
	const names = [...new Set([...one.keys(), ...other.keys()])].sort();
	const differing = names.filter((name) => one.get(name) !== other.get(name));
	for (const name of differing) console.log(`differs: ${name}`);
	console.log(`${names.length} files, ${differing.length} of them differ`);
	process.exitCode = names.length === 0 || differing.length > 0 ? 1 : 0;
} finally {
	rmSync(root, { recursive: true, force: true });
}
