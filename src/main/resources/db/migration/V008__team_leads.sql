-- Who of a team leads it, and which team can be pulled in for it.
create table team_lead (
  team_id bigint not null references team (id),
  account_id bigint not null references account (id),
  primary key (team_id, account_id)
);
create index team_lead_account on team_lead (account_id, team_id);

alter table team add column stand_in_id bigint references team (id) check (stand_in_id <> id);
