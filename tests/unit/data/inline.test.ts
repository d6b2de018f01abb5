import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms, parseInline, reportForms, withoutTokens } from '../../../src/lib/data/inline.ts';

test('prose without tokens is one part', () => {
	expect(parseInline('Nobody said.')).toEqual([{ kind: 'text', text: 'Nobody said.' }]);
});

test('prose without words has no parts', () => {
	expect(parseInline('')).toEqual([]);
});

test('a token without a form prints its figure', () => {
	expect(parseInline('{T05-planned} were planned')).toEqual([
		{ kind: 'token', id: 'T05-planned', form: 'figure' },
		{ kind: 'text', text: ' were planned' }
	]);
});

test('a token may name any form that is known', () => {
	for (const form of forms) {
		expect(parseInline(`{T08|${form}}`)).toEqual([{ kind: 'token', id: 'T08', form }]);
	}
});

test('a form that is not known is named in the error', () => {
	expect(() => parseInline('{T08|loud}')).toThrow(new RangeError('unknown form “loud”'));
});

test('tokens side by side stay apart', () => {
	expect(parseInline('{T08}{T08|date}')).toHaveLength(2);
});

test('dates and speakers belong to a report, numbers to a figure', () => {
	expect(forms.filter((form) => reportForms.has(form))).toEqual(['date', 'day', 'month', 'speaker']);
});

test('blanks stand where tokens stood, so that places stay true', () => {
	expect(withoutTokens('On {T08|date}: {T08}.')).toBe('On           :      .');
});

test('parts laid end to end give the prose back', () => {
	const token = fc.constantFrom('{T08}', '{T05-planned|bare}', '{S02|date}');
	const text = fc.string().filter((words) => !/[{}]/.test(words));
	fc.assert(
		fc.property(fc.array(fc.oneof(text, token)), (pieces) => {
			const prose = pieces.join('');
			const again = parseInline(prose).map((part) => {
				if (part.kind === 'text') return part.text;
				return part.form === 'figure' ? `{${part.id}}` : `{${part.id}|${part.form}}`;
			});
			expect(again.join('')).toBe(prose);
			expect(withoutTokens(prose)).toHaveLength(prose.length);
		})
	);
});
