-- B1, E4: what leaves the house is delivered at least once, in order for each recipient and subject; what cannot be is shown.
alter table outbox
  add column organisation_id bigint references organisation (id),
  add column attempts integer not null default 0,
  add column due_at timestamptz,
  -- a server has it in its hands until then; if it dies, another one takes it
  add column taken_until timestamptz,
  add column sent_at timestamptz,
  add column failed_at timestamptz,
  add column discarded_at timestamptz,
  add column fault text check (fault in ('REFUSED', 'ADDRESS', 'EXHAUSTED', 'EARLIER')),
  -- the other side's own words
  add column fault_text text;

-- What waited while nothing was sent yet may be long out of date: somebody looks at it first.
update outbox o set due_at = created_at, failed_at = now(), fault = 'EARLIER',
  organisation_id = coalesce((select t.organisation_id from ticket t where 'ticket:' || t.number = o.subject),
    (select min(id) from organisation));
alter table outbox alter column due_at set not null, alter column organisation_id set not null;

create index outbox_due on outbox (channel, due_at, id)
  where sent_at is null and failed_at is null and discarded_at is null;
create index outbox_turn on outbox (recipient, subject, id)
  where sent_at is null and failed_at is null and discarded_at is null;
create index outbox_shown on outbox (organisation_id, id);
