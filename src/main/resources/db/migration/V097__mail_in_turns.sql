-- To whom a message was brought, as the mail server was told (RFC 5321); null: it was fetched.
alter table mail add column envelope text;
-- by sender: when a person is erased
create index mail_sender on mail (sender);
-- When a mailbox is to be looked through next.
alter table mailbox_watch add column due_at timestamptz;

-- What mail servers bring, they bring with the token of an account that need not be allowed anything else.
update role set permissions = permissions || ' DELIVER_MAIL', version = version + 1
where based_on = 'manager' and ' ' || permissions || ' ' like '% ADMINISTER_MAIL %';
