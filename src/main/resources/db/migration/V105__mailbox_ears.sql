-- I2: at which mailboxes a server of ours listens, so that what arrives is fetched at once (RFC 2177).
alter table mailbox_watch
  -- it listens until then; if it dies, another one does
  add column heard_until timestamptz,
  -- the listening, whichever server does it
  add column heard_by uuid,
  -- before that nobody listens there: it cannot be listened to, or the line broke
  add column deaf_until timestamptz;
