-- X4, GDPR: the audit log forgets a person without losing its seals. A seal holds the digest of its entry. From here on the
-- digest also covers a random salt: once content and salt are gone, nobody can find out by trying what was there. What took
-- the content's place is in audit_redaction with its own digest, and the sealed entry of the erasure holds the digest of
-- all of these: whoever changes an entry and calls it an erasure must add to the chain, where it is seen.
alter table account add column erased_at timestamptz;

alter table audit_entry add column salt uuid;
alter table audit_entry alter column salt set default gen_random_uuid();

create function audit_digest(e audit_entry) returns bytea stable language sql as $$
  select sha256(convert_to(audit_field(e.id::text)
    || audit_field((extract(epoch from e.at) * 1000000)::bigint::text) || audit_field(e.account_id::text)
    || audit_field(e.address) || audit_field(e.kind) || audit_field(e.subject) || audit_field(e.data::text)
    || case when e.salt is null then '' else audit_field(e.salt::text) end, 'UTF8'))
$$;

create or replace function audit_seal(e audit_entry) returns void language plpgsql as $$
declare
  digest bytea := audit_digest(e);
  head audit_head;
begin
  update audit_head h set seq = h.seq + 1, hash = sha256(h.hash || digest) returning h.* into head;
  insert into audit_seal (seq, entry_id, digest, hash) values (head.seq, e.id, digest, head.hash);
end $$;

-- What an entry has become by an erasure, and which entry says so.
create table audit_redaction (
  entry_id bigint not null references audit_entry (id),
  by_entry bigint not null references audit_entry (id),
  digest bytea not null,
  primary key (by_entry, entry_id)
);
create index audit_redaction_entry on audit_redaction (entry_id, by_entry);
create trigger audit_redaction_append_only before update or delete or truncate on audit_redaction
  for each statement execute function audit_entry_is_append_only();

-- Nothing of an entry may change but what an erasure takes out, and that only where the transaction says that it erases.
create function audit_entry_is_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('linia.erasing', true) = 'on' and new.salt is null
    and (new.id, new.at, new.kind) = (old.id, old.at, old.kind)
    and new.account_id is not distinct from old.account_id and new.subject is not distinct from old.subject then
    return new;
  end if;
  raise exception 'audit_entry is append-only';
end $$;
drop trigger audit_entry_append_only on audit_entry;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_guarded();
create trigger audit_entry_not_emptied before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
