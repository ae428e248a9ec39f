-- I2, B1: which mail became what on which ticket; its own words stay with the mail.
create table ticket_mail (
  mail bigint primary key references mail (id),
  ticket bigint not null references ticket (number),
  -- what it was put on the ticket as; null for what the ticket was opened with, and for what is only noted
  message_id bigint references ticket_message (id),
  -- in whose name; null for suppliers and machines
  by_id bigint references account (id),
  what text not null check (what in ('OPENED', 'SAID', 'ANSWERED', 'NOTED')),
  at timestamptz not null
);
create index ticket_mail_ticket on ticket_mail (ticket, at);
create index ticket_mail_by on ticket_mail (by_id, at);
create index ticket_mail_message on ticket_mail (message_id);

-- A ticket that goes on with what an ended one was about.
alter table ticket_link drop constraint ticket_link_kind_check, add constraint ticket_link_kind_check
  check (kind in ('DUPLICATE_OF', 'PARENT', 'CAUSED_BY', 'BLOCKS', 'SPLIT_FROM', 'FOLLOWS'));
