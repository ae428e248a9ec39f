-- Somebody is at a provider's door and will come back: once, with the same browser, within minutes.
create table provider_visit (
  -- of the state that the provider brings back
  hash bytea primary key,
  provider_id bigint not null references identity_provider (id),
  -- of the secret in the browser's cookie, from which nonce and code verifier come
  browser bytea not null,
  wanted text not null,
  begun_at timestamptz not null
);
create index provider_visit_begun on provider_visit (begun_at);

-- A browser's session that began at a provider: it ends with the provider's, and the provider's with it.
create table provider_session (
  session_id bigint primary key references web_session (id) on delete cascade,
  provider_id bigint not null references identity_provider (id),
  subject text not null,
  sid text,
  -- sealed; the provider wants it back at sign-out
  id_token bytea not null
);
create index provider_session_sid on provider_session (provider_id, sid);
create index provider_session_subject on provider_session (provider_id, subject);

-- Each logout token ends sessions once.
create table provider_logout (
  hash bytea primary key,
  at timestamptz not null
);
