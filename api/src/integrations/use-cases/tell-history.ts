import type { Caller } from '../../access/domain/caller.ts';
import { dispatchTicket, transferTicket, type HandOverStores } from '../../dispatch/use-cases/hand-over.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep, type PastWork } from '../../tickets/use-cases/perform-step.ts';
import { receiveRequest, type IntakeStores } from '../../tickets/use-cases/receive-request.ts';
import type { HistoricIntake, TimedStep } from '../domain/history.ts';

export type HistoryStores = IntakeStores & HandOverStores;

/** How history comes in: as it was, or played again now. */
export interface Telling {
  readonly origin: PastWork['origin'];
  readonly waivedGuards: ReadonlySet<string>;
  /** Why each step is taken, for the ticket's story. */
  readonly reason: string;
  /** Absent: each step at the instant that history gives it. */
  readonly now?: Instant;
}

/** What a historic request is called here, and where it belongs. */
export interface IntakeNames {
  readonly ticketNo: string;
  readonly customerId: string;
  /** Null: the unit of its queue. */
  readonly unitId: string | null;
}

/** Takes a historic request by the use-case that takes every request. */
export function tellIntake(
  stores: HistoryStores, caller: Caller, telling: Telling, intake: HistoricIntake, names: IntakeNames,
): Promise<Outcome<Ticket>> {
  const { channel, title, description, reported, queueId, ownerId, unobserved } = intake;
  return receiveRequest(stores, caller, {
    ...names, channel, title, description, reported, queueId,
    past: { at: telling.now ?? intake.at, origin: telling.origin, ownerId, unobserved },
  });
}

/** Performs one historic step by the use-case that a person would call. */
export function tellStep(stores: HistoryStores, caller: Caller, telling: Telling, ticketId: string, { at, ...step }: TimedStep): Promise<Outcome<Ticket>> {
  const { reason, origin, waivedGuards } = telling;
  const common = { ticketId, reason, past: { at: telling.now ?? at, origin, waivedGuards } };
  if (step.name === 'dispatch') return dispatchTicket(stores, caller, { ...common, ...step, followUp: '' });
  if (step.name === 'transfer') return transferTicket(stores, caller, { ...common, ...step });
  return performStep(stores, caller, { ...common, command: step });
}
