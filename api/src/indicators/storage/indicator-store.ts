import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Area, ServiceLine } from '../../standard/domain/axes.ts';
import type { IndicatorReads, IndicatorStore } from '../use-cases/ports.ts';

export function createIndicatorStore(em: EntityManager): IndicatorStore {
  return {
    async keep(readings, source) {
      const rows = readings.map(({ metric, unitId, area, serviceLine, at, value, samples }) => ({ metric, unit_id: unitId, area, service_line: serviceLine, at: toIso(at), value, samples, source }));
      const written = await query<{ added: boolean }>(em, `
        insert into technical_reading (metric, unit_id, area, service_line, at, value, samples, source)
        select metric, unit_id, area, service_line, at, value, samples, source from jsonb_populate_recordset(null::technical_reading, $1::jsonb)
        on conflict (metric, unit_id, area, service_line, at) do update set value = excluded.value, samples = excluded.samples, source = excluded.source, reported_at = clock_timestamp()
        where (technical_reading.value, technical_reading.samples) is distinct from (excluded.value, excluded.samples)
        returning xmax = 0 as added`, [JSON.stringify(rows)]);
      const added = written.filter((row) => row.added).length;
      return { added, corrected: written.length - added, unchanged: readings.length - written.length };
    },
  };
}

interface PointRow {
  readonly area: Area; readonly service_line: ServiceLine; readonly at: number; readonly mean: number; readonly lowest: number; readonly highest: number; readonly samples: number;
}

export function createIndicatorReads(em: () => EntityManager): IndicatorReads {
  return {
    async series({ metric, unitIds, from, to, bucketMs }) {
      const rows = await query<PointRow>(em(), `
        select area, service_line, (extract(epoch from bucket) * 1000)::float8 as at, sum(value * samples) / sum(samples) as mean, min(value) as lowest, max(value) as highest, sum(samples)::float8 as samples
        from (select *, date_bin($5 * interval '1 millisecond', at, timestamptz '2020-01-01 00:00+08') as bucket from technical_reading
              where metric = $1 and unit_id = any($2::uuid[]) and at >= $3 and at < $4) r
        group by area, service_line, bucket order by area desc, service_line, bucket`, [metric, unitIds, toIso(from), toIso(to), bucketMs]);
      return [...Map.groupBy(rows, ({ area, service_line: line }) => `${area} ${line}`).values()].map((points) => ({
        area: points[0]!.area, serviceLine: points[0]!.service_line, points: points.map(({ at, mean, lowest, highest, samples }) => ({ at, mean, lowest, highest, samples })),
      }));
    },
  };
}
