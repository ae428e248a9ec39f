-- J2, D4: what one person may do once with one ticket without signing in. Only the hash of the secret is kept.
create table one_time_link (
  hash bytea primary key,
  ticket bigint not null references ticket (number),
  account_id bigint not null references account (id),
  act text not null check (act in ('CONFIRM', 'REOPEN')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_ticket on one_time_link (ticket);
create index one_time_link_account on one_time_link (account_id);
