-- I9: who is away for one organisation is called by the others all the same.
alter table outbox_pause drop constraint outbox_pause_pkey, add column organisation_id bigint references organisation (id);

insert into outbox_pause (recipient, failures, until, organisation_id)
select distinct p.recipient, p.failures, p.until, o.organisation_id
from outbox_pause p join outbox o on o.recipient = p.recipient and o.channel = 'WEBHOOK'
where o.sent_at is null and o.failed_at is null and o.discarded_at is null;
delete from outbox_pause where organisation_id is null;

alter table outbox_pause alter column organisation_id set not null, add primary key (recipient, organisation_id);
