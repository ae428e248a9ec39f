-- I2, A5: files of suppliers, who have no account.
alter table ticket_attachment alter column by_id drop not null;
