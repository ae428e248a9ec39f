-- B1: of what people want mail, besides what the bell tells them; nobody's row: of their own tickets
create table mail_wish (
  account_id bigint primary key references account (id),
  wish text not null check (wish in ('OWN', 'ALL', 'NONE'))
);
