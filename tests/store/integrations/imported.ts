import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../../api/src/foundation/instant.ts';
import type { House } from '../../../api/src/house.ts';
import { importHistory } from '../../../api/src/import-history.ts';
import type { ImportReport } from '../../../api/src/integrations/domain/report.ts';
import { INCIDENT_LOG } from '../../../api/src/integrations/domain/sources.ts';
import { readSource } from '../../../api/src/integrations/files/source-file.ts';
import type { ImportRun } from '../../../api/src/integrations/use-cases/import-source.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { TestHouse } from '../../support/house.ts';

export const SAMPLE = join(import.meta.dirname, '../../../api/data/incident-log/incident_event_log_sample.csv');
const MAIN = join(import.meta.dirname, '../../../api/src/main.ts');
const TEXT = readFileSync(SAMPLE, 'utf8');

export const QUIET: ImportRun = { advance: () => {} };

/** Imports the sample, or its rows up to an instant. */
export function importSample(house: House, until: Instant | null = null, run: ImportRun = QUIET): Promise<ImportReport> {
  return importHistory(house, INCIDENT_LOG, readSource(INCIDENT_LOG, TEXT, SAMPLE, 'UTC', until), run);
}

/** Starts the import of the sample as its own process, as the command line does. */
export function importInProcess({ house, url }: TestHouse, until: string): ChildProcess {
  const keys = house.env.fieldKeys.map(({ id, bytes }) => `${id}:${bytes.toString('base64')}`).join(',');
  const folder = mkdtempSync(join(tmpdir(), 'clausewatch-import-'));
  const child = spawn(process.execPath, [MAIN, 'import', 'incident-log', SAMPLE, '--until', until], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: folder, CLAUSEWATCH_KEYS: keys, SESSION_SECRET: house.env.sessionSecret },
  });
  child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return child;
}

/** How many imported tickets are in each state. */
export async function states(house: House): Promise<Readonly<Record<string, number>>> {
  const rows = await query<{ state: string; tickets: number }>(house.reads(), `select state, count(*)::int as tickets from ticket where origin = 'IMPORT' group by state`);
  return Object.fromEntries(rows.map(({ state, tickets }) => [state, tickets]));
}

/**
 * Everything that an import leaves behind, without what only tells when and under which id it was written: two imports
 * that did the same give the same. Warnings are left out: those that pass within one batch are settled by what follows them
 * in it, so which ones are recorded depends on where batches end. Breaches do not.
 */
export async function footprint(house: House): Promise<unknown> {
  const events = await query(house.reads(), `
    select t.ticket_no, e.type, e.occurred_at, e.origin, e.actor_id, e.reason, e.payload - array['ownerId','assigneeId','agentId','teamId','queueId','unitId','customerId','policyPins'] as payload
    from event e join ticket t on t.id = e.subject_id where e.type <> 'WARNED' order by t.ticket_no, e.occurred_at, e.type = 'BREACHED', e.place`);
  const clocks = await query(house.reads(), `
    select t.ticket_no, c.target_id, c.run, c.started_at, c.due_at, c.stopped_at, c.breached_at, c.cancel_reason, c.warnings_reached, c.governing
    from sla_clock c join ticket t on t.id = c.ticket_id order by t.ticket_no, c.target_id`);
  const tickets = await query(house.reads(), 'select ticket_no, state, received_at, observed_until, facts->\'suspension\' as suspension from ticket order by ticket_no');
  const [counts] = await query(house.reads(), `
    select (select count(*)::int from customer) as customers, (select count(*)::int from agent) as agents, (select count(*)::int from queue) as queues,
           (select count(*)::int from unit) as units, (select count(*)::int from dispatch) as dispatches, (select sum(rows_done)::int from import_subject) as rows`);
  return { events, clocks, tickets, counts };
}
