-- Whether tickets of the service are solved by those who know it best together, rather than line by line.
alter table service add column swarm boolean not null default false;
