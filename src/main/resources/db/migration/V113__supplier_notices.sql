-- A5, E4: a supplier who has a ticket can be told what becomes of it. As shipped nobody is: they get what is handed to them.
insert into notification_rule (key, event, audience, channels) values
  ('ticket-message.supplier', 'TICKET_MESSAGE', 'SUPPLIER', ''),
  ('ticket-priority-raised.at-work', 'TICKET_PRIORITY_RAISED', 'AT_WORK', ''),
  ('ticket-priority-raised.supplier', 'TICKET_PRIORITY_RAISED', 'SUPPLIER', ''),
  ('ticket-taken-back.supplier', 'TICKET_TAKEN_BACK', 'SUPPLIER', ''),
  ('ticket-resolved.supplier', 'TICKET_RESOLVED', 'SUPPLIER', ''),
  ('ticket-cancelled.supplier', 'TICKET_CANCELLED', 'SUPPLIER', '');

insert into notification_text (rule_id, language, news, subject, body)
select r.id, said.language, said.news, '[#{{ticket.number}}] {{ticket.title}}',
  concat_ws(E'\n\n', letter.greeting, '{{news}}', letter.rest)
from (values
  ('ticket-message.supplier', 'en', 'There is an answer on ticket {{ticket.number}}, which is with you: {{ticket.title}}.'),
  ('ticket-message.supplier', 'ro', 'Există un răspuns la tichetul {{ticket.number}}, care este la dumneavoastră: {{ticket.title}}.'),
  ('ticket-priority-raised.supplier', 'en', 'Ticket {{ticket.number}}, which is with you, is more urgent now: {{ticket.title}}.'),
  ('ticket-priority-raised.supplier', 'ro', 'Tichetul {{ticket.number}}, care este la dumneavoastră, este acum mai urgent: {{ticket.title}}.'),
  ('ticket-taken-back.supplier', 'en', 'We took ticket {{ticket.number}} back: {{ticket.title}}. There is nothing left to do for you.'),
  ('ticket-taken-back.supplier', 'ro', 'Am luat înapoi tichetul {{ticket.number}}: {{ticket.title}}. Nu mai aveți nimic de făcut.'),
  ('ticket-resolved.supplier', 'en', 'Ticket {{ticket.number}} is solved: {{ticket.title}}. There is nothing left to do for you.'),
  ('ticket-resolved.supplier', 'ro', 'Tichetul {{ticket.number}} este rezolvat: {{ticket.title}}. Nu mai aveți nimic de făcut.'),
  ('ticket-cancelled.supplier', 'en', 'Ticket {{ticket.number}} is cancelled: {{ticket.title}}. There is nothing left to do for you.'),
  ('ticket-cancelled.supplier', 'ro', 'Tichetul {{ticket.number}} este anulat: {{ticket.title}}. Nu mai aveți nimic de făcut.')
) as said (key, language, news)
join notification_rule r on r.key = said.key
join (values
  ('en', 'To {{reader.name}}:',
    E'{{#said}}\n{{said}}\n\n{{/said}}\n{{#supplier.reference}}\nYour number: {{supplier.reference}}\n\n{{/supplier.reference}}\nPlease answer with our number {{ticket.number}} and your own.'),
  ('ro', 'Către {{reader.name}}:',
    E'{{#said}}\n{{said}}\n\n{{/said}}\n{{#supplier.reference}}\nNumărul dumneavoastră: {{supplier.reference}}\n\n{{/supplier.reference}}\nVă rugăm să răspundeți cu numărul nostru {{ticket.number}} și cu al dumneavoastră.')
) as letter (language, greeting, rest) on letter.language = said.language;

insert into notification_text (rule_id, language, news, subject, body)
select r.id, said.language, said.news, '[#{{ticket.number}}] {{ticket.title}}',
  concat_ws(E'\n\n', said.greeting, '{{news}}', said.closing)
from notification_rule r
cross join (values
  ('en', '{{actor.name}} raised the priority of ticket {{ticket.number}}: {{ticket.title}}', 'Hello {{reader.name}},',
    'You get this because it concerns you. What is mailed to you, you choose in your profile.'),
  ('ro', '{{actor.name}} a ridicat prioritatea tichetului {{ticket.number}}: {{ticket.title}}', 'Bună ziua, {{reader.name}},',
    'Primiți acest mesaj pentru că vă privește. Ce vi se trimite prin poștă alegeți în profilul dumneavoastră.')
) as said (language, news, greeting, closing)
where r.key = 'ticket-priority-raised.at-work';
