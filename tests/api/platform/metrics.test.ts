import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { scrape } from '../../support/scrape.ts';
import { ask, testServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let supervisor: string;

beforeAll(async () => {
  server = await testServer();
  supervisor = await server.signIn('supervisor', await server.account('supervisor', 'SUPERVISOR'));
});
afterAll(async () => { await server.close(); });

/** The value of a sample, as soon as it is the one expected. */
const expectSample = async (sample: string, value: number): Promise<void> => {
  await expect.poll(async () => (await scrape(server.url)).get(sample) ?? 0, { timeout: 20_000, interval: 100 }).toBe(value);
};
const operations = (transport: string, type: string, outcome: string): string => `clausewatch_operations_total{transport="${transport}",type="${type}",outcome="${outcome}"}`;
const DETECTED = 'clausewatch_breach_detection_lag_seconds';

describe('the metrics', () => {
  it('have one detection and one publication for one breach, and none for a breach that came to light later', async () => {
    // Thirty minutes old when it is taken: its limits of 15 minutes have passed before anybody could see them coming.
    await server.receive({ past: { at: Date.now() - 30 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    // Far enough ahead that the request is taken before it is due, however busy the machine is.
    const ticket = await server.receive({ past: { at: Date.now() - 15 * MINUTE_MS + 5_000, origin: 'DEMO', unobserved: [] } });
    const found = async (): Promise<number> => (await query(server.house.reads(), "select from sla_breach where ticket_id = $1 and target_id = 'T01' and not retroactive and published_at is not null", [ticket.id])).length;
    await expect.poll(found, { timeout: 20_000 }).toBe(1);
    const [{ count }] = await query<{ count: number }>(server.house.reads(), 'select count(*)::int as count from sla_breach where not retroactive') as [{ count: number }];
    await expectSample(`${DETECTED}_count{class="SLA"}`, count);
    await expectSample('clausewatch_breach_publication_lag_seconds_count', count);
    const samples = await scrape(server.url);
    const [{ lag }] = await query<{ lag: number }>(server.house.reads(), 'select sum(extract(epoch from detected_at - due_at))::float8 as lag from sla_breach where not retroactive') as [{ lag: number }];
    expect(samples.get(`${DETECTED}_sum{class="SLA"}`)).toBeCloseTo(lag, 3);
    expect(samples.get('clausewatch_timer_done_total{timer="marks"}')).toBeGreaterThanOrEqual(1);
  });

  it('count what is asked by what it is and how it went', async () => {
    const before = await scrape(server.url);
    const more = async (sample: string, count: number): Promise<void> => await expectSample(sample, (before.get(sample) ?? 0) + count);
    await ask(server.url, '{ viewer { role } }', {}, supervisor);
    await ask(server.url, '{ viewer { role } }', {}, supervisor);
    await ask(server.url, '{ tickets { totalCount } }');
    await ask(server.url, '{ no such thing', {}, supervisor);
    await ask(server.url, `{ ${Array.from({ length: 8 }, (_, n) => `a${n}: tickets(first: 100) { edges { node { events(first: 100) { edges { node { type actor } } } } } }`).join(' ')} }`, {}, supervisor);
    await more(operations('http', 'query', 'OK'), 2);
    await more(operations('http', 'query', 'UNAUTHENTICATED'), 1);
    await more(operations('http', 'unknown', 'GRAPHQL_PARSE_FAILED'), 1);
    await more(operations('http', 'unknown', 'COST_LIMIT_EXCEEDED'), 1);
    await more('clausewatch_operation_duration_seconds_count{transport="http",type="query"}', 3);
    await more('clausewatch_http_request_duration_seconds_count{route="/graphql"}', 5);
  });

  it('count connections, subscriptions, what was delivered, and who was told what they missed', async () => {
    const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, connectionParams: { authorization: `Bearer ${supervisor}` } });
    const told = (after: number | null): AsyncIterableIterator<unknown> =>
      client.iterate({ query: 'subscription ($after: SafeInt) { alarmChanges(after: $after) { seq snapshot } }', variables: { after } });
    const before = await scrape(server.url);
    const first = told(null);
    await first.next();
    const seq = (await scrape(server.url)).get('clausewatch_live_seq')!;
    const second = told(seq);
    const waiting = second.next();
    await expectSample('clausewatch_websocket_connections', 1);
    await expectSample('clausewatch_live_subscriptions', 2);
    await expectSample('clausewatch_live_rooms', 1);
    await expectSample('clausewatch_live_arrivals_total{kind="EVENT",answer="snapshot"}', (before.get('clausewatch_live_arrivals_total{kind="EVENT",answer="snapshot"}') ?? 0) + 1);
    await expectSample('clausewatch_live_arrivals_total{kind="EVENT",answer="resumed"}', 1);
    await expectSample('clausewatch_live_deliveries_total{kind="EVENT"}', 1);
    expect((await scrape(server.url)).get('clausewatch_live_delivered_bytes_total{kind="EVENT"}')).toBeGreaterThan(20);
    await expectSample(operations('websocket', 'subscription', 'OK'), 2);
    await client.dispose();
    await waiting;
    await expectSample('clausewatch_websocket_connections', 0);
    await expectSample('clausewatch_websocket_opened_total', 1);
  });

  it('say how the house stands', async () => {
    const { open } = await counts();
    await expectSample('clausewatch_tickets_open', open);
    await expectSample('clausewatch_event_log_pending', 0);
    await expectSample('clausewatch_reaction_lag_events{reaction="alarms"}', 0);
    await expectSample('clausewatch_event_log_seq', (await scrape(server.url)).get('clausewatch_live_seq')!);
    const samples = await scrape(server.url);
    expect(samples.get('clausewatch_sequencer_leader')).toBe(1);
    expect(samples.get('clausewatch_database_up')).toBe(1);
    expect(samples.get('clausewatch_timer_due{timer="marks"}')).toBe(0);
    expect(samples.get('clausewatch_event_order_lag_seconds_count')).toBeGreaterThan(0);
    expect(samples.get('clausewatch_clocks_late{class="SLA"}')).toBeGreaterThan(0);
    expect(samples.get('clausewatch_clocks_running{class="SLA"}')).toBeGreaterThan(0);
    expect(samples.get('clausewatch_events_seen_total{stream="ticket",origin="DEMO"}')).toBeGreaterThan(0);
    // Alarms may be raised between the scrape and the count: what is waited for is that they agree.
    const difference = async (): Promise<number> => {
      const seen = await scrape(server.url);
      const told = ['P1', 'P2', 'P3'].reduce((sum, priority) => sum + seen.get(`clausewatch_alarms_unacknowledged{priority="${priority}"}`)!, 0);
      return told - (await counts()).unacknowledged;
    };
    await expect.poll(difference, { timeout: 20_000, interval: 100 }).toBe(0);
  });

  it('are named after one rule, with their units, and each says what it is', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const types = [...text.matchAll(/^# TYPE (clausewatch_\S+) (\S+)$/gm)].map(([, name, type]) => ({ name: name!, type: type! }));
    expect(types.length).toBeGreaterThan(30);
    for (const { name, type } of types) {
      expect(name).toMatch(/^clausewatch_[a-z]+(_[a-z]+)*$/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S.*\\.$`, 'm'));
    }
    const samples = await scrape(server.url);
    expect([...samples.keys()].filter((sample) => sample.startsWith('clausewatch_')).length).toBeLessThan(400);
  });
});

async function counts(): Promise<{ readonly open: number; readonly unacknowledged: number }> {
  const [row] = await query<{ open: number; unacknowledged: number }>(server.house.reads(), `
    select (select count(*) from ticket where closed_at is null)::int as open,
           (select count(*) from alarm where state in ('ACTIVE_UNACKED', 'RETURNED_UNACKED'))::int as unacknowledged`);
  return row!;
}
