-- What somebody else has open stands beside each of their tickets: the newest few of perhaps thousands.
create index ticket_requester_open on ticket (requester_id, created_at, number) where open;
