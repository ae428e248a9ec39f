-- A rule may be for a higher line (empty: the first line at intake) and for a service.
alter table first_line_rule
  add column level_id bigint references support_level (id),
  add column service_id bigint references service (id);
drop index first_line_rule_facts;
create unique index first_line_rule_facts on first_line_rule (coalesce(organisation_id, 0), coalesce(category_id, 0),
  coalesce(office_id, 0), coalesce(level_id, 0), coalesce(service_id, 0));
