import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager, Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Role } from '../domain/permissions.ts';
import { API_KEY_ROLE } from '../use-cases/create-api-key.ts';
import type { Credential, CredentialReads } from '../use-cases/ports.ts';

const LEFT_MS = 'extract(epoch from expires_at - clock_timestamp())::float8 * 1000 as left_ms';

const SESSION = `
  select s.id, s.user_id, u.role, u.unit_id, s.expires_at, ${LEFT_MS}
  from session s join app_user u on u.id = s.user_id
  where s.token_hash = $1 and s.revoked_at is null and s.expires_at > clock_timestamp() and u.disabled_at is null`;

const API_KEY = `
  select id, scopes, unit_id, expires_at, ${LEFT_MS}, coalesce(last_used_at < now() - interval '1 minute', true) as use_is_news
  from api_key where token_hash = $1 and revoked_at is null and expires_at > clock_timestamp()`;

interface CredentialColumns {
  readonly id: string; readonly unit_id: string; readonly expires_at: string; readonly left_ms: number;
}

/** Looks credentials up in the database. A key's last use is noted at most once a minute: a write for each request would cost more than it tells. */
export function createCredentialReads(orm: Orm): CredentialReads {
  return {
    byTokenHash: (kind, tokenHash) => (kind === 'SESSION' ? readSession : readApiKey)(orm.em.fork(), tokenHash),
  };
}

async function readSession(em: EntityManager, tokenHash: Buffer): Promise<Credential | null> {
  const [row] = await query<CredentialColumns & { readonly user_id: string; readonly role: Role }>(em, SESSION, [tokenHash]);
  return row === undefined ? null : { ...common(row), actor: { kind: 'USER', id: row.user_id }, role: row.role, scopes: null };
}

async function readApiKey(em: EntityManager, tokenHash: Buffer): Promise<Credential | null> {
  const [row] = await query<CredentialColumns & { readonly scopes: readonly string[]; readonly use_is_news: boolean }>(em, API_KEY, [tokenHash]);
  if (row === undefined) return null;
  if (row.use_is_news) await query(em, 'update api_key set last_used_at = now() where id = $1', [row.id]);
  return { ...common(row), actor: { kind: 'API_KEY', id: row.id }, role: API_KEY_ROLE, scopes: row.scopes };
}

function common(row: CredentialColumns) {
  return { id: row.id, unitId: row.unit_id, expiresAt: parseInstant(row.expires_at), leftMs: row.left_ms };
}
