-- When a ticket came here with its past; null: it has lived here from the start. What was resolved before that was
-- resolved elsewhere, and is not closed by the desk itself.
alter table ticket add column recorded_at timestamptz;

-- nothing is both resolved here and of its first version
update ticket set recorded_at = now() where state = 'RESOLVED' and version = 1;

drop index ticket_resolved;
create index ticket_resolved on ticket (organisation_id, resolved_at)
  where state = 'RESOLVED' and (recorded_at is null or resolved_at > recorded_at);
