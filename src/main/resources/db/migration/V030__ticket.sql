-- The case itself. ticket is what the timeline adds up to; ticket_timeline is what happened.

create sequence ticket_number start 1001;

create table ticket (
  number bigint primary key,
  type text not null check (type in ('INCIDENT', 'REQUEST')),
  state text not null
    check (state in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'PENDING', 'RESOLVED', 'CLOSED', 'CANCELLED')),
  -- one word for what lists ask most: still open?
  open boolean not null generated always as (state in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'PENDING')) stored,
  title text not null,
  description text,
  requester_id bigint not null references account (id),
  opened_by bigint not null references account (id),
  organisation_id bigint not null references organisation (id),
  department_id bigint references department (id),
  office_id bigint references office (id),
  channel text not null
    check (channel in ('PORTAL', 'MAIL', 'PHONE', 'CHAT', 'MESSENGER', 'WALK_IN', 'MONITORING', 'API')),
  affected_users int not null default 1 check (affected_users >= 0),
  language text not null,
  category_id bigint references category (id),
  service_id bigint references service (id),
  impact text not null check (impact in ('HIGH', 'MEDIUM', 'LOW')),
  urgency text not null check (urgency in ('HIGH', 'MEDIUM', 'LOW')),
  priority text not null check (priority in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL')),
  priority_rank int not null generated always as (case priority when 'CRITICAL' then 1 when 'HIGH' then 2
    when 'MEDIUM' then 3 when 'LOW' then 4 else 5 end) stored,
  priority_reason text,
  level_id bigint references support_level (id),
  team_id bigint references team (id),
  assignee_id bigint references account (id),
  pending_reason text check (pending_reason in ('USER', 'SUPPLIER', 'HIGHER_LEVEL', 'CHANGE', 'SCHEDULED')),
  pending_until timestamptz,
  tags jsonb not null default '[]',
  facts jsonb not null default '{}',
  parent bigint references ticket (number),
  merged_into bigint references ticket (number),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  first_responded_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  solution text,
  cause_code text check (cause_code in ('CONFIGURATION', 'DEFECT', 'HARDWARE', 'CAPACITY', 'CHANGE', 'HUMAN_ERROR',
    'HOW_TO', 'SUPPLIER', 'SECURITY', 'FULFILLED', 'NO_FAULT_FOUND', 'OTHER')),
  reopen_count int not null default 0,
  due_at timestamptz,
  -- nearest due time of a running clock, for sorting; none last
  due_sort timestamptz not null generated always as (coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')) stored,
  timeline_seq int not null,
  version bigint not null,
  check ((state = 'PENDING') = (pending_reason is not null))
);

-- Lists are keyset-paged: each sort has its index, open tickets the partial ones that queues live on.
create index ticket_created on ticket (created_at, number);
create index ticket_updated on ticket (updated_at, number);
create index ticket_requester on ticket (requester_id, number);
create index ticket_team_open on ticket (team_id, created_at, number) where open;
create index ticket_team_priority_open on ticket (team_id, priority_rank, number) where open;
create index ticket_assignee_open on ticket (assignee_id, priority_rank, number) where open;
create index ticket_open_priority on ticket (priority_rank, number) where open;
create index ticket_open_created on ticket (created_at, number) where open;
create index ticket_open_due on ticket (due_sort, number) where open;
create index ticket_open_updated on ticket (updated_at, number) where open;
create index ticket_resolved on ticket (resolved_at) where state = 'RESOLVED';
create index ticket_category on ticket (category_id, number);
create index ticket_parent on ticket (parent) where parent is not null;
create index ticket_tags on ticket using gin (tags jsonb_path_ops);
create index ticket_facts on ticket using gin (facts jsonb_path_ops);

create table ticket_timeline (
  ticket bigint not null references ticket (number),
  seq int not null,
  at timestamptz not null,
  by_id bigint references account (id),
  kind text not null,
  visibility text not null check (visibility in ('PUBLIC', 'INTERNAL')),
  -- {"changes": {"state": {"old": "NEW", "new": "ASSIGNED"}}, ...}
  data jsonb not null,
  primary key (ticket, seq)
);
create index ticket_timeline_at on ticket_timeline (at);

create function ticket_timeline_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'ticket_timeline is append-only';
end $$;
create trigger ticket_timeline_append_only before update or delete or truncate on ticket_timeline
  for each statement execute function ticket_timeline_is_append_only();

create sequence ticket_message_seq start 50 increment 50;
create table ticket_message (
  id bigint primary key,
  ticket bigint not null references ticket (number),
  at timestamptz not null,
  by_id bigint not null references account (id),
  visibility text not null check (visibility in ('PUBLIC', 'INTERNAL')),
  channel text not null,
  body text not null
);
create index ticket_message_ticket on ticket_message (ticket, id);

create table ticket_attachment (
  id uuid primary key,
  ticket bigint not null references ticket (number),
  message_id bigint references ticket_message (id),
  at timestamptz not null,
  by_id bigint not null references account (id),
  visibility text not null check (visibility in ('PUBLIC', 'INTERNAL')),
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null
);
create index ticket_attachment_ticket on ticket_attachment (ticket, at);

create table ticket_watcher (
  ticket bigint not null references ticket (number),
  account_id bigint not null references account (id),
  primary key (ticket, account_id)
);
create index ticket_watcher_account on ticket_watcher (account_id);

-- Colleagues who may see the ticket as its requester does.
create table ticket_share (
  ticket bigint not null references ticket (number),
  account_id bigint not null references account (id),
  primary key (ticket, account_id)
);
create index ticket_share_account on ticket_share (account_id, ticket);

create sequence ticket_link_seq start 50 increment 50;
create table ticket_link (
  id bigint primary key,
  from_ticket bigint not null references ticket (number),
  to_ticket bigint not null references ticket (number),
  kind text not null check (kind in ('DUPLICATE_OF', 'PARENT', 'CAUSED_BY', 'BLOCKS', 'SPLIT_FROM')),
  at timestamptz not null,
  by_id bigint not null references account (id),
  removed_at timestamptz,
  removed_by bigint references account (id),
  check (from_ticket <> to_ticket)
);
create unique index ticket_link_current on ticket_link (from_ticket, to_ticket, kind) where removed_at is null;
create index ticket_link_to on ticket_link (to_ticket);

create sequence work_time_seq start 50 increment 50;
create table work_time (
  id bigint primary key,
  ticket bigint not null references ticket (number),
  account_id bigint not null references account (id),
  activity text not null,
  started_at timestamptz not null,
  seconds int not null check (seconds > 0),
  note text,
  withdrawn_at timestamptz
);
create index work_time_ticket on work_time (ticket, id);

-- What a person is writing, kept on the server; subject: 'ticket:1042', 'new' ...
create table draft (
  account_id bigint not null references account (id),
  subject text not null,
  body jsonb not null,
  updated_at timestamptz not null,
  primary key (account_id, subject)
);

create table canned_reply (
  id bigint generated by default as identity primary key,
  key text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  title text not null,
  -- {"en": "...", "ro": "..."} with placeholders such as {requester.name}
  texts jsonb not null,
  team_id bigint references team (id),
  active boolean not null default true,
  version bigint not null default 1
);

create table saved_view (
  id bigint generated by default as identity primary key,
  account_id bigint not null references account (id),
  name text not null,
  filter text not null,
  position int not null default 0,
  unique (account_id, name)
);

-- One text per ticket: number, title, description and messages, for staff with the words of internal notes.
-- A user searches few tickets, their own: public_words needs no index, and is null while it would equal words.
create table ticket_text (
  ticket bigint primary key references ticket (number),
  words tsvector not null,
  public_words tsvector
);
create index ticket_text_words on ticket_text using gin (words);
