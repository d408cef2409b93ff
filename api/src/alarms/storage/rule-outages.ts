import { toIso } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { RuleOutage } from '../domain/out-of-service.ts';
import type { RuleOutageStore } from '../use-cases/ports.ts';

type OutageRow = Omit<RuleOutage, 'until'> & { readonly until: string; readonly reason: string };

/** Which rules are out of service, where and until when. */
export function createRuleOutageStore(em: () => EntityManager): RuleOutageStore {
  return {
    async current() {
      const rows = await query<OutageRow>(em(), 'select kind, unit_id as "unitId", until, reason from alarm_rule_outage where until > now() order by kind, unit_id');
      return rows.map((row) => ({ ...row, until: parseInstant(row.until) }));
    },

    async set({ kind, unitId, until, reason, by }) {
      await query(em(), `
        insert into alarm_rule_outage (kind, unit_id, until, reason, by_actor) values ($1, $2, $3, $4, $5)
        on conflict (kind, unit_id) do update set until = excluded.until, reason = excluded.reason, by_actor = excluded.by_actor`, [kind, unitId, toIso(until), reason, by]);
    },

    async end({ kind, unitId }) {
      await query(em(), 'delete from alarm_rule_outage where kind = $1 and unit_id = $2', [kind, unitId]);
    },
  };
}
