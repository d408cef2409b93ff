import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { Permission } from '../../access/domain/permissions.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { TicketCommand, TicketSettings } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { Ticket } from '../domain/ticket.ts';
import { COMMAND_PERMISSIONS } from './permissions.ts';
import type { StepCheck, TicketResults, TicketStore } from './ports.ts';

/** What every step of a ticket's life needs. */
export interface StepStores {
  readonly tickets: TicketStore;
  readonly units: UnitTree;
  readonly settings: TicketSettings;
  readonly checks: readonly StepCheck[];
  readonly results: TicketResults;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/** A step that somebody asks for. */
export interface Step {
  readonly ticketId: string;
  readonly command: TicketCommand;
  readonly reason?: string | null | undefined;
  /** The version that the caller has seen; another one in the store is refused. Absent: whatever is there. */
  readonly expectedVersion?: number | null | undefined;
  /** Only for work that was recorded elsewhere; live work happens now. */
  readonly past?: PastWork;
}

/** Work that happened elsewhere or earlier: when, how it came here, and which guards it is excused from, by name. */
export interface PastWork {
  readonly at: Instant;
  readonly origin: Exclude<Origin, 'LIVE'>;
  readonly waivedGuards: ReadonlySet<string>;
}

const NO_GUARDS: ReadonlySet<string> = new Set();

/** What comes before any step: permission, the lock, scope, and the version that the caller has seen. */
export async function openStep(
  stores: Pick<StepStores, 'tickets' | 'units'>, caller: Caller, step: Pick<Step, 'ticketId' | 'expectedVersion'>, permission: Permission,
): Promise<Outcome<Ticket>> {
  const forbidden = missingPermission(caller, permission);
  if (forbidden !== null) return forbidden;
  const ticket = await stores.tickets.lock(step.ticketId);
  if (ticket === null || !stores.units.isWithin(ticket.unitId, caller.unitId)) return notFound('ticket', ['ticketId']);
  if (step.expectedVersion != null && step.expectedVersion !== ticket.version) {
    return refused({
      code: 'VERSION_CONFLICT', path: ['expectedVersion'],
      message: `Somebody changed the ticket: you saw version ${step.expectedVersion}, it is at ${ticket.version}. Look at it again before you go on.`,
    });
  }
  return accepted(ticket);
}

/** Performs one step of a ticket's life: permission, scope, lock, version, decision, and what other modules demand. A refused step changes nothing. */
export async function performStep(stores: StepStores, caller: Caller, step: Step): Promise<Outcome<Ticket>> {
  const opened = await openStep(stores, caller, step, COMMAND_PERMISSIONS[step.command.name]);
  if (!opened.ok) return opened;
  const ticket = opened.value;
  const at = step.past?.at ?? (await stores.now());
  const decision = decide(ticket, step.command, {
    at,
    agentId: caller.agentId,
    mayApprove: caller.permissions.has('TICKET_APPROVE'),
    reason: step.reason ?? null,
    waivedGuards: step.past?.waivedGuards ?? NO_GUARDS,
    settings: stores.settings,
  });
  if (!decision.ok) return decision;
  for (const check of stores.checks) {
    const [first, ...rest] = (await check(ticket, step.command, caller)).filter(({ guard }) => guard === undefined || step.past?.waivedGuards.has(guard) !== true);
    if (first !== undefined) return refused(first, ...rest);
  }
  const origin = step.past?.origin ?? originOf(ticket);
  const { command } = step;
  if ('solution' in command && command.solution.trim() !== '') {
    await stores.results.keep({ ticketId: ticket.id, customerId: ticket.customerId, agentId: caller.agentId, solution: command.solution, worklog: command.worklog, at });
  }
  return accepted(stores.tickets.add(ticket.id, decision.value, { actor: caller.actor, reason: step.reason ?? null, origin }));
}

/** How what happens now to a ticket comes into the log: invented and replayed tickets stay so, history lives on. */
export function originOf({ origin }: Pick<Ticket, 'origin'>): Exclude<Origin, 'IMPORT'> {
  return origin === 'IMPORT' ? 'LIVE' : origin;
}
