import { LANGUAGES, type Language } from '../../foundation/text.ts';

/** §3.1, §4.4: the ways in which a customer and the operator reach each other. */
export const CHANNELS = ['PHONE', 'ONLINE', 'ONSITE', 'API', 'EMAIL', 'SMS'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels on which the house sends by itself, once they are connected. */
export const SENDING_CHANNELS = ['EMAIL', 'SMS', 'PHONE', 'ONLINE'] as const;
export type SendingChannel = (typeof SENDING_CHANNELS)[number];

/** Channels that are reached through the operator's own gateway (see schema/webhooks.md). */
export const GATEWAY_CHANNELS = ['SMS', 'PHONE', 'ONLINE'] as const;
export type GatewayChannel = (typeof GATEWAY_CHANNELS)[number];

/** Seen from the operator. */
export const DIRECTIONS = ['IN', 'OUT'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a contact is for. An AUTO_ACKNOWLEDGEMENT and an OUTAGE_NOTICE are no answer and stop no clock (K7). */
export const INTERACTION_KINDS = ['CUSTOMER_CONTACT', 'AUTO_ACKNOWLEDGEMENT', 'HUMAN_RESPONSE', 'RESULT_NOTICE', 'APPEAL_NOTICE', 'CONFIRMATION_ATTEMPT', 'OUTAGE_NOTICE'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** What a template, and so a message that is sent, can be for. */
export const MESSAGE_KINDS = ['AUTO_ACKNOWLEDGEMENT', 'HUMAN_RESPONSE', 'RESULT_NOTICE', 'CONFIRMATION_ATTEMPT', 'OUTAGE_NOTICE'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What became of a message: QUEUED waits for its next attempt, SENT was taken by the next station, DELIVERED reached the customer. */
export const MESSAGE_STATES = ['QUEUED', 'SENT', 'DELIVERED', 'FAILED'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why a message failed. */
export const FAILURE_REASONS = ['NO_SUCH_ADDRESS', 'REFUSED', 'GAVE_UP', 'CUSTOMER_ERASED', 'NOT_CONNECTED', 'BOUNCED', 'UNANSWERED'] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export const TEMPLATE_STATES = ['DRAFT', 'APPROVED', 'RETIRED'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

export const MESSAGE_LANGUAGES = LANGUAGES;
export type MessageLanguage = Language;

/** What came in: words of a person, or of a machine, which never count as the customer's reply. */
export const INBOUND_KINDS = ['PERSON', 'AUTO_REPLY', 'DELIVERY_REPORT', 'LOOP', 'TOO_LARGE'] as const;
export type InboundKind = (typeof INBOUND_KINDS)[number];

/** Where what came in stands: WAITING is in the triage list, NOTED needs nobody. */
export const INBOUND_STATES = ['ATTACHED', 'WAITING', 'TICKET_OPENED', 'FEEDBACK_ROUTED', 'DISMISSED', 'NOTED'] as const;
export type InboundState = (typeof INBOUND_STATES)[number];

/** §5.3: what a customer says that is no request. */
export const FEEDBACK_KINDS = ['SUGGESTION', 'COMPLAINT', 'PRAISE'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
