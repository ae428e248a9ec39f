-- A ticket that concerns many: what is beneath it follows it.
alter table ticket add column major_since timestamptz;
create index ticket_major on ticket (number) where major_since is not null;

create or replace view ticket_line as
select t.number, t.type, t.state, t.open, t.title, t.description,
  t.requester_id, r.name as requester_name, r.email as requester_email, r.vip as requester_vip,
  t.affected_users, t.organisation_id, o.key as organisation, o.name as organisation_name,
  t.department_id, d.name as department, f.name as office, t.channel, t.language,
  t.category_id, c.key as category, t.service_id, s.key as service,
  t.impact, t.urgency, t.priority, t.priority_rank, t.priority_reason,
  t.level_id, l.number as level, t.team_id, m.key as team, m.name as team_name,
  t.assignee_id, a.name as assignee_name, t.pending_reason, t.pending_until,
  t.tags, t.facts, t.parent, t.merged_into, t.created_at, t.updated_at, t.first_responded_at,
  t.resolved_at, t.closed_at, t.solution, t.cause_code, t.reopen_count, t.due_at, t.due_sort, t.version,
  p.key as supplier, p.name as supplier_name, t.supplier_reference, t.supplier_since,
  (select g.number from support_level g where g.id = t.given_level_id) as given_level,
  (select g.key from team g where g.id = t.given_team_id) as given_team,
  (select g.name from team g where g.id = t.given_team_id) as given_team_name,
  t.given_assignee_id, (select g.name from account g where g.id = t.given_assignee_id) as given_assignee_name,
  t.management_since,
  t.major_since, case when t.open and t.major_since is not null then t.major_since when k.open then k.major_since end as known_since
from ticket t
  join account r on r.id = t.requester_id
  join organisation o on o.id = t.organisation_id
  left join department d on d.id = t.department_id
  left join office f on f.id = t.office_id
  left join category c on c.id = t.category_id
  left join service s on s.id = t.service_id
  left join support_level l on l.id = t.level_id
  left join team m on m.id = t.team_id
  left join account a on a.id = t.assignee_id
  left join supplier p on p.id = t.supplier_id
  left join ticket k on k.number = t.parent and k.major_since is not null;

-- What a child of such a ticket has to follow: an entry of the parent's timeline. A row is written in the transaction of
-- that entry, and done in that of the child's own one: once, whichever server takes it and whenever one dies. No foreign
-- keys to the tickets: they would lock children while their parent is held, and others hold them the other way round.
create table ticket_follow (
  id bigint generated always as identity primary key,
  parent bigint not null,
  seq int not null,
  child bigint not null,
  kind text not null check (kind in ('RESOLVED', 'REOPENED', 'MESSAGE_ADDED')),
  -- not before then: later again after it failed
  due_at timestamptz not null,
  attempts int not null default 0,
  done_at timestamptz,
  -- false: there was nothing to follow any more
  followed boolean,
  check ((done_at is null) = (followed is null)),
  unique (parent, seq, child)
);
create index ticket_follow_todo on ticket_follow (id) where done_at is null;
create index ticket_follow_child on ticket_follow (child, id) where done_at is null;
