-- What waits until a certain time is looked for every minute.
create index ticket_pending_until on ticket (pending_until) where state = 'PENDING' and pending_until is not null;
