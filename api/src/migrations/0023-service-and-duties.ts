import { Migration } from '@mikro-orm/migrations';

/** How queues keep their service level, interval by interval, and alarms about duties of the law that nobody did in time. */
export class ServiceAndDuties extends Migration {
  override up(): void {
    this.addSql(`
      -- See alarms/domain/service-level.ts.
      create table queue_service (
        queue_id uuid primary key references queue (id),
        -- How many intervals in a row were well below the target.
        below smallint not null default 0,
        alarmed boolean not null default false,
        -- The end of the last interval that was judged.
        judged_to timestamptz(3) not null,
        check_at timestamptz(3) not null
      );
      create index queue_service_check on queue_service (check_at);
      alter table alarm add column duty_id uuid references duty (id) deferrable initially deferred;
      create index alarm_duty on alarm (duty_id) where duty_id is not null;
      -- The law is never put out of sight.
      alter table alarm drop constraint alarm_statutory_calls;
      alter table alarm add constraint alarm_statutory_calls
        check (kind not in ('STATUTORY_BREACH', 'DUTY_OVERDUE') or (shelved_until is null and not suppressed and out_of_service_until is null));
      -- When somebody must look whether it was done; null when that is over.
      alter table duty add column check_at timestamptz(3);
      update duty set check_at = due_at where state = 'OPEN';
      create index duty_check on duty (check_at) where check_at is not null;
    `);
  }
}
