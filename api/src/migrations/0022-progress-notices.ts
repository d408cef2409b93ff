import { Migration } from '@mikro-orm/migrations';

/** The timer of progress notices, for tickets from before it: as their events say. */
export class ProgressNotices extends Migration {
  override up(): void {
    this.addSql(`update ticket set facts = facts || '{"progressWatch": null}' where not facts ? 'progressWatch'`);
    this.addSql(`
      with started as (
        select t.id, min(e.place) as place from ticket t join event e on e.subject_id = t.id and e.type = 'SERVICE_STARTED'
        where t.state in ('RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED') group by t.id
      ), begun as (
        select s.id, max(e.occurred_at) as since
        from started s join event e on e.subject_id = s.id and e.place >= s.place and e.type in ('SERVICE_STARTED', 'REOPENED', 'PROGRESS_NOTICE') group by s.id
      ), waits as (
        select b.id, greatest(e.occurred_at, b.since) as since,
          (select min(r.occurred_at) from event r where r.subject_id = b.id and r.type = 'RESUMED' and r.place > e.place) as until
        from begun b join event e on e.subject_id = b.id and e.type = 'SUSPENDED' and e.payload ->> 'reason' = 'AWAIT_CUSTOMER'
      ), counted as (
        select b.id, b.since, coalesce(sum(w.until - w.since) filter (where w.until > w.since), interval '0') as paused, max(w.since) filter (where w.until is null) as paused_since
        from begun b left join waits w on w.id = b.id group by b.id, b.since
      )
      update ticket t set
        facts = facts || jsonb_build_object('progressWatch', jsonb_build_object(
          'since', floor(extract(epoch from c.since) * 1000)::bigint, 'pausedMs', floor(extract(epoch from c.paused) * 1000)::bigint,
          'pausedSince', floor(extract(epoch from c.paused_since) * 1000)::bigint, 'warned', false, 'lateSince', null)),
        -- Looked at anew by whoever keeps the time, which finds the right instant.
        wake_at = case when t.origin = 'IMPORT' or c.paused_since is not null then t.wake_at else least(t.wake_at, c.since + c.paused) end
      from counted c where c.id = t.id`);
  }
}
