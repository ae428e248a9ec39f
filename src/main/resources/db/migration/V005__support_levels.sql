-- A line of support that is no longer wanted is switched off: tickets and their timelines keep it, nothing new comes to it.
alter table support_level add column active boolean not null default true;
