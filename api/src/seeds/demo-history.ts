import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { House } from '../house.ts';
import { importHistory } from '../import-history.ts';
import { INCIDENT_LOG } from '../integrations/domain/sources.ts';
import { readSource } from '../integrations/files/source-file.ts';
import { query } from '../platform/orm/query.ts';

/** The sample of a real log that comes with the product. */
const SAMPLE = join('incident-log', 'incident_event_log_sample.csv');

/**
 * Imports the shipped sample as the demo operator's history, whatever of it is not there yet.
 * @param dataFolder where the product's own data is
 */
export async function seedDemoHistory(house: House, dataFolder: string, progress: (line: string) => void): Promise<void> {
  const file = join(dataFolder, SAMPLE);
  const history = readSource(INCIDENT_LOG, await readFile(file, 'utf8'), file, 'UTC', null);
  const [done] = await query<{ rows: number }>(house.reads(), 'select coalesce(sum(rows_done), 0)::int as rows from import_subject where source = $1', [INCIDENT_LOG.name]);
  if (done!.rows >= history.rows.length) return;
  let rows = 0;
  await importHistory(house, INCIDENT_LOG, history, {
    advance: (count) => {
      rows += count;
      progress(`Importing the demo's history: ${rows} of ${history.rows.length} rows`);
    },
  });
}
