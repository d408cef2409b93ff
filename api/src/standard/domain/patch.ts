import { isRecord } from './parse-reader.ts';
import type { WarnRule } from './warnings.ts';

/** What to change about a target of a draft; what is absent stays. */
export interface TargetPatch {
  readonly targetId: string;
  readonly value?: number;
  readonly unit?: string;
  readonly warnAt?: readonly WarnRule[];
  readonly calendar?: string;
  readonly bind?: string;
}

/** What to change about a clause of a draft. */
export interface ClausePatch {
  readonly clauseNo: string;
  readonly textZh?: string;
  readonly textEn?: string;
}

export interface DraftPatch {
  readonly version?: string;
  readonly targets: readonly TargetPatch[];
  readonly clauses: readonly ClausePatch[];
}

export interface Patched {
  readonly content: unknown;
  /** Targets and clauses that the draft does not have. */
  readonly missing: readonly string[];
}

type Json = Record<string, unknown>;

/**
 * Changes single values of a document's JSON. The number that a clause names for a target goes with the target, so that the
 * clause still says what the target measures; the clause's words are the editor's own business.
 */
export function patchContent(content: unknown, patch: DraftPatch): Patched {
  const next = structuredClone(content);
  if (!isRecord(next)) return { content, missing: [...patch.targets.map(({ targetId }) => targetId), ...patch.clauses.map(({ clauseNo }) => clauseNo)] };
  const missing: string[] = [];
  if (patch.version !== undefined) next['version'] = patch.version;
  for (const { targetId, ...changes } of patch.targets) {
    const target = entries(next, 'targets').find((each) => each['id'] === targetId);
    if (target === undefined) missing.push(targetId);
    else changeTarget(next, target, changes);
  }
  for (const { clauseNo, textZh, textEn } of patch.clauses) {
    const clause = entries(next, 'clauses').find((each) => each['no'] === clauseNo);
    if (clause === undefined) missing.push(clauseNo);
    else {
      const text = isRecord(clause['text']) ? clause['text'] : {};
      clause['text'] = { zh: textZh ?? text['zh'], en: textEn ?? text['en'] };
    }
  }
  return { content: next, missing };
}

function changeTarget(document: Json, target: Json, changes: Omit<TargetPatch, 'targetId'>): void {
  const before = { ...target };
  Object.assign(target, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)));
  const clause = entries(document, 'clauses').find((each) => each['no'] === target['clauseNo']);
  if (clause === undefined) return;
  for (const number of entries(clause, 'numbers')) {
    const carriers = Array.isArray(number['coveredBy']) ? number['coveredBy'] : [];
    if (!carriers.includes(target['id']) || number['value'] !== before['value'] || number['unit'] !== before['unit']) continue;
    const said = { value: target['value'], unit: target['unit'], bind: target['bind'] };
    if (carriers.length === 1) Object.assign(number, said);
    else {
      // Other targets carry the number on: the one that changed gets a number of its own.
      number['coveredBy'] = carriers.filter((id) => id !== target['id']);
      (clause['numbers'] as Json[]).push({ ...said, coveredBy: [target['id']] });
    }
    return;
  }
}

function entries(from: Json, list: string): Json[] {
  const found = from[list];
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

const BEFORE_DUE = /^P(?:(\d+)D|T(\d+)(S|M|H))$/;
const UNITS = { S: 's', M: 'min', H: 'h' } as const;

/** Reads a warning as the API writes it, `0.75` or `PT30M` before due; null when it is neither. */
export function readWarning(text: string): WarnRule | null {
  const ratio = Number(text);
  if (text.trim() !== '' && ratio > 0 && ratio < 1) return ratio;
  const [, days, length, letter] = BEFORE_DUE.exec(text) ?? [];
  if (days !== undefined) return { beforeDue: Number(days), unit: 'd' };
  return length === undefined ? null : { beforeDue: Number(length), unit: UNITS[letter as keyof typeof UNITS] };
}
