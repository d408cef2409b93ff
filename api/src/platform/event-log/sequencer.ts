import { Client } from 'pg';
import { Bell } from '../bell.ts';
import type { Logger } from '../log.ts';

/** Any number will do as long as every server uses the same. */
const LEADER_LOCK = 4021901;
const POLL_MS = 200;
const BATCH = 1_000;
export const ORDERED_CHANNEL = 'clausewatch_ordered';
export const PENDING_CHANNEL = 'clausewatch_pending';

/**
 * Moves what is committed into the total order. One server leads at a time; the others stand by.
 *
 * `seq` is max + row number and not an identity: an identity leaves gaps on rollback, and a gap would make readers wait
 * for an event that never comes. Reading what is visible in `event_pending` needs no view of running transactions, so a
 * slow import stalls nobody.
 */
const MOVE = `
  with taken as (
    delete from event_pending where event_id in (select event_id from event_pending limit ${BATCH}) returning event_id),
  last as (select coalesce(max(seq), 0) as seq from event_order),
  placed as (
    select e.id, e.recorded_at, e.origin, last.seq + row_number() over (order by e.recorded_at, e.subject_id, e.place) as seq
    from taken join event e on e.id = taken.event_id, last),
  moved as (insert into event_order (seq, event_id) select seq, id from placed returning seq)
  select count(*)::int as moved, max(seq)::float8 as seq,
         (select extract(epoch from clock_timestamp() - min(recorded_at)) * 1000 from placed where origin <> 'IMPORT')::float8 as waited_ms
  from moved`;

export interface Sequencer {
  /** Whether this server gives the places now. */
  readonly leading: boolean;
  /** Something was committed here: order it now rather than at the next poll, or have the server do so that leads. */
  wake(): void;
  close(): Promise<void>;
}

/**
 * Starts this server's sequencer.
 * @param ordered called in this process after each batch; other servers hear it by NOTIFY. It is told how long ago the
 *   batch's oldest event was recorded, in ms; null when all of it is imported history, whose transactions may be long
 */
export function startSequencer(databaseUrl: string, log: Logger, ordered: (waitedMs: number | null) => void): Sequencer {
  let closed = false;
  let leading = false;
  let client: Client | null = null;
  /** Something was committed here since the last look. */
  let woken = false;
  const bell = new Bell();

  async function connect(): Promise<Client> {
    const session = new Client({ connectionString: databaseUrl, application_name: 'clausewatch sequencer' });
    session.on('error', () => { client = null; leading = false; });
    await session.connect();
    session.on('notification', () => bell.ring());
    // The planner would otherwise join by scanning all history (48 ms at 500 k events, 0.3 ms this way).
    await session.query(`set enable_hashjoin = off; set enable_mergejoin = off; set plan_cache_mode = force_generic_plan; listen ${PENDING_CHANNEL}`);
    return session;
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        client ??= await connect();
        if (!leading) leading = (await client.query<{ led: boolean }>('select pg_try_advisory_lock($1) as led', [LEADER_LOCK])).rows[0]!.led;
        const tellLeader = woken && !leading;
        woken = false;
        if (tellLeader) await client.query({ name: 'tell-leader', text: `select pg_notify('${PENDING_CHANNEL}', '')` });
        if (leading && (await orderBatch(client, ordered)) > 0) continue;
      } catch (error) {
        log.warn({ err: error }, 'the sequencer lost its database session and opens a new one');
        await client?.end().catch(() => {});
        client = null;
        leading = false;
      }
      await bell.wait(POLL_MS);
    }
    leading = false;
    await client?.end();
  }

  const running = run();
  return { get leading() { return leading; }, wake: () => { woken = true; bell.ring(); }, close: async () => { closed = true; bell.ring(); await running; } };
}

async function orderBatch(client: Client, ordered: (waitedMs: number | null) => void): Promise<number> {
  const { rows } = await client.query<{ moved: number; seq: number | null; waited_ms: number | null }>({ name: 'order-batch', text: MOVE });
  const { moved, seq, waited_ms: waitedMs } = rows[0]!;
  if (moved > 0 && seq !== null) {
    ordered(waitedMs);
    await client.query({ name: 'tell-others', text: `select pg_notify('${ORDERED_CHANNEL}', $1)`, values: [String(seq)] });
  }
  return moved;
}
