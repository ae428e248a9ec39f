-- I2, B1: what one organisation's mail found out about an address is no other one's business, and keeps no other one's mail back.
alter table dead_address drop constraint dead_address_pkey, add column organisation_id bigint references organisation (id);

insert into dead_address (address, since, status, words, organisation_id)
select distinct d.address, d.since, d.status, d.words, o.organisation_id
from dead_address d join outbox o on lower(o.recipient) = d.address and o.channel = 'MAIL' and o.fault = 'BOUNCED';
delete from dead_address where organisation_id is null;

alter table dead_address alter column organisation_id set not null, add primary key (address, organisation_id);
