import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { PolicyLayer, PolicyPin, PolicyStatus } from '../domain/policy.ts';

/** A version as the store keeps it: the content is the JSON that was published, and the other fields repeat what queries need of it. */
export interface PolicyRecord extends PolicyPin, PolicyStanding {
  readonly layer: PolicyLayer;
  readonly effectiveFrom: Instant;
  readonly sha256: string;
  readonly content: unknown;
}

/** What of a published version may still change. */
export interface PolicyStanding {
  readonly status: PolicyStatus;
  readonly effectiveTo: Instant | null;
  /** From when it is repealed; null while it is not. */
  readonly repealedFrom: Instant | null;
}

/** Who changed what is published, and why. */
export interface PolicyStamp {
  readonly type: 'POLICY_PUBLISHED' | 'POLICY_REPEALED';
  readonly actor: Actor;
  readonly unitId: string;
  readonly reason: string | null;
  readonly at: Instant;
  /** Facts for the log. */
  readonly payload: object;
}

/** Where published versions are kept. Nothing in it changes the content of a version. */
export interface PolicyStore {
  /** Every version ever published. Whoever loads or publishes next waits until this transaction ends. */
  lockAll(): Promise<readonly PolicyRecord[]>;
  /** Adds a version that was not there. */
  add(record: PolicyRecord): Promise<void>;
  /** Says how a version stands from now on. */
  stand(pin: PolicyPin, standing: PolicyStanding): Promise<void>;
}

/** The store as those use it who amend a standard: what they do to a version is in the log. */
export interface PolicyLedger extends PolicyStore {
  /** Writes into the log what is done to a version in this transaction. */
  note(pin: PolicyPin, stamp: PolicyStamp): void;
}
