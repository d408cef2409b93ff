import type { Instant } from '../../foundation/instant.ts';
import { agreementCustomer } from './agreement-id.ts';
import { CalendarTime } from './calendar-time.ts';
import type { HolidayYears } from './calendar.ts';
import { keyOf, pinOf } from './pin.ts';
import { isClock } from './policy.ts';
import { compareVersions } from './version.ts';
import { NATURAL_TIME, type WorkingTime } from './working-time.ts';
import type { Clause, ClockTarget, PolicyDocument, PolicyPin, PolicyStatus, Requirement, RequirementRegister, Target } from './policy.ts';

/** A version as it was published. */
export interface PublishedDocument {
  readonly document: PolicyDocument;
  readonly status: PolicyStatus;
  /** The instant from which it is in force no more, because of a successor, its own end or a repeal; null while there is none. */
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
  readonly #byPin: ReadonlyMap<string, PublishedDocument>;
  readonly #registers: readonly RequirementRegister[];
  readonly #holidays: HolidayYears;
  readonly #agreements: ReadonlyMap<string, readonly PublishedDocument[]>;
  readonly #clocks: ReadonlyMap<string, readonly PinnedTarget[]>;

  constructor(documents: readonly PublishedDocument[], registers: readonly RequirementRegister[], holidays: HolidayYears) {
    this.documents = documents;
    this.#byPin = new Map(documents.map((published) => [keyOf(published.document), published]));
    this.#registers = registers;
    this.#holidays = holidays;
    this.#agreements = Map.groupBy(documents.filter(({ document }) => document.layer === 'AGREEMENT'), ({ document }) => agreementCustomer(document.docId) ?? '');
    this.#clocks = new Map(
      documents.map(({ document }) => {
        const pin = pinOf(document);
        return [keyOf(pin), document.targets.filter(isClock).map((target) => ({ pin, target, workingTime: workingTimeOf(document, target.calendar, holidays) }))];
      }),
    );
  }

  /** The document a pin names; undefined when it was never published. */
  document(pin: PolicyPin): PublishedDocument | undefined {
    return this.#byPin.get(keyOf(pin));
  }

  /** The version of each document that is in force for everybody at an instant; what a request received then is pinned to. Agreements bind their own customer only. */
  pinsInForce(at: Instant): readonly PolicyPin[] {
    return this.documents.filter((published) => published.document.layer !== 'AGREEMENT' && isInForce(published, at)).map(({ document }) => pinOf(document));
  }

  /** Every version of the agreements with a customer. */
  agreementsOf(customerId: string): readonly PublishedDocument[] {
    return this.#agreements.get(customerId) ?? [];
  }

  /** The customers with whom there are agreements. */
  get agreementCustomers(): readonly string[] {
    return [...this.#agreements.keys()];
  }

  /** What a request that a customer makes at an instant is pinned to: what is in force for everybody, and their own agreements (§5.2). */
  pinsFor(customerId: string, at: Instant): readonly PolicyPin[] {
    return [...this.pinsInForce(at), ...this.agreementsOf(customerId).filter((published) => isInForce(published, at)).map(({ document }) => pinOf(document))];
  }

  /** The version that one takes over from: the newest before it that was ever to be in force. Null for the first. */
  predecessor({ docId, version }: PolicyPin): PublishedDocument | null {
    const earlier = this.documents.filter(({ document, effectiveTo }) =>
      document.docId === docId && compareVersions(document.version, version) < 0 && (effectiveTo === null || effectiveTo > document.effectiveFrom));
    return earlier.toSorted((a, b) => compareVersions(a.document.version, b.document.version)).at(-1) ?? null;
  }

  /** This catalogue with a document that is not published: to see what it would do. */
  withDraft(document: PolicyDocument): PolicyCatalogue {
    const others = this.documents.filter(({ document: known }) => keyOf(known) !== keyOf(document));
    return new PolicyCatalogue([...others, { document, status: 'DRAFT', effectiveTo: null, sha256: '' }], this.#registers, this.#holidays);
  }

  /** Whether every one of these versions is known. */
  knows(pins: readonly PolicyPin[]): boolean {
    return pins.every((pin) => this.#clocks.has(keyOf(pin)));
  }

  /** A target of one version, by its id. */
  target(pin: PolicyPin, targetId: string): Target | undefined {
    return this.document(pin)?.document.targets.find(({ id }) => id === targetId);
  }

  /** How the clock of a target of one version counts; undefined when there is no such clock target. */
  workingTime(pin: PolicyPin, targetId: string): WorkingTime | undefined {
    return this.#clocks.get(keyOf(pin))?.find(({ target }) => target.id === targetId)?.workingTime;
  }

  /** How a calendar of one version counts; undefined when there is no such calendar. */
  calendarTime(pin: PolicyPin, calendarId: string): WorkingTime | undefined {
    const document = this.document(pin)?.document;
    return document?.calendars.some(({ id }) => id === calendarId) === true ? workingTimeOf(document, calendarId, this.#holidays) : undefined;
  }

  /** A clause of one version, by its number. */
  clause(pin: PolicyPin, clauseNo: string): Clause | undefined {
    return this.document(pin)?.document.clauses.find(({ no }) => no === clauseNo);
  }

  /**
   * The clock targets of all the versions pinned, in the order of the pins.
   * @throws UnknownVersion when one was never published, or not yet when this catalogue was made: without its limits a ticket would be promised nothing
   */
  clockTargets(pins: readonly PolicyPin[]): readonly PinnedTarget[] {
    return pins.flatMap((pin) => {
      const targets = this.#clocks.get(keyOf(pin));
      if (targets === undefined) throw new UnknownVersion(pin);
      return targets;
    });
  }

  /** The requirements of one version: those of the register that was newest by then; none for a document without one. */
  requirements(pin: PolicyPin): readonly Requirement[] {
    if (!this.knows([pin])) return [];
    return this.#registers
      .filter(({ docId, version }) => docId === pin.docId && compareVersions(version, pin.version) <= 0)
      .toSorted((a, b) => compareVersions(a.version, b.version))
      .at(-1)?.requirements ?? [];
  }
}

/** A ticket is pinned to a version that is not in the catalogue. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion';
  constructor(pin: PolicyPin) {
    super(`${keyOf(pin)} is no published version that this server knows`);
  }
}

/** How the clocks of a document that name a calendar count; a name that the document does not know was refused when it was published. */
export function workingTimeOf(document: PolicyDocument, calendarId: string, holidays: HolidayYears): WorkingTime {
  const calendar = document.calendars.find(({ id }) => id === calendarId);
  return calendar === undefined ? NATURAL_TIME : new CalendarTime(calendar, holidays);
}

/** Whether a published version is the one to apply at an instant. A repealed one is, until its repeal takes effect (§8.2). */
export function isInForce({ document, status, effectiveTo }: PublishedDocument, at: Instant): boolean {
  return status !== 'DRAFT' && document.effectiveFrom <= at && (effectiveTo === null || at < effectiveTo);
}
