-- What an installation starts with; all of it can be changed.

insert into calendar (key, name, time_zone) values
  ('weekdays-bucharest', 'Monday to Friday 8 to 18, Bucharest', 'Europe/Bucharest'),
  ('weekdays-sofia', 'Monday to Friday 8 to 18, Sofia', 'Europe/Sofia'),
  ('weekdays-warsaw', 'Monday to Friday 8 to 18, Warsaw', 'Europe/Warsaw'),
  ('weekdays-shanghai', 'Monday to Friday 8 to 18, Shanghai', 'Asia/Shanghai'),
  ('around-the-clock', '24 hours, 7 days', 'UTC');

insert into calendar_interval (calendar_id, weekday, from_time, to_time)
select id, weekday, '08:00', '18:00' from calendar, generate_series(1, 5) as weekday where key like 'weekdays-%';

insert into calendar_interval (calendar_id, weekday, from_time, to_time)
select id, weekday, '00:00', '00:00' from calendar, generate_series(1, 7) as weekday where key = 'around-the-clock';

insert into service_target (priority, target, allowed_seconds, calendar_id)
select priority, target, extract(epoch from allowed::interval), calendar.id
from calendar join (values
  ('CRITICAL', 'FIRST_RESPONSE', '15 minutes', 'around-the-clock'),
  ('CRITICAL', 'RESOLUTION', '4 hours', 'around-the-clock'),
  ('HIGH', 'FIRST_RESPONSE', '30 minutes', 'weekdays-bucharest'),
  ('HIGH', 'RESOLUTION', '8 hours', 'weekdays-bucharest'),
  ('MEDIUM', 'FIRST_RESPONSE', '2 hours', 'weekdays-bucharest'),
  ('MEDIUM', 'RESOLUTION', '24 hours', 'weekdays-bucharest'),
  ('LOW', 'FIRST_RESPONSE', '8 hours', 'weekdays-bucharest'),
  ('LOW', 'RESOLUTION', '40 hours', 'weekdays-bucharest'),
  ('INFORMATIONAL', 'FIRST_RESPONSE', '24 hours', 'weekdays-bucharest')
) as promise (priority, target, allowed, calendar_key) on calendar.key = promise.calendar_key;
