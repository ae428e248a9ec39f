-- E4: whoever asked hears that the desk waits for them, even if nobody wrote to them in the same act.
insert into notification_rule (key, event, audience, channels) values
  ('ticket-waiting.requester', 'TICKET_WAITING', 'REQUESTER', 'BELL MAIL');

insert into notification_text (rule_id, language, news, subject, body)
select r.id, said.language, said.news, '[#{{ticket.number}}] {{ticket.title}}',
  concat_ws(E'\n\n', said.greeting, '{{news}}', said.closing)
from notification_rule r
cross join (values
  ('en', 'We wait for you to go on with your ticket {{ticket.number}}: {{ticket.title}}.', 'Hello {{reader.name}},',
    'You get this because it concerns you. What is mailed to you, you choose in your profile.'),
  ('ro', 'Vă așteptăm ca să putem continua cu tichetul dumneavoastră {{ticket.number}}: {{ticket.title}}.',
    'Bună ziua, {{reader.name}},',
    'Primiți acest mesaj pentru că vă privește. Ce vi se trimite prin poștă alegeți în profilul dumneavoastră.')
) as said (language, news, greeting, closing)
where r.key = 'ticket-waiting.requester';
