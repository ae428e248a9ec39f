insert into ticket (number, type, state, title, description, requester_id, opened_by, organisation_id, department_id, office_id,
  channel, language, category_id, impact, urgency, priority, level_id, team_id, assignee_id, created_at, updated_at,
  first_responded_at, resolved_at, closed_at, solution, cause_code, timeline_seq, version)
select 1000000 + i, case when i % 4 = 0 then 'REQUEST' else 'INCIDENT' end,
  case when i % :one_open_in <> 0 then 'CLOSED' when i % 30 = 0 then 'NEW' when i % 20 = 0 then 'ASSIGNED' else 'IN_PROGRESS' end,
  'Ticket ' || i || ' about ' || (array['mail', 'network', 'password', 'screen', 'keyboard'])[i % 5 + 1]
    || case when i % 50 = 7 then ' printer' else '' end,
  'The ' || (array['laptop', 'phone', 'server', 'account'])[i % 4 + 1] || ' of room ' || i % 997 || ' stopped working after the update',
  r.id, r.id, r.organisation_id, r.department_id, r.office_id, 'PORTAL', 'en',
  (select id from category where key = 'software.error'), 'MEDIUM', 'MEDIUM',
  (array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'])[i % 5 + 1],
  (select id from support_level where number = 1), t.id,
  case when i % 10 = 0 and i % 30 <> 0 then (select id from account where username = 'operator') end,
  now() - (interval '1 minute' * (2000000 - i)), now() - (interval '1 minute' * (2000000 - i)) + interval '10 minutes',
  now() - (interval '1 minute' * (2000000 - i)) + interval '5 minutes',
  case when i % :one_open_in <> 0 then now() - (interval '1 minute' * (2000000 - i)) + interval '9 minutes' end,
  case when i % :one_open_in <> 0 then now() - (interval '1 minute' * (2000000 - i)) + interval '10 minutes' end,
  case when i % :one_open_in <> 0 then 'Restarted' end, case when i % :one_open_in <> 0 then 'CONFIGURATION' end, 4, 4
from generate_series(?, ?) i
join lateral (select * from account where username in ('user', 'stefan.turcanu', 'li.na', 'piotr.nowak') order by id offset i % 4 limit 1) r on true
join lateral (select id from team where key in ('first-line', 'messaging', 'network', 'applications') order by id offset i % 4 limit 1) t on true;
insert into ticket_message (id, ticket, at, by_id, visibility, channel, body)
select i * 3 + m, 1000000 + i, now() - (interval '1 minute' * (2000000 - i)) + interval '1 minute' * m, r.id, 'PUBLIC', 'PORTAL',
  'Message ' || m || ': please look at it again, the ' || (array['cable', 'driver', 'profile'])[m + 1] || ' was changed yesterday'
from generate_series(?, ?) i cross join generate_series(0, 2) m cross join (select id from account where username = 'user') r;
insert into ticket_timeline (ticket, seq, at, by_id, kind, visibility, data)
select 1000000 + i, s, now() - (interval '1 minute' * (2000000 - i)) + interval '1 minute' * s, r.id,
  case s when 1 then 'OPENED' else 'MESSAGE_ADDED' end, 'PUBLIC',
  case s when 1 then jsonb_build_object('changes', jsonb_build_object('title', jsonb_build_object('old', null, 'new', 'Ticket ' || i)))
    else jsonb_build_object('message', i * 3 + s - 2, 'channel', 'PORTAL') end
from generate_series(?, ?) i cross join generate_series(1, 4) s cross join (select id from account where username = 'user') r;
insert into ticket_text (ticket, words)
select t.number, linia_tsvector('en', t.number || ' ' || t.title || ' ' || t.description) || linia_tsvector('en', 'please look cable driver profile changed yesterday')
from ticket t where t.number between 1000000 + ? and 1000000 + ?;
insert into clock (subject, kind, target, ordinal, version_id, calendar_id, allowed_seconds, started_at, stopped_at, due_at, state)
select 1000000 + i, 'SLA', x.target, 1, (select min(id) from agreement_version), c.id, 28800, now() - (interval '1 minute' * (2000000 - i)),
  case when i % :one_open_in <> 0 then now() - (interval '1 minute' * (2000000 - i)) + interval '9 minutes' end,
  now() - (interval '1 minute' * (2000000 - i)) + interval '8 hours', case when i % :one_open_in <> 0 then 'MET' else 'RUNNING' end
from generate_series(?, ?) i cross join (values ('FIRST_RESPONSE'), ('RESOLUTION')) as x (target)
cross join (select id from calendar order by id limit 1) c;
update ticket set due_at = created_at + interval '8 hours' where open and number between 1000000 + ? and 1000000 + ?;
