import { Migration } from '@mikro-orm/migrations';

/** What silences an alarm and for how long, whom it called, queues that are too full, who is on duty when, and what shifts hand over. */
export class Alarms extends Migration {
  override up(): void {
    this.addSql(`
      alter table alarm
        alter column queue_id drop not null, alter column ticket_id drop not null, alter column ticket_no drop not null, alter column tier drop not null,
        -- The mass outage that it belongs to, or is about.
        add column incident_id uuid,
        -- Since when it calls without an answer.
        add column calling_since timestamptz(3),
        -- Since when nothing has come of it although somebody has seen it.
        add column unchanged_since timestamptz(3),
        add column re_alarm_count smallint not null default 0,
        add column escalation_level smallint not null default 0 check (escalation_level between 0 and 3),
        add column called_agent_id uuid references agent (id),
        -- Why the duty that it called last was not there.
        add column called_absence text,
        add column shelved_until timestamptz(3),
        add column shelve_reason text,
        add column shelved_at timestamptz(3),
        add column shelved_by text,
        add column shelved_by_role text,
        add column suppressed boolean not null default false,
        add column out_of_service_until timestamptz(3),
        -- When it does something by itself: it is let off the shelf, calls the next duty, or calls anew.
        add column wake_at timestamptz(3);
      update alarm set calling_since = raised_at, unchanged_since = case when state = 'ACTIVE_ACKED' then acknowledged_at end, wake_at = case
        when state = 'ACTIVE_UNACKED' and priority = 'P1' then raised_at + interval '5 minutes'
        when state = 'ACTIVE_ACKED' then acknowledged_at + interval '30 minutes' end;
      alter table alarm
        alter column calling_since set not null,
        -- The law is never put out of sight.
        add constraint alarm_statutory_calls check (kind <> 'STATUTORY_BREACH' or (shelved_until is null and not suppressed and out_of_service_until is null));
      create index alarm_wake on alarm (wake_at) where wake_at is not null;
      create index alarm_without_ticket on alarm (queue_id) where ticket_id is null;
      create index alarm_incident on alarm (incident_id) where incident_id is not null;
      create index event_of_alarms on event (occurred_at) where stream = 'alarm';
      -- A rule that does not call in a unit and below for a while, because somebody works on what it watches.
      create table alarm_rule_outage (
        kind text not null,
        unit_id uuid not null references unit (id),
        until timestamptz(3) not null,
        reason text not null,
        by_actor text not null,
        primary key (kind, unit_id)
      );
      -- How far a queue is on its way into or out of overload: see alarms/domain/overload.ts.
      create table queue_overload (
        queue_id uuid primary key references queue (id),
        phase text not null default 'CALM' check (phase in ('CALM', 'FILLING', 'OVERLOADED', 'EMPTYING')),
        since timestamptz(3),
        check_at timestamptz(3)
      );
      create index queue_overload_check on queue_overload (check_at) where check_at is not null;
      create table duty_roster (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        duty text not null check (duty in ('TEAM_LEAD', 'DUTY_MANAGER', 'DEPARTMENT_HEAD')),
        version integer not null,
        unique (unit_id, duty)
      );
      create table duty_shift (
        roster_id uuid not null references duty_roster (id) deferrable initially deferred,
        agent_id uuid not null references agent (id) deferrable initially deferred,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null check (ends_at > starts_at),
        primary key (roster_id, starts_at)
      );
      create index duty_shift_end on duty_shift (roster_id, ends_at);
      create table handover_sheet (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        drawn_at timestamptz(3) not null,
        drawn_by text not null,
        note text,
        -- What was open at that moment, as it was: ids, numbers and words, never a person's.
        content jsonb not null,
        signed_at timestamptz(3),
        signed_by text,
        sign_note text,
        version integer not null
      );
      create index handover_sheet_unit on handover_sheet (unit_id, drawn_at desc);
    `);
  }
}
