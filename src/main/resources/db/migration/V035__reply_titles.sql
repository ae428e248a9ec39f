-- Titles of canned replies in other languages than English.
alter table canned_reply add column titles jsonb not null default '{}';

update canned_reply set titles = jsonb_build_object('ro', said)
from (values
  ('received', 'We have your message', 'Am primit mesajul dumneavoastră'),
  ('more-details', 'Please tell us more', 'Vă rugăm să ne dați mai multe detalii'),
  ('restart', 'Please restart and try again', 'Vă rugăm să reporniți și să încercați din nou'),
  ('handed-on', 'Handed to the specialists', 'Predat specialiștilor'),
  ('please-confirm', 'Solved: please confirm', 'Rezolvat: vă rugăm să confirmați')
) as shipped (shipped_key, untouched, said)
where key = shipped_key and title = untouched;
