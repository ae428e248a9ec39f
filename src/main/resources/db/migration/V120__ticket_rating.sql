-- J2, I1: how whoever asked was helped. One row for each solution; the timeline keeps every number that was given.
create sequence ticket_rating_seq start 50 increment 50;
create table ticket_rating (
  id bigint primary key,
  ticket bigint not null references ticket (number),
  -- which solution: the moment in which the ticket was solved
  solved_at timestamptz not null,
  by_id bigint not null references account (id),
  stars int not null check (stars between 1 and 5),
  comment text,
  at timestamptz not null,
  unique (ticket, solved_at)
);
create index ticket_rating_by on ticket_rating (by_id);

alter table one_time_link drop constraint one_time_link_act_check, add constraint one_time_link_act_check
  check (act in ('CONFIRM', 'REOPEN', 'RATE'));
