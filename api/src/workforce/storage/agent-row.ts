import { parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { Agent } from '../domain/agent.ts';

/** A row of `agent` with its qualifications, as PostgreSQL gives it. */
export type AgentReadRow = Omit<Agent, 'presenceSince' | 'leftAt'> & { readonly presenceSince: string | null; readonly leftAt: string | null };

/** Reads agents `a` whole; to be followed by a condition. */
export const SELECT_AGENTS = `
  select a.id, a.staff_no as "staffNo", a.display_name as "displayName", a.team_id as "teamId", a.user_id as "userId", a.skills, a.capacity, a.presence,
    a.presence_since as "presenceSince", a.left_at as "leftAt", a.on_duty as "onDuty", a.version,
    coalesce((select jsonb_agg(jsonb_build_object('code', q.code, 'kind', q.kind, 'obtainedOn', q.obtained_on, 'validUntil', q.valid_until) order by q.code)
              from agent_qualification q where q.agent_id = a.id), '[]') as qualifications
  from agent a`;

export function toAgent({ presenceSince, leftAt, ...row }: AgentReadRow): Agent {
  return { ...row, presenceSince: parseInstantOrNull(presenceSince), leftAt: parseInstantOrNull(leftAt) };
}
