import { createHash } from 'node:crypto';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import {
	mergedPolicies,
	policyIn,
	policyText,
	withPolicy,
	withPreviews
} from '../../../src/lib/serving/contentPolicy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page =
	'<!doctype html><html lang="en"><head><meta charset="utf-8" />\n<style>p{margin:0}</style><script>tell()</script>' +
	'<script type="application/ld+json">{"a":1}</script><script type="module" src="./app/a.js"></script></head></html>';

describe.each(['site', 'embed'] as const)('a page of the %s', (kind) => {
	const written = withPolicy(page, kind);
	const policy = policyIn(written) ?? {};

	test('says its policy after its character set and before all that runs', () => {
		const at = written.indexOf('<meta http-equiv="Content-Security-Policy"');
		expect(at).toBeGreaterThan(written.indexOf('charset'));
		expect(at).toBeLessThan(written.indexOf('<style'));
	});

	test('allows the script and the style that stand in it, by their hashes', () => {
		expect(policy['script-src']).toContain(hashOf('tell()'));
		expect(policy['style-src']).toContain(hashOf('p{margin:0}'));
		expect(policyText(policy)).not.toContain(hashOf('{"a":1}'));
	});

	test('allows no other script, no text as script, and no other host', () => {
		const text = policyText(policy);
		expect(text).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
		expect(policy['default-src']).toEqual(["'none'"]);
		expect(policy['require-trusted-types-for']).toEqual(["'script'"]);
	});

	test('keeps one policy when it is written again', () => {
		expect(withPolicy(written, kind)).toBe(written);
	});

	test('has nothing that an independent reader of policies holds to be grave', () => {
		const findings = new CspEvaluator(new CspParser(policyText(policy)).csp).evaluate();
		const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
		expect(grave.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
	});
});

test('an independent reader of policies finds what it is asked for', () => {
	const findings = new CspEvaluator(new CspParser("script-src 'unsafe-inline' *").csp).evaluate();
	expect(findings.some(({ severity }) => severity === Severity.HIGH)).toBe(true);
});

test('an embed runs, shows and frames nothing from anywhere, not even from where it stands', () => {
	const { 'connect-src': asked, ...policy } = policyIn(withPolicy(page, 'embed')) ?? {};
	expect(policyText(policy)).not.toContain("'self'");
	expect(asked).toEqual(["'self'"]);
});

test('the editors’ page has frames of its own site, and in them the style of a page that is not ours', () => {
	const policy = policyIn(withPolicy(page, 'site', withPreviews('p{}', ['border:0']))) ?? {};
	expect(policy['frame-src']).toEqual(["'self'"]);
	expect(policy['style-src']).toContain(hashOf('p{}'));
	expect(policy['style-src-attr']).toEqual(["'unsafe-hashes'", hashOf('border:0')]);
});

test('what several allow is allowed once', () => {
	expect(mergedPolicies([{ a: ['x', 'y'] }, { a: ['y', 'z'], b: [] }])).toEqual({
		a: ['x', 'y', 'z'],
		b: []
	});
	expect(policyText({ a: ['x'], b: [] })).toBe("a x; b 'none'");
});

test('a page without a character set has no place for a policy', () => {
	expect(() => withPolicy('<p>', 'site')).toThrow('no place for its policy');
	expect(policyIn('<p>')).toBeUndefined();
});
