import { claims } from 'virtual:records';
import { fragmentPassages } from './htmlPassages.ts';
import type { Passage } from './Passage.ts';
import { everything, ofChart, ofClaim, ofRecord, ofStep, scopeOf, type Scope } from './Scope.ts';

/** Every string and number of a JSON text, each with the path of its field. */
export function jsonPassages(file: string, text: string, scope: Scope, name = ''): Passage[] {
	const passages: Passage[] = [];
	walk(JSON.parse(text), name, scope);
	return passages;

	function walk(value: unknown, place: string, scope: Scope): void {
		if (typeof value === 'string' || typeof value === 'number') {
			if (place.endsWith('html')) passages.push(...fragmentPassages(file, String(value), scope, place));
			else if (String(value) !== '')
				passages.push({ file, place, text: String(value), kind: 'data', scope, owned: [] });
		} else if (Array.isArray(value)) value.forEach((one, i) => walk(one, `${place}[${i}]`, scope));
		else if (value && typeof value === 'object') {
			const own = scopeOfObject(value as Record<string, unknown>, scope);
			for (const [key, one] of Object.entries(value))
				walk(one, place ? `${place}.${key}` : key, everything.records.has(key) ? scopeOf([key]) : own);
		}
	}
}

/** An entry that names its record speaks of that record alone. */
function scopeOfObject(value: Record<string, unknown>, scope: Scope): Scope {
	const { id, kind, figure } = value;
	if (typeof figure === 'string') return scopeOf([figure]);
	if (typeof id !== 'string') return scope;
	if (kind === 'chart') return ofChart(id);
	if (kind === 'step') return ofStep(id);
	const claim = claims.find((one) => one.id === id);
	if (claim) return ofClaim(claim);
	return everything.records.has(id) ? ofRecord(id) : scope;
}
