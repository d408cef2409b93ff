import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import { ChangeQueueDocument, DispatchAutomaticallyDocument, DispatchTicketDocument, SetPresenceDocument, TakeNextTicketDocument } from '../generated/graphql.ts';
import type { BoardQueuePartsFragment, Presence, UserErrorPartsFragment } from '../generated/graphql.ts';
import { newIdempotencyKey } from '../session/idempotencyKey.ts';
import { tell } from '../session/http.ts';
import type { Answer } from '../session/http.ts';
import { refusalWords } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Waiting } from './useBoard.ts';

export interface BoardActions {
  readonly isBusy: ShallowRef<boolean>;
  /** What came of the last thing that was done; empty before anything was. */
  readonly said: ShallowRef<{ readonly text: string; readonly isFault: boolean }>;
  readonly dispatchTo: (ticket: Waiting['ticket'], agentId: string, name: string, followUp: string) => Promise<void>;
  readonly dispatchBest: (ticket: Waiting['ticket']) => Promise<void>;
  readonly takeNext: (queueId: string) => Promise<void>;
  readonly setPresence: (presence: Presence) => Promise<void>;
  readonly setAutomatic: (queue: BoardQueuePartsFragment, isOn: boolean) => Promise<void>;
}

interface Result {
  readonly userErrors: readonly UserErrorPartsFragment[];
}

/** What can be done on the board. Each command is sent once; what came of it is said. */
export function useBoardActions(done: () => Promise<void>): BoardActions {
  const isBusy = shallowRef(false);
  const said = shallowRef({ text: '', isFault: false });

  async function run<Data>(command: Promise<Answer<Data>>, read: (data: Data) => Result, text: (data: Data) => string): Promise<void> {
    isBusy.value = true;
    const answer = await command;
    isBusy.value = false;
    const errors = answer.ok ? read(answer.data).userErrors : [];
    if (!answer.ok) said.value = { text: say(answer.failure.kind === 'offline' ? 'tickets.unsure' : answer.failure.kind === 'forbidden' ? 'desk.forbidden' : 'desk.fault'), isFault: true };
    else said.value = errors.length > 0 ? { text: errors.map(refusalWords).join(' '), isFault: true } : { text: text(answer.data), isFault: false };
    await done();
  }

  const step = (ticket: Waiting['ticket']) => ({ ticketId: ticket.id, expectedVersion: ticket.version, idempotencyKey: newIdempotencyKey() });
  return {
    isBusy,
    said,
    dispatchTo: (ticket, assigneeId, name, followUp) =>
      run(tell(DispatchTicketDocument, { input: { ...step(ticket), assigneeId, followUp } }), (data) => data.dispatchTicket, () => say('dispatch.dispatched', { ticketNo: ticket.ticketNo, name })),
    dispatchBest: (ticket) =>
      run(tell(DispatchAutomaticallyDocument, { input: step(ticket) }), (data) => data.dispatchAutomatically,
        (data) => say('dispatch.dispatched', { ticketNo: ticket.ticketNo, name: data.dispatchAutomatically.ticket?.owner.displayName ?? '' })),
    takeNext: (queueId) =>
      run(tell(TakeNextTicketDocument, { input: { queueId, idempotencyKey: newIdempotencyKey() } }), (data) => data.takeNextTicket,
        ({ takeNextTicket }) => say('dispatch.taking', { ticketNo: takeNextTicket.ticket?.ticketNo ?? '' })),
    setPresence: (presence) => run(tell(SetPresenceDocument, { input: { presence } }), (data) => data.setPresence, () => ''),
    setAutomatic: (queue, automaticDispatch) =>
      run(tell(ChangeQueueDocument, { input: { queueId: queue.id, expectedVersion: queue.version, automaticDispatch } }), (data) => data.changeQueue, () => ''),
  };
}
