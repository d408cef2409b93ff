import type { EnumName } from '../words/terms.ts';
import { knownCode } from '../words/codes.ts';
import { codeWord, language, termIfKnown } from '../words/say.ts';
import { momentWords } from '../words/siteTime.ts';

export interface EventFact {
  readonly name: string;
  readonly value: string;
}

/** The enum behind a fact's values, where it has one. */
const ENUM_OF_FACT: Readonly<Record<string, EnumName>> = {
  channel: 'Channel', method: 'Channel', risk: 'Risk', type: 'TicketType', urgency: 'Urgency', complexity: 'Complexity', severity: 'Severity',
  serviceLine: 'ServiceLine', domain: 'Domain', area: 'Area', tier: 'Tier', direction: 'Direction', reason: 'SuspendReason', stage: 'Stage',
  grade: 'ComplaintGrade', answer: 'CustomerAnswer', rootCause: 'RootCause', source: 'AppealSource', result: 'GateResult', noteKind: 'WorkNoteKind',
};

const CODE_FORM = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^[A-Z]{3,}$|^(true|false)$/;
const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T/;

function valueWords(key: string, value: string, now: number): string {
  if (INSTANT_FORM.test(value)) return momentWords(Date.parse(value), now, language());
  if (key === 'clauseNo') return `§${value}`;
  if (key === 'kind') return termIfKnown('InteractionKind', value) ?? codeWord('hold', value);
  const name = ENUM_OF_FACT[key];
  const known = name === undefined ? null : termIfKnown(name, value);
  if (known !== null) return known;
  return CODE_FORM.test(value) && key !== 'causeCode' ? codeWord('value', value) : value;
}

/** The plain facts of an event in words. Facts that this console has no name for, such as ids, are left out. */
export function eventFacts(details: readonly { readonly key: string; readonly value: string }[], now: number): readonly EventFact[] {
  return details
    .filter(({ key }) => knownCode('fact', key) !== 'other')
    .map(({ key, value }) => ({ name: codeWord('fact', key), value: valueWords(key, value, now) }));
}
