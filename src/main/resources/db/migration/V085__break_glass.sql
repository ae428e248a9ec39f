-- X1: accounts that come in with a password when those of everybody else are refused, for the day on which the provider is away.
alter table account add column break_glass boolean not null default false;
alter table access_policy add column passwords_off boolean not null default false;
