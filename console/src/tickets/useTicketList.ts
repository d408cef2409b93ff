import { onScopeDispose, shallowRef, watch } from 'vue';
import type { ShallowRef } from 'vue';
import { TicketListDocument } from '../generated/graphql.ts';
import type { TicketRowPartsFragment } from '../generated/graphql.ts';
import { pipelineSeq } from '../live/pipeline.ts';
import { ask } from '../session/http.ts';
import type { Failure } from '../session/http.ts';
import { useLatest } from '../session/useLatest.ts';
import { ticketFilterOf } from './ticketQuery.ts';
import type { TicketQuery } from './ticketQuery.ts';

export const PAGE_SIZE = 50;
const REFRESH_EVERY_MS = 5_000;

export interface TicketList {
  readonly rows: ShallowRef<readonly TicketRowPartsFragment[]>;
  readonly total: ShallowRef<number | null>;
  readonly endCursor: ShallowRef<string | null>;
  readonly isReading: ShallowRef<boolean>;
  readonly failure: ShallowRef<Failure | null>;
  /** Something has happened since a list of several pages was read; a list of one page renews itself. */
  readonly isOutdated: ShallowRef<boolean>;
  readonly refresh: () => Promise<void>;
  readonly readMore: () => Promise<void>;
}

/** The ticket list of a query, page by page, renewed while the log moves on. An answer that comes after a newer question is dropped. */
export function useTicketList(query: () => TicketQuery): TicketList {
  const rows = shallowRef<readonly TicketRowPartsFragment[]>([]);
  const total = shallowRef<number | null>(null);
  const endCursor = shallowRef<string | null>(null);
  const isOutdated = shallowRef(false);
  const { failure, isAsking: isReading, latest } = useLatest();
  let seqRead = 0;

  async function read(after: string | null): Promise<void> {
    const list = query();
    const seq = pipelineSeq.value ?? 0;
    const data = await latest(ask(TicketListDocument, { first: PAGE_SIZE, after, filter: ticketFilterOf(list), sort: list.sort }));
    if (data === null) return;
    const { edges, pageInfo, totalCount } = data.tickets;
    const page = edges.map((edge) => edge.node);
    rows.value = after === null ? page : [...rows.value, ...page];
    total.value = totalCount;
    endCursor.value = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after !== null) return;
    seqRead = seq;
    isOutdated.value = false;
  }

  const refresh = (): Promise<void> => read(null);
  const readMore = async (): Promise<void> => {
    if (endCursor.value !== null && !isReading.value) await read(endCursor.value);
  };

  watch(query, refresh, { immediate: true });
  const timer = setInterval(() => {
    const hasNews = pipelineSeq.value !== null && pipelineSeq.value > seqRead;
    if (!hasNews || document.hidden || isReading.value) return;
    if (rows.value.length > PAGE_SIZE) isOutdated.value = true;
    else void refresh();
  }, REFRESH_EVERY_MS);
  onScopeDispose(() => clearInterval(timer));

  return { rows, total, endCursor, isReading, failure, isOutdated, refresh, readMore };
}
