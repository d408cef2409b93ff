import type {
  AppealSource, Area, Channel, ClockWord, ComplaintGrade, Complexity, CustomerAnswer, Domain, EscalationLevel, Risk, RootCause, ServiceLine, Severity, Stage, SuspendReason, TicketSort, TicketState, TicketType, Tier, Urgency,
} from '../generated/graphql.ts';

/** The values that a person can choose from, in the order in which they are offered. */
export const CHOICES = {
  TicketState: [
    'RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'RESOLVED', 'CONFIRMED', 'CLOSED', 'ARCHIVED', 'WITHDRAWN',
    'MERGED', 'INVALID',
  ] satisfies TicketState[],
  TicketType: [
    'FAULT', 'COMPLAINT', 'CONSULTATION', 'SERVICE_APPLICATION', 'ACTIVATION', 'DEACTIVATION', 'TECH_SUPPORT',
  ] satisfies TicketType[],
  Tier: ['VIP', 'HIGH_VALUE', 'ORDINARY'] satisfies Tier[],
  ClockWord: ['LATE', 'AT_RISK', 'PAUSED', 'ON_TIME'] satisfies ClockWord[],
  TicketSort: ['DUE_AT', 'RECEIVED_AT_DESC', 'UPDATED_AT_DESC'] satisfies TicketSort[],
  Urgency: ['URGENT', 'NORMAL'] satisfies Urgency[],
  Complexity: ['BASIC', 'STANDARD', 'COMPLEX'] satisfies Complexity[],
  Severity: ['NORMAL', 'MAJOR'] satisfies Severity[],
  ServiceLine: ['BASIC_COMMUNICATION', 'DATA', 'VOICE'] satisfies ServiceLine[],
  Domain: ['NETWORK', 'BUSINESS_SYSTEM', 'BILLING', 'TERMINAL', 'OTHER'] satisfies Domain[],
  Area: ['URBAN', 'RURAL'] satisfies Area[],
  Risk: ['NONE', 'SECURITY', 'DATA_LEAK'] satisfies Risk[],
  Channel: ['PHONE', 'ONLINE', 'ONSITE'] satisfies Channel[],
  SuspendReason: ['AWAIT_CUSTOMER', 'APPOINTMENT', 'AWAIT_THIRD_PARTY', 'AWAIT_PARTS', 'FORCE_MAJEURE'] satisfies SuspendReason[],
  EscalationLevel: ['TEAM_LEAD', 'DUTY_MANAGER', 'DEPARTMENT_HEAD'] satisfies EscalationLevel[],
  ComplaintGrade: ['G1', 'G2', 'G3', 'G4'] satisfies ComplaintGrade[],
  CustomerAnswer: ['DECLINES', 'ASKS_FOR_MORE', 'CONSIDERS'] satisfies CustomerAnswer[],
  AppealSource: ['REGULATOR_12300', 'GOV_HOTLINE_12345', 'MEDIA', 'COURT'] satisfies AppealSource[],
  RootCause: [
    'TARIFF_UNCLEAR', 'BILLING_ERROR', 'UNAGREED_SERVICE', 'CONTRACT_TERMS', 'NETWORK_QUALITY', 'REPAIR_LATE', 'REPAIR_FAILED', 'STAFF_CONDUCT',
    'WRONG_INFORMATION', 'PROMISE_BROKEN', 'PERSONAL_DATA', 'SYSTEM_FAULT', 'NO_FAULT_FOUND',
  ] satisfies RootCause[],
  Stage: ['DIAGNOSED', 'PLANNED', 'EXECUTED', 'FEEDBACK'] satisfies Stage[],
} as const;

export type ChoiceName = keyof typeof CHOICES;

/** The channel that a form about a contact begins with: that of the request, where a person can use it. */
export function contactChannel(channel: Channel): (typeof CHOICES.Channel)[number] {
  return CHOICES.Channel.find((each) => each === channel) ?? 'PHONE';
}
