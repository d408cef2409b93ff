import type { EntityManager } from '../orm/orm.ts';
import { query } from '../orm/query.ts';

/** How far a reaction is, and how far the log. */
export interface Place {
  readonly cursor: number;
  readonly lastSeq: number;
}

/** Begins the cursor of a reaction at the beginning of the log; one that there is stays where it is. */
export async function openCursor(em: EntityManager, name: string): Promise<void> {
  await query(em, 'insert into reaction_cursor (name, seq) values ($1, 0) on conflict do nothing', [name]);
}

export async function readPlace(em: EntityManager, name: string): Promise<Place> {
  const [row] = await query<{ cursor: number; last_seq: number }>(em, `
    select seq::float8 as cursor, coalesce((select max(seq) from event_order), 0)::float8 as last_seq from reaction_cursor where name = $1`, [name]);
  return { cursor: row!.cursor, lastSeq: row!.last_seq };
}

/** Locks the cursor for a transaction; null while another server is at work. */
export async function claimCursor(em: EntityManager, name: string): Promise<number | null> {
  const [row] = await query<{ seq: string }>(em, 'select seq from reaction_cursor where name = $1 for update skip locked', [name]);
  return row === undefined ? null : Number(row.seq);
}

/** Moves a cursor that is locked. */
export async function moveCursor(em: EntityManager, name: string, seq: number): Promise<void> {
  await query(em, 'update reaction_cursor set seq = $2 where name = $1', [name, seq]);
}

/** Moves a cursor on past what concerns nobody, unless another server is at work on it or is further already. */
export async function passOver(em: EntityManager, name: string, seq: number): Promise<void> {
  await query(em, 'update reaction_cursor set seq = $2 where name = (select name from reaction_cursor where name = $1 and seq < $2 for update skip locked)', [name, seq]);
}
