import type { Instant } from '../../../api/src/foundation/instant.ts';
import { SHIPPED_POLICY } from '../../../api/src/standard/documents/shipped-policy.ts';
import { PolicyCatalogue } from '../../../api/src/standard/domain/catalogue.ts';
import { pinOf } from '../../../api/src/standard/domain/pin.ts';
import type { PolicyDocument, PolicyPin } from '../../../api/src/standard/domain/policy.ts';
import { RECEIVED_AT } from '../tickets/life.ts';
import { entry, readDocument, standard, standardCopy, statutory } from '../standard/shipped-policy.ts';

/** The people, places and versions of a life, by their ids. */
export interface World {
  readonly receivedAt: Instant;
  readonly catalogue: PolicyCatalogue;
  readonly intake: string;
  readonly handler: string;
  readonly other: string;
  readonly helper: string;
  readonly fitter: string;
  readonly teamId: string;
  readonly otherTeamId: string;
  readonly fieldTeamId: string;
  /** From the root down to the field team. */
  readonly fieldPath: readonly string[];
  readonly queueId: string;
  readonly customerId: string;
  readonly anotherTicketId: string;
  /** What a ticket is received under, and what it may be migrated to. */
  readonly pins: readonly PolicyPin[];
  readonly laterPins: readonly PolicyPin[];
  /** An id of its own for the nth thing of a life. */
  idOf(n: number): string;
}

/** The next version of the standard, which has stricter, laxer and fewer limits, and one that counts office hours only. */
function nextStandard(): PolicyDocument {
  const next = standardCopy();
  next['version'] = '2.0.0';
  next['calendars'] = [{
    id: 'office', title: { zh: '工作时间', en: 'Office hours' }, timeZone: 'Asia/Shanghai', exceptions: [],
    week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, day.startsWith('s') ? [] : [{ from: '08:30', to: '12:00' }, { from: '13:30', to: '17:30' }]])),
  }];
  entry(next, 'targets', 'T02')['value'] = 1;
  entry(next, 'targets', 'T12')['calendar'] = 'office';
  entry(next, 'targets', 'T22')['value'] = 96;
  next['targets'] = (next['targets'] as { readonly id: string }[]).filter(({ id }) => id !== 'T16');
  return readDocument(next);
}

const LATER = nextStandard();

/** The standard and the law as they are shipped, and a version of the standard that comes later. */
export const CATALOGUE = new PolicyCatalogue(
  [statutory, standard, LATER].map((document) => ({ document, status: 'PUBLISHED', effectiveTo: null, sha256: '' })), [], SHIPPED_POLICY.holidays,
);

/** The world of lives that need no database. */
export const WORLD: World = {
  receivedAt: RECEIVED_AT, catalogue: CATALOGUE, intake: 'intake', handler: 'handler', other: 'other', helper: 'helper', fitter: 'fitter', teamId: 'team', otherTeamId: 'other team', fieldTeamId: 'field team',
  fieldPath: ['province', 'field team'], queueId: 'back', customerId: 'customer', anotherTicketId: 'another ticket',
  pins: [statutory, standard].map(pinOf), laterPins: [statutory, LATER].map(pinOf), idOf: (n) => `thing ${n}`,
};
