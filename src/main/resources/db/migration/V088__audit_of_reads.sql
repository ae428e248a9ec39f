-- X4: who read what is delicate, once for each person, thing and hour. Written before the answer goes out, so that nothing
-- is lost; it becomes an entry of the audit log a little later, many at once, so that reading never waits for the seals.
create table audit_read (
  account_id bigint not null references account (id),
  subject text not null,
  hour timestamptz not null,
  at timestamptz not null,
  sealed boolean not null default false,
  primary key (account_id, subject, hour)
);
create index audit_read_waiting on audit_read (at) where not sealed;
