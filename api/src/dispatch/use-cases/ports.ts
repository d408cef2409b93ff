import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Axes } from '../../standard/domain/axes.ts';
import type { Agent } from '../../workforce/domain/agent.ts';
import type { Candidate } from '../domain/choose.ts';
import type { Explanation } from '../domain/explanation.ts';
import type { Queue } from '../domain/queue.ts';
import type { Waiting } from '../domain/waiting-line.ts';

export const DISPATCH_KINDS = ['DISPATCH', 'TRANSFER', 'REDISPATCH'] as const;
export type DispatchKind = (typeof DISPATCH_KINDS)[number];

/** One hand-over in a ticket's dispatch history (§3.2, R042). */
export interface DispatchRecord {
  readonly ticketId: string;
  readonly kind: DispatchKind;
  readonly assigneeId: string;
  readonly teamId: string;
  readonly queueId: string;
  readonly byActor: string;
  /** Nobody chose but the house. */
  readonly automatic: boolean;
  readonly dueAt: Instant | null;
  readonly followUp: string | null;
  readonly overrideReason: string | null;
  /** Null for history. */
  readonly explanation: Explanation | null;
  readonly at: Instant;
  /** The ticket's version with it. */
  readonly place: number;
}

export interface DispatchHistory {
  record(dispatch: DispatchRecord): void;
}

/** What dispatch must know of agents and queues. */
export interface DispatchDirectory {
  /** Null for one who does not exist. */
  agent(agentId: string): Promise<Pick<Agent, 'teamId' | 'skills' | 'qualifications' | 'leftAt'> | null>;
  queue(queueId: string): Promise<Pick<Queue, 'unitId' | 'requiredSkills' | 'requiredQualifications'> | null>;
}

/** The tickets' due times by their governing clocks, for the hand-over (§3.2 asks for a time limit); tickets without one are absent. */
export interface DueTimes {
  of(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
}

/** A ticket that waits, with what its dispatch depends on. */
export type WaitingWork = Waiting & { readonly tier: Axes['tier']; readonly complexity: Axes['complexity']; readonly refusedBy: readonly string[] };

/** Who waits and who could take it, as the database has it now. */
export interface DispatchPool {
  /** Choices are made one after the other, on all servers, until the transaction ends: no two give the same room away. Taken before any ticket is locked. */
  takeTurn(): Promise<void>;
  /** The people of the unit that runs the queue and of those below it, and `alsoId` wherever they belong; nobody who has left. */
  candidates(queue: Pick<Queue, 'unitId'>, alsoId?: string): Promise<readonly Candidate[]>;
  /** This transaction gave somebody work, which `candidates` counts from now on. */
  gave(agentId: string, weight: number, at: Instant): void;
  /** The classified tickets of the queue, in no order. */
  waiting(queueId: string): Promise<readonly WaitingWork[]>;
  /** The weighted work of the queue that is with somebody. */
  heldLoad(queueId: string): Promise<number>;
  /** The open tickets that the agent owns or dispatched; no history. */
  openTicketsOf(agentId: string): Promise<readonly string[]>;
}

/** The queues of one transaction. */
export interface QueueStore {
  /** Reads a queue with its turns; null when there is none. */
  read(queueId: string): Promise<QueueInTurn | null>;
  /** As `read`, locked against other changes. */
  lock(queueId: string): Promise<QueueInTurn | null>;
  /** Locks a queue that is to be looked through, the one that waits longest; null when there is none that nobody else looks through. */
  claimDrain(): Promise<QueueInTurn | null>;
  /** Keeps how its turns stand. */
  keepTurns(queueId: string, passedOver: number): Promise<void>;
  /** The queue was looked through; `again` when more of its tickets may be dispatched at once. */
  finishDrain(queueId: string, again: boolean): Promise<void>;
  /** Has every queue looked through that dispatches by itself and has somebody waiting. */
  requestDrains(): Promise<void>;
  /** Writes a queue's dispatching and the event that says so; answers the queue at its new version. */
  change(queue: Queue, actor: Actor): Promise<Queue>;
}

/** How often what a dispatcher gave out in a queue came back. */
export interface MisrouteCount {
  readonly queueId: string;
  /** The id of the user, or the name of the automatic step. */
  readonly byActor: string;
  readonly dispatches: number;
  /** Of these, how many the agent returned or declined (退单). */
  readonly misrouted: number;
  /** Of these, how many nobody accepted in time. */
  readonly lapsed: number;
}

/** A hand-over as it is read. */
export type DispatchView = DispatchRecord & { readonly id: string };

/** Reads for the board and the ticket page, outside any transaction. */
export interface DispatchReads {
  /** The hand-overs of each ticket, earliest first; a ticket without any is absent. */
  ofTickets(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly DispatchView[]>>;
  /** The weighted work that each agent holds; who holds none is absent. */
  loads(agentIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Hand-overs between two instants, by queue and dispatcher; no history. */
  misroutes(queueIds: readonly string[], from: Instant, to: Instant): Promise<readonly MisrouteCount[]>;
  waitingCounts(queueIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  heldLoads(queueIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** How many in a row went before the longest waiting one. */
  passedOver(queueId: string): Promise<number>;
}

export type QueueInTurn = Queue & { readonly passedOver: number };
