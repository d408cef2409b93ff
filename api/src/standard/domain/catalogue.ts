import type { Instant } from '../../foundation/instant.ts';
import { CalendarTime } from './calendar-time.ts';
import type { HolidayYears } from './calendar.ts';
import { keyOf, pinOf } from './pin.ts';
import { isClock } from './policy.ts';
import { NATURAL_TIME, type WorkingTime } from './working-time.ts';
import type { Clause, ClockTarget, PolicyDocument, PolicyPin, PolicyStatus, Requirement, RequirementRegister, Target } from './policy.ts';

/** A version as it was published. */
export interface PublishedDocument {
  readonly document: PolicyDocument;
  readonly status: PolicyStatus;
  /** The instant from which a successor is in force; null while there is none. */
  readonly effectiveTo: Instant | null;
  readonly sha256: string;
}

/** A clock target together with the version it comes from. */
export interface PinnedTarget {
  readonly pin: PolicyPin;
  readonly target: ClockTarget;
  /** How the target's calendar counts. */
  readonly workingTime: WorkingTime;
}

/** Everything published, to look up by pin. Built anew when a version is published; never changes. */
export class PolicyCatalogue {
  readonly documents: readonly PublishedDocument[];
  readonly #registers: readonly RequirementRegister[];
  readonly #clocks: ReadonlyMap<string, readonly PinnedTarget[]>;

  constructor(documents: readonly PublishedDocument[], registers: readonly RequirementRegister[], holidays: HolidayYears) {
    this.documents = documents;
    this.#registers = registers;
    this.#clocks = new Map(
      documents.map(({ document }) => {
        const pin = pinOf(document);
        return [keyOf(pin), document.targets.filter(isClock).map((target) => ({ pin, target, workingTime: workingTimeOf(document, target.calendar, holidays) }))];
      }),
    );
  }

  /** The document a pin names; undefined when it was never published. */
  document(pin: PolicyPin): PublishedDocument | undefined {
    return this.documents.find(({ document }) => keyOf(document) === keyOf(pin));
  }

  /** The version of each document that is in force at an instant; what a request received then is pinned to. */
  pinsInForce(at: Instant): readonly PolicyPin[] {
    return this.documents.filter((published) => isInForce(published, at)).map(({ document }) => pinOf(document));
  }

  /** A target of one version, by its id. */
  target(pin: PolicyPin, targetId: string): Target | undefined {
    return this.document(pin)?.document.targets.find(({ id }) => id === targetId);
  }

  /** A clause of one version, by its number. */
  clause(pin: PolicyPin, clauseNo: string): Clause | undefined {
    return this.document(pin)?.document.clauses.find(({ no }) => no === clauseNo);
  }

  /** The clock targets of all the versions pinned, in the order of the pins. */
  clockTargets(pins: readonly PolicyPin[]): readonly PinnedTarget[] {
    return pins.flatMap((pin) => this.#clocks.get(keyOf(pin)) ?? []);
  }

  /** The requirements of one version; none for a document without a register. */
  requirements(pin: PolicyPin): readonly Requirement[] {
    return this.#registers.find((register) => keyOf(register) === keyOf(pin))?.requirements ?? [];
  }
}

/** How the clocks of a document that name a calendar count; a name that the document does not know was refused when it was published. */
export function workingTimeOf(document: PolicyDocument, calendarId: string, holidays: HolidayYears): WorkingTime {
  const calendar = document.calendars.find(({ id }) => id === calendarId);
  return calendar === undefined ? NATURAL_TIME : new CalendarTime(calendar, holidays);
}

/** Whether a published version is the one to apply at an instant. */
export function isInForce({ document, status, effectiveTo }: PublishedDocument, at: Instant): boolean {
  const isPublished = status === 'PUBLISHED' || status === 'SUPERSEDED';
  return isPublished && document.effectiveFrom <= at && (effectiveTo === null || at < effectiveTo);
}
