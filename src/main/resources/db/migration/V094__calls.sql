-- I9, A5: calls of other systems go out of the outbox like mail.
alter table outbox
  add column webhook_id bigint references webhook (id),
  -- with which the other side answered last (HTTP), and how long that took
  add column status integer,
  add column took_millis integer;
create index outbox_webhook on outbox (webhook_id, id) where webhook_id is not null;
alter table outbox drop constraint outbox_fault_check;
alter table outbox add constraint outbox_fault_check
  check (fault in ('REFUSED', 'ADDRESS', 'FORBIDDEN', 'EXHAUSTED', 'EARLIER'));

-- Who is away, and not called again before that time.
create table outbox_pause (
  recipient text primary key,
  failures integer not null,
  until timestamptz not null
);

-- What waited while nobody was called yet may be long out of date: somebody looks at it first.
update outbox set failed_at = now(), fault = 'EARLIER'
  where channel = 'WEBHOOK' and sent_at is null and failed_at is null and discarded_at is null;
