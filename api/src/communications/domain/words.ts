/** §3.1: the ways in which a customer and the operator reach each other. */
export const CHANNELS = ['PHONE', 'ONLINE', 'ONSITE', 'API'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Seen from the operator. */
export const DIRECTIONS = ['IN', 'OUT'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a contact is for. An AUTO_ACKNOWLEDGEMENT is no answer and stops no clock (K7). */
export const INTERACTION_KINDS = ['CUSTOMER_CONTACT', 'AUTO_ACKNOWLEDGEMENT', 'HUMAN_RESPONSE', 'RESULT_NOTICE', 'APPEAL_NOTICE', 'CONFIRMATION_ATTEMPT'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];
