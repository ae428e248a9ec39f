-- I2: mailboxes into which a token lets us, as Microsoft 365 and Google ask for (RFC 6749).
alter table mailbox
  -- null: a password lets us in
  add column oauth_grant text check (oauth_grant in ('CLIENT_CREDENTIALS', 'REFRESH_TOKEN')),
  add column token_endpoint text not null default '',
  add column client_id text not null default '',
  add column scope text not null default '',
  -- sealed, like the password
  add column client_secret bytea,
  add column refresh_token bytea;
