-- Tickets that those who know best solve together. A swarm forms with its ticket, is offered once it was ranked who fits, and
-- dissolves when the ticket ends or by hand.
create table swarm (
  ticket bigint primary key references ticket (number),
  formed_at timestamptz not null,
  -- null: not yet
  offered_at timestamptz,
  dissolved_at timestamptz,
  dissolved_by bigint references account (id),
  note text
);
create index swarm_to_offer on swarm (formed_at) where offered_at is null and dissolved_at is null;

create table swarm_offer (
  ticket bigint not null references swarm (ticket),
  account_id bigint not null references account (id),
  place int not null,
  score int not null,
  -- [{"kind": "SERVICE", "key": "mail", "level": "EXPERT", "tickets": []}]: why this person
  reasons jsonb not null,
  primary key (ticket, account_id)
);

create table swarm_member (
  ticket bigint not null references swarm (ticket),
  account_id bigint not null references account (id),
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (ticket, account_id, joined_at)
);
create unique index swarm_member_now on swarm_member (ticket, account_id) where left_at is null;
