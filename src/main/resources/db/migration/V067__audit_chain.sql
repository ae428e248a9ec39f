-- X4: every entry is sealed at the commit of the transaction that wrote it. A seal holds the digest of its entry and a
-- hash of the seal before and that digest: whoever changes, removes or moves an entry breaks the chain there. Sealing is
-- the last thing that a transaction does, so the one row that all of them want is held for as long as a commit lasts.
create table audit_seal (
  seq bigint primary key check (seq > 0),
  entry_id bigint not null unique references audit_entry (id),
  digest bytea not null,
  hash bytea not null
);

create table audit_head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, sha256(''));

-- A text after the number of its bytes, or a dash for none: no two different entries make the same text.
create function audit_field(value text) returns text immutable language sql as
  $$ select coalesce(octet_length(value) || ':' || value, '-') $$;

create function audit_seal(e audit_entry) returns void language plpgsql as $$
declare
  digest bytea := sha256(convert_to(audit_field(e.id::text)
    || audit_field((extract(epoch from e.at) * 1000000)::bigint::text) || audit_field(e.account_id::text)
    || audit_field(e.address) || audit_field(e.kind) || audit_field(e.subject) || audit_field(e.data::text), 'UTF8'));
  head audit_head;
begin
  update audit_head h set seq = h.seq + 1, hash = sha256(h.hash || digest) returning h.* into head;
  insert into audit_seal (seq, entry_id, digest, hash) values (head.seq, e.id, digest, head.hash);
end $$;

create function audit_entry_is_sealed() returns trigger language plpgsql as $$
begin
  perform audit_seal(new);
  return null;
end $$;

do $$
declare e audit_entry;
begin
  for e in select * from audit_entry order by id loop
    perform audit_seal(e);
  end loop;
end $$;

create constraint trigger audit_entry_sealed after insert on audit_entry deferrable initially deferred
  for each row execute function audit_entry_is_sealed();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function audit_entry_is_append_only();
create index audit_entry_account on audit_entry (account_id, id);
