import { newId } from '../../foundation/ids.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { Template } from '../domain/template.ts';
import type { TemplateRead } from '../use-cases/message-reads.ts';
import type { TemplateStore } from '../use-cases/message-ports.ts';

interface Row {
  readonly id: string; readonly code: string; readonly version: number; readonly channel: Template['channel']; readonly kind: Template['kind'];
  readonly subject: LocalText | null; readonly body: LocalText; readonly state: Template['state']; readonly drafted_by: string; readonly approved_by: string | null;
}

const COLUMNS = 'id, code, version, channel, kind, subject, body, state, drafted_by, approved_by';

/** The wording of one transaction. */
export function createTemplateStore(em: EntityManager): TemplateStore {
  const one = async (condition: string, parameters: readonly unknown[]): Promise<Template | null> => {
    const [row] = await query<Row>(em, `select ${COLUMNS} from message_template where ${condition}`, parameters);
    return row === undefined ? null : templateOf(row);
  };

  return {
    lock: (templateId) => one('id = $1 for update', [templateId]),

    async draft({ code, channel, kind, subject, body }, draftedBy) {
      const [row] = await query<Row>(em, `
        insert into message_template (id, code, version, channel, kind, subject, body, state, drafted_by)
        values ($1, $2, (select coalesce(max(version), 0) + 1 from message_template where code = $2), $3, $4, $5::jsonb, $6::jsonb, 'DRAFT', $7)
        returning ${COLUMNS}`, [newId(), code, channel, kind, subject === null ? null : JSON.stringify(subject), JSON.stringify(body), draftedBy]);
      return templateOf(row!);
    },

    async approve({ id, code }, approvedBy) {
      await query(em, `update message_template set state = 'RETIRED' where code = $1 and state = 'APPROVED'`, [code]);
      await query(em, `update message_template set state = 'APPROVED', approved_by = $2, approved_at = clock_timestamp() where id = $1`, [id, approvedBy]);
    },

    async retire(templateId) {
      await query(em, `update message_template set state = 'RETIRED' where id = $1`, [templateId]);
    },

    async unknownCodes(codes) {
      await query(em, 'lock table message_template in share row exclusive mode');
      const rows = await query<{ code: string }>(em, 'select distinct code from message_template where code = any($1::text[])', [codes]);
      return codes.filter((code) => !rows.some((row) => row.code === code));
    },

    inUse: (kind, channel) => one(`kind = $1 and channel = $2 and state = 'APPROVED' order by approved_at desc, code limit 1`, [kind, channel]),
  };
}

/** Every version of every template, those in use first. */
export async function readTemplates(em: EntityManager): Promise<readonly TemplateRead[]> {
  const rows = await query<Row & { drafted_at: string; approved_at: string | null }>(em, `
    select ${COLUMNS}, drafted_at, approved_at from message_template
    order by array_position(array['APPROVED', 'DRAFT', 'RETIRED'], state), code, version desc limit 200`);
  return rows.map((row) => ({ ...templateOf(row), draftedAt: parseInstant(row.drafted_at), approvedAt: parseInstantOrNull(row.approved_at) }));
}

function templateOf({ drafted_by, approved_by, ...row }: Row): Template {
  const { id, code, version, channel, kind, subject, body, state } = row;
  return { id, code, version, channel, kind, subject, body, state, draftedBy: drafted_by, approvedBy: approved_by };
}
