-- X2, I9: what an organisation's directory says of its people. Where it says nothing, the account speaks for itself.
alter table account
  -- what the directory calls them; nobody else of the organisation is called so
  add column directory_name text,
  add column external_id text,
  add column manager_id bigint references account (id),
  add column changed_at timestamptz,
  -- when the directory took them out; it knows nothing of them any more, and their history stays
  add column gone_at timestamptz;

create unique index account_directory_name on account (organisation_id, lower(directory_name))
  where directory_name is not null and gone_at is null;
create index account_called on account (organisation_id, lower(coalesce(directory_name, username)));
create index account_external_id on account (organisation_id, external_id) where external_id is not null;
create index account_manager on account (manager_id) where manager_id is not null;

create table directory_entry (
  account_id bigint primary key references account (id),
  -- as the directory said it, as far as we keep it
  said jsonb not null
);
