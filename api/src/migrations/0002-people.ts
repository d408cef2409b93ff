import { Migration } from '@mikro-orm/migrations';

/** Units, users and their sessions and keys; agents and duty owners. */
export class People extends Migration {
  override up(): void {
    this.addSql(`
      create table unit (
        id uuid primary key,
        code text not null unique,
        name_zh text not null,
        name_en text not null,
        kind text not null check (kind in ('PROVINCE', 'BRANCH', 'TEAM')),
        parent_id uuid references unit (id),
        -- Ids from the root down to the unit itself, so that a subtree is "path contains".
        path uuid[] not null
      );
      create index unit_path on unit using gin (path);
      create table app_user (
        id uuid primary key,
        login text not null unique check (login = lower(login)),
        display_name text not null,
        password_hash text not null,
        role text not null,
        unit_id uuid not null references unit (id),
        failed_sign_ins integer not null default 0,
        locked_until timestamptz(3),
        disabled_at timestamptz(3),
        created_at timestamptz(3) not null default clock_timestamp()
      );
      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        user_id uuid not null references app_user (id),
        created_at timestamptz(3) not null default clock_timestamp(),
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3)
      );
      create table api_key (
        id uuid primary key,
        name text not null unique,
        token_hash bytea not null unique,
        scopes text[] not null,
        unit_id uuid not null references unit (id),
        created_at timestamptz(3) not null default clock_timestamp(),
        expires_at timestamptz(3) not null,
        last_used_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      create table agent (
        id uuid primary key,
        staff_no text not null unique,
        display_name text not null,
        team_id uuid not null references unit (id),
        user_id uuid unique references app_user (id),
        skills text[] not null default '{}',
        on_duty boolean not null default true
      );
      create index agent_team on agent (team_id);
      create table duty_owner (unit_id uuid primary key references unit (id), agent_id uuid not null references agent (id));
    `);
  }
}
