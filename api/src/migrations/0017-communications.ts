import { Migration } from '@mikro-orm/migrations';

/** Messages both ways: approved wording, what is sent and what became of it, what came in and where it belongs, customers' private links, and the result in words. */
export class Communications extends Migration {
  override up(): void {
    this.addSql(`
      create table message_template (
        id uuid primary key,
        code text not null,
        version int not null,
        channel text not null check (channel in ('EMAIL', 'SMS', 'PHONE', 'ONLINE')),
        kind text not null check (kind in ('AUTO_ACKNOWLEDGEMENT', 'HUMAN_RESPONSE', 'RESULT_NOTICE', 'CONFIRMATION_ATTEMPT')),
        subject jsonb,
        body jsonb not null,
        state text not null check (state in ('DRAFT', 'APPROVED', 'RETIRED')),
        drafted_by text not null,
        drafted_at timestamptz(3) not null default clock_timestamp(),
        approved_by text,
        approved_at timestamptz(3),
        unique (code, version),
        check (approved_by is distinct from drafted_by or drafted_by = 'shipped')
      );
      create unique index message_template_in_use on message_template (code) where state = 'APPROVED';

      create table contact_address (
        customer_id uuid not null references customer (id) deferrable initially deferred,
        channel text not null check (channel in ('EMAIL', 'ONLINE')),
        address_encrypted bytea not null,
        address_index bytea not null,
        primary key (customer_id, channel)
      );
      create index contact_address_index on contact_address (channel, address_index);

      create table outbound_message (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        channel text not null check (channel in ('EMAIL', 'SMS', 'PHONE', 'ONLINE')),
        kind text not null,
        template_id uuid not null references message_template (id),
        language text not null check (language in ('zh', 'en')),
        address_encrypted bytea not null,
        content_encrypted bytea not null,
        -- The customer's private link that it carries; the link itself is made when it is sent.
        link_id uuid,
        -- By which an answer finds the ticket.
        reply_token text not null,
        gives_preliminary_reply boolean not null default false,
        substantive boolean not null default false,
        composed_by_kind text not null,
        composed_by_id text not null,
        agent_id uuid references agent (id) deferrable initially deferred,
        interaction_id uuid,
        state text not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
        reason text,
        attempts int not null default 0,
        next_try_at timestamptz(3),
        queued_at timestamptz(3) not null,
        sent_at timestamptz(3),
        settled_at timestamptz(3)
      );
      create index outbound_message_due on outbound_message (next_try_at) where next_try_at is not null;
      create index outbound_message_ticket on outbound_message (ticket_id, queued_at);

      create table inbound_message (
        id uuid primary key,
        channel text not null,
        -- Where it was found: what is fetched or posted again is known by it.
        source text not null unique,
        kind text not null check (kind in ('PERSON', 'AUTO_REPLY', 'DELIVERY_REPORT', 'LOOP', 'TOO_LARGE')),
        state text not null check (state in ('ATTACHED', 'WAITING', 'TICKET_OPENED', 'FEEDBACK_ROUTED', 'DISMISSED', 'NOTED')),
        ticket_id uuid references ticket (id) deferrable initially deferred,
        customer_id uuid references customer (id) deferrable initially deferred,
        interaction_id uuid,
        unit_id uuid not null references unit (id) deferrable initially deferred,
        -- The key of the ring that sealed it while nobody knows whose it is; null: it is under the customer's own key.
        ring_key_id text,
        content_encrypted bytea not null,
        feedback text check (feedback in ('SUGGESTION', 'COMPLAINT', 'PRAISE')),
        handled_by text,
        handled_reason text,
        received_at timestamptz(3) not null,
        handled_at timestamptz(3)
      );
      create index inbound_message_waiting on inbound_message (unit_id, received_at) where state = 'WAITING';
      create index inbound_message_ticket on inbound_message (ticket_id) where ticket_id is not null;

      create table webhook_receipt (
        id text primary key,
        at timestamptz(3) not null default clock_timestamp()
      );

      create table customer_link (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        token_hash bytea not null unique,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null
      );
      create index customer_link_ticket on customer_link (ticket_id);

      create table ticket_result (
        id uuid primary key,
        ticket_id uuid not null references ticket (id) deferrable initially deferred,
        customer_id uuid not null references customer (id) deferrable initially deferred,
        agent_id uuid references agent (id) deferrable initially deferred,
        solution_encrypted bytea not null,
        worklog_encrypted bytea not null,
        at timestamptz(3) not null
      );
      create index ticket_result_ticket on ticket_result (ticket_id, at);
    `);
  }
}
