/** What can be done with a message that nobody has placed. */
export const TRIAGE_STEPS = ['attach', 'open', 'feedback', 'dismiss'] as const;
export type TriageStep = (typeof TRIAGE_STEPS)[number];
