-- I2: an address that does not work, as the other side said; nothing more is sent there until it does again.
create table dead_address (
  address text primary key check (address = lower(address)),
  since timestamptz not null,
  status text not null,
  words text not null
);

alter table outbox drop constraint outbox_fault_check, add constraint outbox_fault_check
  check (fault in ('REFUSED', 'ADDRESS', 'FORBIDDEN', 'EXHAUSTED', 'EARLIER', 'BOUNCED'));
