-- The view ticket_line for one ticket: names are looked up one by one. A plan that joins a dozen tables costs more to
-- set up than the row costs to read; for the lines of a list it is the other way round.
create view ticket_sheet as
select t.number, t.type, t.state, t.title, t.description,
  t.requester_id, r.name as requester_name, r.email as requester_email, r.vip as requester_vip,
  t.affected_users, t.organisation_id,
  (select o.key from organisation o where o.id = t.organisation_id) as organisation,
  (select o.name from organisation o where o.id = t.organisation_id) as organisation_name,
  (select d.name from department d where d.id = t.department_id) as department,
  (select f.name from office f where f.id = t.office_id) as office, t.channel, t.language,
  (select c.key from category c where c.id = t.category_id) as category,
  (select s.key from service s where s.id = t.service_id) as service,
  t.impact, t.urgency, t.priority, t.priority_reason,
  (select l.number from support_level l where l.id = t.level_id) as level,
  t.team_id,
  (select m.key from team m where m.id = t.team_id) as team,
  (select m.name from team m where m.id = t.team_id) as team_name,
  t.assignee_id, (select a.name from account a where a.id = t.assignee_id) as assignee_name,
  t.pending_reason, t.pending_until,
  (select p.key from supplier p where p.id = t.supplier_id) as supplier,
  (select p.name from supplier p where p.id = t.supplier_id) as supplier_name,
  t.supplier_reference, t.supplier_since,
  (select g.number from support_level g where g.id = t.given_level_id) as given_level,
  (select g.key from team g where g.id = t.given_team_id) as given_team,
  (select g.name from team g where g.id = t.given_team_id) as given_team_name,
  t.given_assignee_id, (select g.name from account g where g.id = t.given_assignee_id) as given_assignee_name,
  t.management_since, t.tags, t.facts, t.parent, t.merged_into, t.major_since,
  case when t.open and t.major_since is not null then t.major_since
    else (select k.major_since from ticket k where k.number = t.parent and k.open) end as known_since,
  t.created_at, t.updated_at, t.first_responded_at, t.resolved_at, t.closed_at, t.solution, t.cause_code,
  t.reopen_count, t.due_at, t.version
from ticket t join account r on r.id = t.requester_id;
