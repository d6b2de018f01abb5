import { readFileSync } from 'node:fs';
import { keptFiles, removingText, workerText } from '../lib/serving/offlineFiles.ts';
import { builtFiles } from './builtFiles.ts';
import { writeWhole } from './writeFile.ts';

// After all pages are written: the service worker names them by what they hold.
const script = readFileSync('.offline/sw.js', 'utf8');
const isWanted = process.env.OFFLINE !== 'no';
const kept = keptFiles(
	builtFiles().map(({ path }) => path),
	(path) => readFileSync(`build/${path}`),
	script
);
writeWhole('build/sw.js', isWanted ? workerText(kept, script) : removingText);
console.log(
	isWanted
		? `${kept.files.length} files kept for reading offline, version ${kept.version}`
		: 'sw.js takes what readers kept away'
);
