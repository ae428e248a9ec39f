-- E2: what a category demands before a ticket is escalated by hand; it holds for those beneath it too.
alter table category
  add column escalation_steps boolean not null default false,
  add column escalation_file boolean not null default false;
alter table category_fact add column escalation boolean not null default false;
