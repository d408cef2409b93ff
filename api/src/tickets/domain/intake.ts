import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import { ticketEvent, type TicketEvent, type TicketEventPayloads } from './events.ts';

/** §3.1, R036: what a request must say before it gets a number. */
export type Intake = TicketEventPayloads['RECEIVED'] & {
  readonly title: string;
  readonly description: string;
};

export const MAX_TITLE = 120;
export const MAX_DESCRIPTION = 8_000;

/** Decides an intake (transition 1): the first events of a ticket, or every field that is missing. Pure. */
export function decideIntake(intake: Intake, at: number): Outcome<readonly [TicketEvent, ...TicketEvent[]]> {
  const { title, description, ...facts } = intake;
  const faults = [...textFaults('title', title, MAX_TITLE), ...textFaults('description', description, MAX_DESCRIPTION)];
  if (facts.ownerId.trim() === '') {
    faults.push({ code: 'NO_OWNER', message: 'The unit has no duty owner: name one before requests can be taken automatically.', clause: '1.4', path: ['unitId'] });
  }
  const [first, ...rest] = faults;
  if (first !== undefined) return refused(first, ...rest);
  const risk = facts.reported.risk;
  return accepted([
    ticketEvent('RECEIVED', at, facts),
    ticketEvent('ACCEPTED_INTAKE', at, {}),
    ...(risk !== undefined && risk !== 'NONE' ? [ticketEvent('RISK_FLAGGED', at, { risk })] : []),
  ]);
}

function textFaults(field: string, text: string, max: number): Refusal[] {
  if (text.trim() === '') return [{ code: 'REQUIRED', message: `The ${field} is empty.`, clause: '3.1', path: [field] }];
  if (text.length > max) return [{ code: 'TOO_LONG', message: `The ${field} has ${text.length} characters; ${max} are allowed.`, path: [field] }];
  return [];
}
