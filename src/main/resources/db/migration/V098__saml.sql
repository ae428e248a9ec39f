-- X1: providers that vouch by SAML 2.0. What Linia is there and whose signature is believed, the server's settings say.
alter table identity_provider add column kind text not null default 'OIDC' check (kind in ('OIDC', 'SAML'));
alter table identity_provider alter column client_id drop not null;
alter table identity_provider add check (kind = 'SAML' or client_id is not null);

-- What a SAML provider said of whoever is on the way back, until they are back.
alter table provider_visit add column vouched jsonb;

-- There is no ID token to show at sign-out.
alter table provider_session alter column id_token drop not null;
