-- What a person knows: services and categories by key, languages by tag, each with a level.
-- [{"kind": "SERVICE", "key": "mail", "level": "EXPERT"}]
create table skill_set (
  account_id bigint primary key references account (id),
  skills jsonb not null default '[]',
  version bigint not null default 1
);
