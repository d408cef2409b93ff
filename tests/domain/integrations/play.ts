import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../api/src/foundation/instant.ts';
import type { HistoricPlaces, HistoricStep, RowDecision } from '../../../api/src/integrations/domain/history.ts';
import type { IncidentRow } from '../../../api/src/integrations/domain/incident-row.ts';
import { INCIDENT_LOG, type Source } from '../../../api/src/integrations/domain/sources.ts';
import type { SourceRow } from '../../../api/src/integrations/domain/source-row.ts';
import { readSource, type SourceFile } from '../../../api/src/integrations/files/source-file.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { decide } from '../../../api/src/tickets/domain/decide.ts';
import type { TicketEvent, TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import { decideIntake } from '../../../api/src/tickets/domain/intake.ts';
import { DEFAULT_TICKET_SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';

export const SAMPLE = join(import.meta.dirname, '../../../api/data/incident-log/incident_event_log_sample.csv');
export const SAMPLE_TEXT = readFileSync(SAMPLE, 'utf8');

const WHOLE = readSource(INCIDENT_LOG, SAMPLE_TEXT, SAMPLE, 'UTC', null);

/** The sample's rows, read in UTC. */
export function sample(until: Instant | null = null): SourceFile<IncidentRow> {
  return until === null ? WHOLE : readSource(INCIDENT_LOG, SAMPLE_TEXT, SAMPLE, 'UTC', until);
}

/** Places that are named as the source names them. */
export const PLACES: HistoricPlaces = {
  unitId: 'unit',
  queueOf: (group) => `queue of ${group ?? 'nobody'}`,
  agentOf: (group, person) => person ?? `desk of ${group ?? 'nobody'}`,
};

/** The rows of one incident of the sample. */
export function incident(subject: string): readonly IncidentRow[] {
  return sample().rows.filter((row) => row.subject === subject);
}

/** A ticket as its rows made it. */
export interface Played {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
  readonly decisions: readonly RowDecision[];
}

/** Plays rows through the ticket's own decisions, without a database: what is refused throws. */
export function play<Row extends SourceRow>(source: Source<Row>, rows: readonly Row[], horizon: Instant): ReadonlyMap<string, Played> {
  const played = new Map<string, { ticket: Ticket; events: TicketEvent[]; decisions: RowDecision[] }>();
  const waivedGuards = new Set<string>(source.waived.map(({ guard }) => guard));
  for (const row of rows) {
    const entry = played.get(row.subject);
    const decision = source.decide(row, entry?.ticket ?? null, PLACES, horizon);
    if (decision.effect === 'WITHOUT_EFFECT') {
      entry?.decisions.push(decision);
      continue;
    }
    const current = entry ?? begun(row.subject, decision);
    played.set(row.subject, current);
    current.decisions.push(decision);
    for (const { at, ...step } of decision.steps) {
      const outcome = decide(current.ticket, toCommand(step as HistoricStep), {
        at, agentId: null, mayApprove: false, reason: 'history', waivedGuards, settings: DEFAULT_TICKET_SETTINGS,
      });
      if (!outcome.ok) throw new Error(`row ${row.rowNo} (${row.subject}): ${outcome.refusals.map(({ guard, message }) => `${guard}: ${message}`).join('; ')}`);
      current.events.push(...outcome.value);
      current.ticket = outcome.value.reduce(evolve, current.ticket);
    }
  }
  return played;
}

function begun(subject: string, decision: RowDecision & { effect: 'APPLIED' }): { ticket: Ticket; events: TicketEvent[]; decisions: RowDecision[] } {
  const intake = decision.intake;
  if (intake === null) throw new Error(`${subject} has no intake`);
  const outcome = decideIntake({
    ticketNo: subject, title: intake.title, description: intake.description, unitId: 'unit', queueId: intake.queueId, customerId: intake.customer.key,
    channel: intake.channel, reported: { ...intake.reported, tier: 'ORDINARY' }, ownerId: intake.ownerId, policyPins: [],
    serviceStartDeemedAt: intake.at + 2 * 3_600_000, unobserved: intake.unobserved,
  }, intake.at);
  if (!outcome.ok) throw new Error(`${subject} is not taken: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
  const [received, ...others] = outcome.value;
  const ticket = others.reduce(evolve, begin(subject, 'IMPORT', received as TicketEventOf<'RECEIVED'>));
  return { ticket, events: [...outcome.value], decisions: [] };
}

/** Stands in for dispatch, which fills in team, skills and due time. */
function toCommand(step: HistoricStep): TicketCommand {
  if (step.name === 'dispatch') return { ...step, teamId: 'team', followUp: '', dueAt: null, missingSkills: [] };
  if (step.name === 'transfer') return { ...step, teamId: 'team', missingSkills: [] };
  return step;
}
