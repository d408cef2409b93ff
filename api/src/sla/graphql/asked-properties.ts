import { askedFields, type Selection } from '../../platform/graphql/asked-fields.ts';
import type { StoredClock } from '../domain/clock.ts';

type Property = keyof StoredClock;

/** What fields of `SlaClock` are made of; the others are a property of the clock by their own name, or need the whole clock. */
const MADE_OF: Readonly<Record<string, readonly Property[]>> = {
  __typename: [],
  id: ['targetId'],
  docId: ['pin'],
  docVersion: ['pin'],
  word: ['run', 'breachedAt', 'warnsAt', 'dueAt'],
  overrunMs: ['breachedAt', 'run', 'dueAt', 'stoppedAt'],
  projectedDueAt: ['run', 'pausedSince', 'breachedAt', 'dueAt', 'pin', 'targetId'],
  limitText: ['pin', 'targetId'],
  clause: ['pin', 'clauseNo'],
  target: ['pin', 'targetId'],
};

const PLAIN: ReadonlySet<string> = new Set<Property>([
  'targetId', 'clauseNo', 'class', 'bind', 'family', 'milestone', 'run', 'startedAt', 'dueAt', 'warnsAt', 'pausedSince', 'pausedTotalMs', 'excludedTotalMs',
  'stoppedAt', 'cancelReason', 'breachedAt', 'budgetMs', 'governing', 'assessmentGoverning',
]);

/** All that a clock has. */
const WHOLE_CLOCK: readonly Property[] = [...(PLAIN as ReadonlySet<Property>), 'pin', 'warningsReached', 'breachCause'];

/** Tells how many clocks there are when nothing else is asked. */
const KEY: Property = 'targetId';

/** Which properties of clocks a selection of their fields needs, at least one, each once and in a fixed order. */
export function askedProperties(selection: Selection): readonly Property[] {
  const asked = new Set([...askedFields(selection)].flatMap(propertiesOf));
  return asked.size === 0 ? [KEY] : WHOLE_CLOCK.filter((property) => asked.has(property));
}

function propertiesOf(field: string): readonly Property[] {
  return MADE_OF[field] ?? (PLAIN.has(field) ? [field as Property] : WHOLE_CLOCK);
}
