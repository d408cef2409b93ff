import { shallowRef, watch } from 'vue';
import type { ShallowRef } from 'vue';
import { TicketChangesDocument, TicketDetailDocument, TicketEventsDocument } from '../generated/graphql.ts';
import type { TicketEventPartsFragment, TicketPartsFragment } from '../generated/graphql.ts';
import { follow } from '../live/stream.ts';
import { ask } from '../session/http.ts';
import type { Failure } from '../session/http.ts';
import { useLatest } from '../session/useLatest.ts';

export interface LiveTicket {
  /** Undefined until the first answer; null when there is no such ticket, or none to be seen. */
  readonly ticket: ShallowRef<TicketPartsFragment | null | undefined>;
  readonly events: ShallowRef<readonly TicketEventPartsFragment[]>;
  readonly moreEventsAfter: ShallowRef<string | null>;
  readonly failure: ShallowRef<Failure | null>;
  readonly refresh: () => Promise<void>;
  readonly readMoreEvents: () => Promise<void>;
}

/** One ticket with its clocks and history, read again through the masked query whenever the server says it changed. */
export function useTicket(ticketNo: string): LiveTicket {
  const ticket = shallowRef<TicketPartsFragment | null | undefined>(undefined);
  const events = shallowRef<readonly TicketEventPartsFragment[]>([]);
  const moreEventsAfter = shallowRef<string | null>(null);
  const { failure, latest } = useLatest();

  async function refresh(): Promise<void> {
    const data = await latest(ask(TicketDetailDocument, { ticketNo }));
    if (data === null) return;
    ticket.value = data.ticket;
    const page = data.ticket?.events;
    events.value = page?.edges.map((edge) => edge.node) ?? [];
    moreEventsAfter.value = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  }

  async function readMoreEvents(): Promise<void> {
    const id = ticket.value?.id;
    if (id === undefined || moreEventsAfter.value === null) return;
    const answer = await ask(TicketEventsDocument, { id, after: moreEventsAfter.value });
    if (!answer.ok || answer.data.ticket === null) return;
    const { edges, pageInfo } = answer.data.ticket.events;
    events.value = [...events.value, ...edges.map((edge) => edge.node)];
    moreEventsAfter.value = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  }

  watch(
    () => ticket.value?.id,
    (id, _before, onCleanup) => {
      if (id === undefined) return;
      let seq: number | null = null;
      onCleanup(
        follow(TicketChangesDocument, () => ({ id, after: seq }), ({ ticketChanges }) => {
          seq = ticketChanges.seq;
          if (ticketChanges.version > (ticket.value?.version ?? 0)) void refresh();
        }),
      );
    },
  );
  void refresh();

  return { ticket, events, moreEventsAfter, failure, refresh, readMoreEvents };
}
