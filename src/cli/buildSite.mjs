// Builds all that the site is made of in one process: one for each part would spend most of its time on starting.
import { createBuilder } from 'vite';

// What the pages take along as files comes before them; after them, what writes the files beside them.
const modes = ['story', 'chart', 'editors', 'embed', 'loader', 'file', 'offline', 'production', 'export'];

try {
	for (const mode of modes) {
		const logLevel = mode === 'production' ? 'info' : 'warn';
		// As `vite build` calls it: a part may be built for more than one place.
		const builder = await createBuilder({ mode, logLevel }, null);
		await builder.buildApp();
	}
} catch (error) {
	const { message, stack } = error;
	// A fault in the records has its own place; where in the program it was found helps nobody.
	console.error(message.includes('RecordError') ? message.replaceAll(/\n {4}at .*/g, '') : stack);
	process.exitCode = 1;
}
