import { Migration } from '@mikro-orm/migrations';

/** Stages of handling with their owners, plans and gates, as the stories of their tickets tell them. */
export class Stages extends Migration {
  override up(): void {
    this.addSql(`
      create table ticket_stage (
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        -- 0 for the first time of working on the ticket, one more for each reopening.
        round integer not null,
        stage text not null,
        unit_id uuid not null references unit (id),
        owner_id uuid not null references agent (id) deferrable initially deferred,
        -- Null where no work has begun that could be planned.
        planned_at timestamptz(3),
        passed_at timestamptz(3),
        -- The ticket ended without passing it.
        dropped_at timestamptz(3),
        result text check (result in ('PASSED', 'PASSED_WITH_REMARK', 'FAILED', 'WAIVED')),
        failures integer not null,
        primary key (ticket_id, round, stage),
        check ((passed_at is not null) = (result is not null and result <> 'FAILED'))
      );
      create index ticket_stage_ahead on ticket_stage (planned_at, ticket_id) where passed_at is null and dropped_at is null and planned_at is not null;
      create index ticket_stage_planned on ticket_stage (unit_id, planned_at) where planned_at is not null;
    `);
  }
}
