import { Migration } from '@mikro-orm/migrations';

/** What people can do and whether they are there, what queues ask for and take, how each choice was made, and who waits to be asked. */
export class Dispatch extends Migration {
  override up(): void {
    this.addSql(`
      alter table agent drop column on_duty;
      alter table agent
        add column presence text not null default 'AVAILABLE' check (presence in ('AVAILABLE', 'BUSY', 'BREAK', 'TRAINING', 'OFF_DUTY')),
        add column presence_since timestamptz(3),
        -- How much weighted work the agent holds at once.
        add column capacity smallint not null default 10 check (capacity between 0 and 1000),
        add column left_at timestamptz(3),
        add column version integer not null default 1;
      alter table agent add column on_duty boolean not null generated always as (presence <> 'OFF_DUTY' and left_at is null) stored;
      -- Certifications and training of an agent; one without an end stays good.
      create table agent_qualification (
        agent_id uuid not null references agent (id) deferrable initially deferred,
        code text not null,
        kind text not null check (kind in ('CERTIFICATION', 'TRAINING')),
        obtained_on date not null,
        valid_until date,
        primary key (agent_id, code)
      );
      alter table queue
        add column required_qualifications text[] not null default '{}',
        add column capacity integer check (capacity >= 0),
        add column automatic_dispatch boolean not null default false,
        add column version integer not null default 1;
      -- How the turns of a queue stand; apart from it, because every server hears of each change of a queue.
      create table queue_turn (
        queue_id uuid primary key references queue (id),
        -- How many tickets in a row went before the one that has waited longest: see dispatch/domain/waiting-line.ts.
        passed_over smallint not null default 0,
        -- Something has changed that may let waiting tickets be dispatched: the queue is looked through from this instant on.
        drain_at timestamptz(3)
      );
      create index queue_turn_drain on queue_turn (drain_at) where drain_at is not null;
      alter table ticket
        add column offer_check_at timestamptz(3),
        -- What the ticket takes of its owner's capacity.
        add column load smallint not null default 0;
      create index ticket_offer_check on ticket (offer_check_at) where offer_check_at is not null;
      create index ticket_load on ticket (owner_id) include (load) where load > 0;
      create index ticket_waiting on ticket (queue_id, received_at) where state = 'CLASSIFIED';
      alter table dispatch drop constraint dispatch_kind_check;
      alter table dispatch
        add constraint dispatch_kind_check check (kind in ('DISPATCH', 'TRANSFER', 'REDISPATCH')),
        add column automatic boolean not null default false,
        -- The ticket's version with this hand-over: what happened to it between two of them is told apart by this.
        add column place integer not null default 0,
        -- Who was considered, with every factor's score, and who was not and why; null for history.
        add column explanation jsonb;
      create index dispatch_assignee on dispatch (assignee_id, at desc);
      create index dispatch_queue on dispatch (queue_id, at);
      -- §1.4: no open ticket belongs to somebody who has left. Whoever hands one over at that very moment waits, and is asked to look again.
      create function refuse_absent_owner() returns trigger language plpgsql as $$
        declare gone timestamptz;
        begin
          if new.observed_until is null and new.state in ('RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'RESOLVED', 'CONFIRMED') then
            select left_at into gone from agent where id = new.owner_id for key share;
            if gone is not null then
              raise exception 'agent % has left and can own no ticket', new.owner_id using errcode = 'serialization_failure';
            end if;
          end if;
          return new;
        end $$;
      create trigger ticket_owner_is_there before insert or update of owner_id on ticket for each row execute function refuse_absent_owner();
    `);
  }
}
