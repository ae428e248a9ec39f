-- A5, Y1: the language in which a supplier is written to, whoever of the desk acts.
alter table supplier add column language text not null default 'en';
