import { Migration } from '@mikro-orm/migrations';

/**
 * Units, users and their sessions and keys; agents and duty owners. References are checked at commit, so that rows of
 * several modules can be made in one transaction in any order.
 */
export class People extends Migration {
  override up(): void {
    this.addSql(`
      create table unit (
        id uuid primary key,
        code text not null unique,
        name_zh text not null,
        name_en text not null,
        kind text not null check (kind in ('PROVINCE', 'BRANCH', 'TEAM')),
        parent_id uuid references unit (id) deferrable initially deferred,
        -- Ids from the root down to the unit itself, so that a subtree is "path contains".
        path uuid[] not null
      );
      create index unit_path on unit using gin (path);
      -- Every server keeps the directories in memory, and reads them anew when it hears this.
      create function tell_directories_changed() returns trigger language plpgsql as $$
        begin perform pg_notify('clausewatch_directories', ''); return null; end $$;
      create trigger unit_tells_of_changes after insert or update or delete on unit for each statement execute function tell_directories_changed();
      create table app_user (
        id uuid primary key,
        login text not null unique check (login = lower(login)),
        display_name text not null,
        password_hash text not null,
        role text not null check (role in ('ADMIN', 'SUPERVISOR', 'TEAM_LEAD', 'AGENT', 'QA', 'INTEGRATOR')),
        unit_id uuid not null references unit (id) deferrable initially deferred,
        failed_sign_ins integer not null default 0,
        locked_until timestamptz(3),
        disabled_at timestamptz(3),
        created_at timestamptz(3) not null default clock_timestamp()
      );
      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        user_id uuid not null references app_user (id) deferrable initially deferred,
        created_at timestamptz(3) not null default clock_timestamp(),
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3)
      );
      create index session_of_user on session (user_id) where revoked_at is null;
      create index session_revoked on session (revoked_at) where revoked_at is not null;
      create table api_key (
        id uuid primary key,
        name text not null unique,
        token_hash bytea not null unique,
        scopes text[] not null,
        unit_id uuid not null references unit (id) deferrable initially deferred,
        created_at timestamptz(3) not null default clock_timestamp(),
        expires_at timestamptz(3) not null,
        last_used_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      create table agent (
        id uuid primary key,
        staff_no text not null unique,
        display_name text not null,
        team_id uuid not null references unit (id) deferrable initially deferred,
        user_id uuid unique references app_user (id) deferrable initially deferred,
        skills text[] not null default '{}',
        on_duty boolean not null default true
      );
      create index agent_team on agent (team_id);
      create table duty_owner (unit_id uuid primary key references unit (id) deferrable initially deferred, agent_id uuid not null references agent (id) deferrable initially deferred);
    `);
  }
}
