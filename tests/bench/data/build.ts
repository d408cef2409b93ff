import { Client } from 'pg';
import type { Env } from '../../../api/src/env.ts';
import { openHouse } from '../../../api/src/house.ts';
import type { Logger } from '../../../api/src/platform/log.ts';
import { makeBase } from './base.ts';
import { writeCopies } from './copies.ts';
import { readOriginals } from './originals.ts';
import { sealReader } from './seals.ts';

/** How many tickets go through the use-cases; the others are copies of theirs. */
export const ORIGINALS = 1_000;

export interface BuildOptions {
  readonly env: Env;
  readonly log: Logger;
  /** The application's and the superuser's way in to an empty database. */
  readonly url: string;
  readonly adminUrl: string;
  /** A multiple of {@link ORIGINALS}, or fewer. */
  readonly tickets: number;
  readonly progress: (tickets: number) => void;
}

/** Fills an empty database with open tickets whose clocks run. */
export async function buildDataset({ env, log, url, adminUrl, tickets, progress }: BuildOptions): Promise<void> {
  const house = await openHouse({ env, databaseUrl: url, log, progress: () => {} });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await makeBase(house, Math.min(tickets, ORIGINALS));
    await admin.query(ORDER);
    if (tickets > ORIGINALS) {
      const customerIds = (await admin.query<{ id: string }>('select id from customer')).rows.map(({ id }) => id);
      const originals = await readOriginals(admin, sealReader(house.keyRing, await house.ciphers.forCustomers(customerIds)));
      await withoutIndexes(admin, () =>
        writeCopies(admin, originals, tickets / ORIGINALS - 1, house.keyRing, env.siteTimeZone, (done) => progress((done + 1) * ORIGINALS)));
    }
    await admin.query(REACTED);
    await admin.query('vacuum (freeze, analyze)');
  } finally {
    await house.close();
    await admin.end();
  }
}

/** No server runs here: this does what its sequencer does. */
const ORDER = `
  insert into event_order (seq, event_id)
  select (select coalesce(max(seq), 0) from event_order) + row_number() over (order by e.recorded_at, e.place), e.id
  from event_pending p join event e on e.id = p.event_id;
  delete from event_pending`;

/** Nothing in this log raises an alarm, moves a queue or is told a customer: the reactions have nothing to catch up with. */
const REACTED = `
  insert into reaction_cursor (name, seq) select name, (select max(seq) from event_order) from unnest(array['alarms', 'dispatch', 'notices']) as name
  on conflict (name) do update set seq = excluded.seq`;

/** Indexes made over whole tables cost a fraction of those that grow with each row; keys stay as they are. */
async function withoutIndexes(client: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisunique`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
}
