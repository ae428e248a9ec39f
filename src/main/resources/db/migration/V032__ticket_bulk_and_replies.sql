-- What a bulk action changed, until its actor takes it back or a day has passed.
create table ticket_bulk (
  id uuid primary key,
  account_id bigint not null references account (id),
  at timestamptz not null,
  steps jsonb not null
);
create index ticket_bulk_at on ticket_bulk (at);

insert into canned_reply (key, title, texts) values
  ('received', 'We have your message', jsonb_build_object(
    'en', E'Hello {requester.name},\n\nthank you for telling us about "{ticket.title}". We are looking into it and will come back to you under number {ticket.number}.\n\nKind regards\n{me.name}',
    'ro', E'Bună ziua, {requester.name},\n\nvă mulțumim că ne-ați scris despre „{ticket.title}”. Ne ocupăm de solicitare și revenim la numărul {ticket.number}.\n\nCu stimă,\n{me.name}')),
  ('more-details', 'Please tell us more', jsonb_build_object(
    'en', E'Hello {requester.name},\n\nto help you we need to know a little more: since when does it happen, what exactly do you see, and what have you tried already? A screenshot helps.\n\nKind regards\n{me.name}',
    'ro', E'Bună ziua, {requester.name},\n\npentru a vă ajuta avem nevoie de câteva detalii: de când se întâmplă, ce vedeți exact și ce ați încercat deja? O captură de ecran ne ajută.\n\nCu stimă,\n{me.name}')),
  ('restart', 'Please restart and try again', jsonb_build_object(
    'en', E'Hello {requester.name},\n\nplease save your work, restart the computer and try once more. If it happens again, answer this message and we will take it from there.\n\nKind regards\n{me.name}',
    'ro', E'Bună ziua, {requester.name},\n\nvă rugăm să vă salvați lucrul, să reporniți calculatorul și să încercați din nou. Dacă problema reapare, răspundeți la acest mesaj și continuăm de acolo.\n\nCu stimă,\n{me.name}')),
  ('handed-on', 'Handed to the specialists', jsonb_build_object(
    'en', E'Hello {requester.name},\n\nwe have handed your ticket {ticket.number} to the colleagues who know this best. You need not do anything; they will write to you here.\n\nKind regards\n{me.name}',
    'ro', E'Bună ziua, {requester.name},\n\nam predat tichetul {ticket.number} colegilor specializați. Nu trebuie să faceți nimic; vă vor scrie aici.\n\nCu stimă,\n{me.name}')),
  ('please-confirm', 'Solved: please confirm', jsonb_build_object(
    'en', E'Hello {requester.name},\n\nwe believe that "{ticket.title}" is solved. Please check, and confirm on the ticket''s page; if it is not, reopen it there.\n\nKind regards\n{me.name}',
    'ro', E'Bună ziua, {requester.name},\n\ncredem că „{ticket.title}” este rezolvată. Vă rugăm să verificați și să confirmați pe pagina tichetului; dacă nu este, redeschideți-l acolo.\n\nCu stimă,\n{me.name}'))
on conflict (key) do nothing;
