-- F2: a calendar that is changed stays as it was for the clocks that count in it: its next edition is a row of its own.
alter table calendar
  drop constraint calendar_key_key,
  drop column version,
  add column edition int not null default 1 check (edition > 0),
  add column replaced_at timestamptz;
create unique index calendar_edition on calendar (key, edition);
create unique index calendar_latest on calendar (key) where replaced_at is null;

-- Dates with other hours than their weekday; those without any are holidays.
create table calendar_exception (
  calendar_id bigint not null references calendar (id),
  day date not null,
  name text not null,
  from_time time(0) not null check (from_time < '24:00'),
  to_time time(0) not null check (to_time < '24:00'),
  primary key (calendar_id, day, from_time),
  check (from_time < to_time or to_time = '00:00')
);
create trigger calendar_exception_changed after insert or update or delete or truncate on calendar_exception
  for each statement execute function sla_changed();
