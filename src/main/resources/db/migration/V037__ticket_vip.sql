-- F1: whether whoever asks is to be looked after with special care: as the ticket knows it, for its promises follow it.
alter table ticket add column vip boolean not null default false;
