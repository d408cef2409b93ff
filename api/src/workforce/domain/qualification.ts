/** Proof that an agent may do some work (§5.1): a certificate, or training taken part in. */
export const QUALIFICATION_KINDS = ['CERTIFICATION', 'TRAINING'] as const;
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

export interface Qualification {
  /** What the work asks for it by, such as BASE_STATION_5G. */
  readonly code: string;
  readonly kind: QualificationKind;
  /** Site day, YYYY-MM-DD. */
  readonly obtainedOn: string;
  /** The last site day on which it is good; null when it has no end. */
  readonly validUntil: string | null;
}

/** Whether a qualification is good on a site day (YYYY-MM-DD). */
export function isGood({ obtainedOn, validUntil }: Pick<Qualification, 'obtainedOn' | 'validUntil'>, day: string): boolean {
  return obtainedOn <= day && (validUntil === null || validUntil >= day);
}
