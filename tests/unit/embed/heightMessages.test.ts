import { expect, test } from 'vitest';
import { heightMessages } from '../../../src/lib/embed/heightMessages.ts';

const amp = { sentinel: 'amp', type: 'embed-size', height: 640 };

test('AMP and sidechain hosts always hear the height', () => {
	expect(heightMessages(640, '', '')).toEqual([amp]);
});

test('a Pym host hears it under the name it gave', () => {
	expect(heightMessages(640, '?initialWidth=600&childId=chart-1&parentUrl=x', '')).toEqual([
		amp,
		'pymxPYMxchart-1xPYMxheightxPYMx640'
	]);
});

test('a WordPress host hears it with its secret', () => {
	expect(heightMessages(640, '', '#?secret=Ab12Cd34')).toEqual([
		amp,
		{ message: 'height', value: 640, secret: 'Ab12Cd34' }
	]);
});

test('a name that is no name is not sent back', () => {
	expect(heightMessages(640, '?childId=a"b<c', '#?secret=%3Cx')).toEqual([amp]);
});
