import type { Instant } from '../../foundation/instant.ts';
import type { PolicyLayer, PolicyPin, PolicyStatus } from '../domain/policy.ts';

/** A version as the store keeps it: the content is the JSON that was published, and the other fields repeat what queries need of it. */
export interface PolicyRecord extends PolicyPin {
  readonly layer: PolicyLayer;
  readonly status: PolicyStatus;
  readonly effectiveFrom: Instant;
  readonly effectiveTo: Instant | null;
  readonly sha256: string;
  readonly content: unknown;
}

/** Where published versions are kept. Nothing in it changes the content of a version. */
export interface PolicyStore {
  /** Every version ever published. Whoever loads next waits until this transaction ends. */
  lockAll(): Promise<readonly PolicyRecord[]>;
  /** Adds a version that was not there. */
  add(record: PolicyRecord): Promise<void>;
  /** Marks a version as superseded by one that takes effect at `effectiveTo`. */
  supersede(pin: PolicyPin, effectiveTo: Instant): Promise<void>;
}
