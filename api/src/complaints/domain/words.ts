/** Where a complaint stands on its way from receipt to result (§6.3, §7.1), in order; PROPOSED and NEGOTIATING alternate, AGREED and DECIDED are two ends of it. */
export const COMPLAINT_PHASES = ['RECEIVED', 'GRADED', 'INVESTIGATING', 'PROPOSED', 'NEGOTIATING', 'AGREED', 'DECIDED', 'RESULT_FED_BACK'] as const;
export type ComplaintPhase = (typeof COMPLAINT_PHASES)[number];

/** What a handler knows of a complaint that raises its grade. */
export const CIRCUMSTANCES = ['FEE_LOSS', 'GROUP', 'SAFETY', 'DATA', 'MEDIA', 'REGULATOR'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** Why a complaint has its grade: circumstances, what the house knows by itself, or the judgement of whoever graded it higher. */
export const GRADE_CAUSES = ['VIP', 'RISK', 'REPEATED', ...CIRCUMSTANCES, 'JUDGEMENT'] as const;
export type GradeCause = (typeof GRADE_CAUSES)[number];

/** WAITING for another person's approval, READY to be told to the customer, WITHHELD by the approver, OPEN with the customer, then what came of it. */
export const OFFER_STATES = ['WAITING', 'READY', 'WITHHELD', 'OPEN', 'DECLINED', 'ACCEPTED'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** What the customer says to an offer in a round of negotiation. */
export const CUSTOMER_ANSWERS = ['DECLINES', 'ASKS_FOR_MORE', 'CONSIDERS'] as const;
export type CustomerAnswer = (typeof CUSTOMER_ANSWERS)[number];

/** How a complaint was concluded: the customer agreed, or the operator decided without agreement. */
export const OUTCOMES = ['AGREED', 'DECIDED'] as const;
export type ComplaintOutcome = (typeof OUTCOMES)[number];
