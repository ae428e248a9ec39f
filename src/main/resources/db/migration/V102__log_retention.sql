-- X4: how long an organisation keeps what is recorded; null: for ever. Sessions that are over are kept a month unless it says so.
alter table access_policy add column audit_years integer check (audit_years between 1 and 100);
alter table access_policy add column session_days integer check (session_days between 1 and 3650);

-- Up to which seal the log was shortened, with the seal's hash, from which the next one follows. A sealed entry says the same:
-- whoever cuts off more, or elsewhere, must add to the chain, where it is seen.
create table audit_cut (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null,
  by_entry bigint references audit_entry (id)
);
insert into audit_cut (seq, hash) values (0, sha256(''));

-- What entries have become by an erasure is summed up in the erasure's entry, and must stay as long as that.
alter table audit_redaction drop constraint audit_redaction_entry_id_fkey;

-- Rows go only where the transaction says that it shortens the log.
create or replace function audit_entry_is_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('linia.erasing', true) = 'on' and new.salt is null
    and (new.id, new.at, new.kind) = (old.id, old.at, old.kind)
    and new.account_id is not distinct from old.account_id and new.subject is not distinct from old.subject then
    return new;
  elsif tg_op = 'DELETE' and current_setting('linia.shortening', true) = 'on' then
    return old;
  end if;
  raise exception 'audit_entry is append-only';
end $$;

create function audit_part_is_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('linia.shortening', true) = 'on' then
    return null;
  end if;
  raise exception 'audit_entry is append-only';
end $$;
drop trigger audit_seal_append_only on audit_seal;
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function audit_part_is_guarded();
drop trigger audit_redaction_append_only on audit_redaction;
create trigger audit_redaction_append_only before update or delete or truncate on audit_redaction
  for each statement execute function audit_part_is_guarded();
