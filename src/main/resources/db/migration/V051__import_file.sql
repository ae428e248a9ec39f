-- The files on their way in lie in the database, in parts: every server can go on with an import that another one began.

create table import_file (
  key text primary key,
  received_at timestamptz not null
);
create index import_file_received on import_file (received_at);

create table import_file_part (
  file text not null references import_file (key) on delete cascade,
  seq int not null,
  content bytea not null,
  primary key (file, seq)
);
-- mostly packed already, and soon deleted: not worth compressing
alter table import_file_part alter column content set storage external;

-- two people who change one mapping do not undo each other's work
alter table saved_mapping add column version bigint not null default 1;
comment on column import_run.file is 'key of its import_file, which is deleted when it ends';
