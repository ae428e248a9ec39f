-- The first answer to a POST that carries an Idempotency-Key, kept for 24 hours.
create table idempotent_answer (
  account_id bigint not null references account (id),
  key text not null,
  request_hash bytea not null,
  at timestamptz not null,
  status int,
  headers jsonb,
  body text,
  primary key (account_id, key)
);
create index idempotent_answer_at on idempotent_answer (at);
