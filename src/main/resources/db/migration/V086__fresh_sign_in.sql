-- X1: when somebody last showed who they are, and for how long that is good enough for dangerous acts.
alter table web_session add column proved_at timestamptz;
update web_session s set proved_at = s.created_at
where not exists (select from provider_session p where p.session_id = s.id);
alter table access_policy add column fresh_minutes integer not null default 15 check (fresh_minutes between 1 and 720);
-- Somebody who is signed in shows it anew: the session that waits for it.
alter table provider_visit add column session_id bigint references web_session (id) on delete cascade;
