-- F2, F3: a subject's waits are recorded once, with their reason; a clock says by which version of which agreement it runs.

create sequence clock_wait_id start 50 increment by 50;
create table clock_wait (
  id bigint primary key default nextval('clock_wait_id'),
  subject bigint not null,
  from_at timestamptz not null,
  -- empty while it lasts
  to_at timestamptz,
  -- empty: the subject had ended
  reason text check (reason in ('USER', 'SUPPLIER', 'HIGHER_LEVEL', 'CHANGE', 'SCHEDULED')),
  check (from_at <= to_at)
);
create index clock_wait_subject on clock_wait (subject, from_at);
create unique index clock_wait_lasting on clock_wait (subject) where to_at is null;

alter table clock
  add column kind text not null default 'SLA' check (kind in ('SLA', 'OLA', 'UC')),
  add column ordinal int not null default 1 check (ordinal > 0),
  add column version_id bigint references agreement_version (id),
  -- another promise begins a new round of alarms
  add column round int not null default 1,
  -- the percentage of the next alarm, 100 being late; empty when all have fired. And when it is due, if it comes at all.
  add column alarm int check (alarm between 1 and 100),
  add column alarm_at timestamptz,
  drop constraint clock_target_check,
  drop constraint clock_subject_target_key,
  add constraint clock_target_check check (target in ('FIRST_RESPONSE', 'NEXT_UPDATE', 'RESOLUTION', 'LEVEL_TIME')),
  add unique (subject, kind, target, ordinal);

-- Where there are clocks already there are tickets, whose timeline tells the waits.
do $$
begin
  if exists (select from clock) then
    insert into clock_wait (subject, from_at, to_at, reason)
    select ticket, from_at, to_at, reason from (
      select ticket, date_trunc('second', at) as from_at, date_trunc('second', lead(at) over moves) as to_at, now,
        lead(now) over moves as next, reason
      from (select ticket, seq, at, coalesce(data #>> '{changes,state,new}', 'PENDING') as now,
          data #>> '{changes,pendingReason,new}' as reason
        from ticket_timeline
        where (data #> '{changes,state}' is not null or data #>> '{changes,pendingReason,new}' is not null)
          and ticket in (select subject from clock)) entry
      window moves as (partition by ticket order by seq)) move
    where now = 'PENDING'
      or (now in ('RESOLVED', 'CLOSED', 'CANCELLED') and next not in ('RESOLVED', 'CLOSED', 'CANCELLED'));

    update clock c set version_id = v.id
    from ticket t, agreement a, agreement_version v
    where t.number = c.subject and c.allowed_seconds is not null and v.agreement_id = a.id
      and a.key = coalesce((select o.key from agreement o where o.key = 'organisation-' || t.organisation_id), 'standard');
    update clock set state = 'RUNNING', paused_at = null where state = 'PAUSED' and allowed_seconds is null;
    -- what is late already is known to be: only what may still become late is told
    update clock set alarm = 100, alarm_at = case when state = 'RUNNING' then due_at + interval '1 second' end
    where state in ('RUNNING', 'PAUSED') and allowed_seconds is not null and (due_at is null or due_at >= now());
  end if;
end $$;

alter table clock
  alter column kind drop default,
  alter column ordinal drop default,
  add check ((version_id is null) = (allowed_seconds is null));

drop table clock_pause;

drop index clock_late;
drop index clock_running;
create index clock_late on clock (subject) where kind = 'SLA' and due_at < coalesce(stopped_at, paused_at);
create index clock_running on clock (due_at, subject) where kind = 'SLA' and state = 'RUNNING';
create index clock_alarm_due on clock (alarm_at) where alarm_at is not null;

-- What has fired, each once a round.
create table clock_alarm (
  clock_id bigint not null references clock (id),
  round int not null,
  percent int not null check (percent between 1 and 100),
  due_at timestamptz not null,
  fired_at timestamptz not null,
  late boolean not null,
  primary key (clock_id, round, percent)
);
