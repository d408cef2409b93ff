/**
 * An expected "no": a rule of the domain that the caller can understand and act upon. It is a value, shown to the
 * caller as a `UserError`; what nobody expects is thrown instead, masked and logged.
 */
export interface Refusal {
  /** Stable, upper-case word that programs may branch on, e.g. `NOT_ALLOWED_IN_STATE`. */
  readonly code: string;
  /** One English sentence that names the cause and the remedy. */
  readonly message: string;
  /** Where in the input the cause lies. */
  readonly path?: readonly string[];
  /** The clause behind the rule, e.g. `3.2`. */
  readonly clause?: string;
  /** The name of the guard that failed, for a refused step of the ticket's life. */
  readonly guard?: string;
}
