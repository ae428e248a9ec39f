-- I2: what came by mail, as it was laid out: cleaned, and cleaned again whenever it is shown. The text of the message counts.
create table ticket_html (
  ticket bigint not null references ticket (number),
  -- 0: with which the ticket was opened
  message_id bigint not null,
  said text not null,
  -- what was quoted before, and the signature
  folded text not null,
  primary key (ticket, message_id)
);
