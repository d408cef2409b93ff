import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import type { Bench, BenchContext, Measurement, ServerProcess } from './harness/bench.ts';
import { askOnce, load, type LoadRequest } from './harness/load.ts';
import { sizeWord } from './harness/options.ts';
import { race, type Contestant } from './harness/race.ts';
import { rates } from './harness/rates.ts';

const FIRST = 50;
const CONNECTIONS = 16;
const POSTGRAPHILE = 'PostGraphile 5';
const BARE = 'one statement, bare node:http';

const CLOCK = 'targetId clauseNo run startedAt dueAt stoppedAt governing';

/** All tickets of the dataset are open: the peers need not be told to leave out others. PostGraphile orders clocks by what has an index. */
const OURS = `query List($first: Int!) { tickets(first: $first, sort: DUE_AT) { edges { node {
  ticketNo state title receivedAt dueAt customer { customerNo tier area } owner { staffNo displayName } clocks { ${CLOCK} } } } } }`;
const PEERS = `query List($first: Int!) { allSlaTicketsList(first: $first, orderBy: [DUE_AT_ASC, TICKET_ID_ASC]) { dueAt ticketByTicketId {
  ticketNo state title receivedAt customerByCustomerId { customerNo tier area } agentByOwnerId { staffNo displayName }
  slaClocksByTicketIdList(orderBy: [PRIMARY_KEY_ASC]) { ${CLOCK} } } } }`;

/** The list's request to our server. */
export function listRequest(token: string): LoadRequest {
  return { path: '/graphql', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ query: OURS, variables: { first: FIRST } }), connections: CONNECTIONS };
}

/** A list of fifty tickets, each with its customer, its owner and its clocks: fields that all three have as columns. */
export const ticketList: Bench = {
  name: 'ticket-list',
  async run(context) {
    const measurements: Measurement[] = [];
    for (const size of context.sizes) measurements.push(...(await atSize(context, size)));
    return measurements;
  },
};

async function atSize(context: BenchContext, size: number): Promise<readonly Measurement[]> {
  const dataset = await context.dataset(size);
  const database = { DATABASE_URL: dataset.url };
  const servers: ServerProcess[] = [];
  const kept = <Server extends ServerProcess>(server: Server): Server => {
    servers.push(server);
    return server;
  };
  try {
    const ours = kept(await context.server(dataset.url));
    const bare = kept(await context.peer(join(import.meta.dirname, 'peers/list-bare.ts'), database));
    const graphile = kept(await context.peer(join(import.meta.dirname, 'peers/list-postgraphile.ts'), database));
    const mine = listRequest(await ours.token('SUPERVISOR'));
    const theirs: LoadRequest = { path: '/graphql', body: JSON.stringify({ query: PEERS, variables: { first: FIRST } }), connections: CONNECTIONS };
    const floor: LoadRequest = { path: '/', body: JSON.stringify({ first: FIRST }), connections: CONNECTIONS };
    proveSame(await ourRows(ours, mine), await peerRows(graphile, theirs), await bareRows(bare, floor));

    const contestant = (name: string, server: ServerProcess, request: LoadRequest): Contestant => ({ name, turn: (ms) => load(server, request, ms) });
    const turns = await race([contestant('ours', ours, mine), contestant(POSTGRAPHILE, graphile, theirs), contestant(BARE, bare, floor)], context);
    return rates(`list of ${FIRST} tickets`, `${sizeWord(size)} tickets`, 'requests', 'ours', turns, { [POSTGRAPHILE]: 1.5, [BARE]: 0.7 });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await dataset.drop();
  }
}

/** A row as all three give it, instants as epoch milliseconds and clocks in one order. */
type Row = Readonly<Record<string, unknown>>;
type Clock = Row & { readonly targetId: string; readonly startedAt: string; readonly dueAt: string; readonly stoppedAt: string | null };
type Listed = Row & {
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly clocks: readonly Clock[];
};

async function ourRows(server: ServerProcess, { path, headers = {}, body }: LoadRequest): Promise<readonly Row[]> {
  const { tickets } = await askOnce<{ tickets: { edges: readonly { node: Listed }[] } }>(server.url + path, headers, String(body));
  return tickets.edges.map(({ node }) => plain(node));
}

async function bareRows(server: ServerProcess, { path, body }: LoadRequest): Promise<readonly Row[]> {
  const { tickets } = await askOnce<{ tickets: readonly Listed[] }>(server.url + path, {}, String(body));
  return tickets.map((ticket) => plain(ticket));
}

interface GraphileTicket extends Row {
  readonly receivedAt: string;
  readonly customerByCustomerId: Row;
  readonly agentByOwnerId: Row;
  readonly slaClocksByTicketIdList: readonly Clock[];
}

async function peerRows(server: ServerProcess, { path, body }: LoadRequest): Promise<readonly Row[]> {
  const { allSlaTicketsList } = await askOnce<{ allSlaTicketsList: readonly { dueAt: string; ticketByTicketId: GraphileTicket }[] }>(server.url + path, {}, String(body));
  return allSlaTicketsList.map(({ dueAt, ticketByTicketId }) => {
    const { customerByCustomerId: customer, agentByOwnerId: owner, slaClocksByTicketIdList: clocks, ...ticket } = ticketByTicketId;
    return plain({ ...ticket, dueAt, customer, owner, clocks });
  });
}

function plain(listed: Listed): Row {
  return {
    ...listed, receivedAt: Date.parse(listed.receivedAt), dueAt: Date.parse(listed.dueAt),
    clocks: listed.clocks.toSorted((a, b) => (a.targetId < b.targetId ? -1 : 1)).map((clock) => ({
      ...clock, startedAt: Date.parse(clock.startedAt), dueAt: Date.parse(clock.dueAt), stoppedAt: clock.stoppedAt === null ? null : Date.parse(clock.stoppedAt),
    })),
  };
}

/** @throws Error when the three do not answer the same rows: then their times say nothing about each other */
function proveSame(ours: readonly Row[], graphile: readonly Row[], bare: readonly Row[]): void {
  if (ours.length !== FIRST) throw new Error(`the list has ${ours.length} tickets and not ${FIRST}`);
  for (const [name, rows] of [[POSTGRAPHILE, graphile], [BARE, bare]] as const) {
    const place = ours.findIndex((row, index) => !isDeepStrictEqual(row, rows[index]));
    if (place >= 0 || rows.length !== ours.length) throw new Error(`${name} answers other rows: ${JSON.stringify(rows[place])} where ours are ${JSON.stringify(ours[place])}`);
  }
}
