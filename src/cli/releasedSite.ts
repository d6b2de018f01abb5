import { join } from 'node:path';
import { marked } from '../lib/embed/pinned.ts';
import { withPolicy } from '../lib/serving/contentPolicy.ts';
import { pinnedArchives } from './pinnedArchive.ts';
import { writeWhole } from './writeFile.ts';

// What was released stays at its own address, and says what was corrected since. What its pages may do is today's.
const files = pinnedArchives('data/releases').map((file) => marked(file));
for (const { path, content } of files) {
	writeWhole(join('build', path), path.endsWith('.html') ? withPolicy(content, 'embed') : content);
}
console.log(`${files.length} files of released versions in build/v`);
