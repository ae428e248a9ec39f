-- F6: reports read what was promised on tickets, and what happened to the promise. The clocks of a month are found by when they ended.
create index clock_stopped on clock (stopped_at);

create view promise as
select c.id, c.subject as ticket, c.kind, c.target, c.ordinal, c.version_id, c.calendar_id, c.allowed_seconds, c.started_at,
  c.paused_at, c.stopped_at, c.due_at, c.state, c.subject, t.organisation_id, t.service_id, t.category_id, t.title,
  -- that of which the promise is: what the ticket had when the clock ended, or has
  coalesce((select e.data #>> '{changes,priority,new}' from ticket_timeline e
    where e.ticket = c.subject and e.data #> '{changes,priority}' is not null
      and (c.stopped_at is null or date_trunc('second', e.at) <= c.stopped_at)
    order by e.seq desc limit 1), t.priority) as priority
from clock c join ticket t on t.number = c.subject
where c.allowed_seconds is not null;
