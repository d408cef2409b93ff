import type { ClockWord, TicketFilter, TicketSort, TicketState, TicketType, Tier } from '../generated/graphql.ts';
import { CHOICES } from './choices.ts';

/** What a ticket list shows: the whole of it stands in the address, so that a link shows the same list. */
export interface TicketQuery {
  readonly scope: 'open' | 'all';
  readonly states: readonly TicketState[];
  readonly queues: readonly string[];
  readonly types: readonly TicketType[];
  readonly tiers: readonly Tier[];
  readonly words: readonly ClockWord[];
  readonly search: string;
  readonly sort: TicketSort;
}

export const EVERYTHING_OPEN: TicketQuery = {
  scope: 'open',
  states: [],
  queues: [],
  types: [],
  tiers: [],
  words: [],
  search: '',
  sort: 'DUE_AT',
};

type AddressQuery = Readonly<Record<string, unknown>>;

function listed(query: AddressQuery, key: string): readonly string[] {
  const text = query[key];
  return typeof text === 'string' && text !== '' ? text.split(',') : [];
}

function chosen<Value extends string>(query: AddressQuery, key: string, values: readonly Value[]): readonly Value[] {
  const asked = listed(query, key);
  return values.filter((value) => asked.includes(value));
}

/** Reads the list from an address; whatever it does not know it leaves out. */
export function readTicketQuery(query: AddressQuery): TicketQuery {
  const search = typeof query['q'] === 'string' ? query['q'].trim() : '';
  return {
    scope: query['scope'] === 'all' ? 'all' : 'open',
    states: chosen(query, 'state', CHOICES.TicketState),
    queues: listed(query, 'queue'),
    types: chosen(query, 'type', CHOICES.TicketType),
    tiers: chosen(query, 'tier', CHOICES.Tier),
    words: chosen(query, 'word', CHOICES.ClockWord),
    search: isPhoneLike(search) ? '' : search,
    sort: CHOICES.TicketSort.find((sort) => sort === query['sort']) ?? EVERYTHING_OPEN.sort,
  };
}

/** Writes the list into an address; what is as usual is left out. */
export function writeTicketQuery(list: TicketQuery): Record<string, string> {
  const parts: readonly (readonly [string, string])[] = [
    ['scope', list.scope === 'open' ? '' : list.scope],
    ['state', list.states.join(',')],
    ['queue', list.queues.join(',')],
    ['type', list.types.join(',')],
    ['tier', list.tiers.join(',')],
    ['word', list.words.join(',')],
    ['q', isPhoneLike(list.search) ? '' : list.search],
    ['sort', list.sort === EVERYTHING_OPEN.sort ? '' : list.sort],
  ];
  return Object.fromEntries(parts.filter(([, text]) => text !== ''));
}

/** The filter of the API for a list. Naming states overrides the scope. */
export function ticketFilterOf(list: TicketQuery): TicketFilter {
  const some = <Value>(values: readonly Value[]): readonly Value[] | null => (values.length === 0 ? null : values);
  return {
    open: list.scope === 'open' && list.states.length === 0 ? true : null,
    states: some(list.states),
    queueIds: some(list.queues),
    types: some(list.types),
    tiers: some(list.tiers),
    words: some(list.words),
    search: list.search === '' ? null : list.search,
  };
}

/**
 * Whether a text looks like a telephone number. Such a text never enters an address, which is kept in histories and logs,
 * and is not sent: tickets are found by number here.
 */
export function isPhoneLike(text: string): boolean {
  const digits = text.replace(/[\s()+-]/g, '');
  return /^(86)?1\d{10}$/.test(digits) || /^0\d{9,11}$/.test(digits);
}
