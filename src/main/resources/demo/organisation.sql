-- The organisation that the embedded start comes with; the parameters are the hash of the demo password and the time.
insert into organisation (key, name) values ('carpatia', 'Carpatia Logistics');

insert into office (organisation_id, name, time_zone)
select o.id, f.name, f.zone from organisation o, (values
  ('Bucharest, Pipera', 'Europe/Bucharest'), ('Iași, Palas Campus', 'Europe/Bucharest'),
  ('Sofia, Mladost', 'Europe/Sofia'), ('Gdańsk, Letnica', 'Europe/Warsaw'), ('Shanghai, Pudong', 'Asia/Shanghai')
) as f (name, zone) where o.key = 'carpatia';

insert into department (organisation_id, name, shares_tickets)
select o.id, d.name, d.shares from organisation o, (values
  ('Information technology', false), ('Accounts payable', true), ('Warehouse', true), ('Sales', false),
  ('Human resources', false), ('Customer care', false), ('Board', false)
) as d (name, shares) where o.key = 'carpatia';

insert into account (username, name, email, phone, password_hash, organisation_id, department_id, office_id, language, time_zone, vip, created_at)
select p.username, p.name, p.email, p.phone, case when p.local then ?1 end, o.id, d.id, f.id, p.language, f.time_zone, p.vip, ?2
from organisation o
join (values
  ('user', 'Alexandra-Ioana Constantinescu-Brătianu', 'user@carpatia.example', '+40 232 555 201', true, 'Accounts payable', 'Iași, Palas Campus', 'en', false),
  ('operator', 'Ioana Munteanu', 'operator@carpatia.example', '+40 232 555 110', true, 'Information technology', 'Iași, Palas Campus', 'en', false),
  ('engineer', 'Dimitar Petrov', 'engineer@carpatia.example', '+359 2 555 0111', true, 'Information technology', 'Sofia, Mladost', 'en', false),
  ('manager', 'Ilinca Preda', 'manager@carpatia.example', '+40 21 555 0100', true, 'Information technology', 'Bucharest, Pipera', 'en', false),
  ('lukasz.kowalczyk', 'Łukasz Kowalczyk', 'lukasz.kowalczyk@carpatia.example', '+48 58 555 0121', false, 'Information technology', 'Gdańsk, Letnica', 'en', false),
  ('maria.radu', 'Maria Radu', 'maria.radu@carpatia.example', '+40 21 555 0131', false, 'Information technology', 'Bucharest, Pipera', 'ro', false),
  ('radu.bogdan', 'Radu Bogdan', 'radu.bogdan@carpatia.example', '+40 21 555 0132', false, 'Information technology', 'Bucharest, Pipera', 'ro', false),
  ('georgi.nikolov', 'Георги Николов', 'georgi.nikolov@carpatia.example', '+359 2 555 0112', false, 'Information technology', 'Sofia, Mladost', 'en', false),
  ('tomasz.zielinski', 'Tomasz Zieliński', 'tomasz.zielinski@carpatia.example', '+48 58 555 0122', false, 'Information technology', 'Gdańsk, Letnica', 'en', false),
  ('chen.wei', '陈伟', 'chen.wei@carpatia.example', '+86 21 5555 0141', false, 'Information technology', 'Shanghai, Pudong', 'en', false),
  ('sofia.vasileva', 'София Василева', 'sofia.vasileva@carpatia.example', '+359 2 555 0113', false, 'Information technology', 'Sofia, Mladost', 'en', false),
  ('stefan.turcanu', 'Ștefan Țurcanu', 'stefan.turcanu@carpatia.example', '+40 232 555 202', false, 'Accounts payable', 'Iași, Palas Campus', 'ro', false),
  ('gheorghe.munteanu', 'Gheorghe Munteanu', 'gheorghe.munteanu@carpatia.example', '+40 21 555 0203', false, 'Accounts payable', 'Bucharest, Pipera', 'ro', false),
  ('marius.dobrogeanu', 'Marius-Cătălin Dobrogeanu', 'marius.dobrogeanu@carpatia.example', '+40 241 555 204', false, 'Warehouse', 'Bucharest, Pipera', 'ro', false),
  ('roxana.pop', 'Roxana Pop', 'roxana.pop@carpatia.example', '+40 21 555 0205', false, 'Human resources', 'Bucharest, Pipera', 'ro', false),
  ('oana.ionescu', 'Oana-Gabriela Ionescu', 'oana.ionescu@carpatia.example', '+40 21 555 0206', false, 'Customer care', 'Bucharest, Pipera', 'ro', false),
  ('bogdan.vasilescu', 'Bogdan Vasilescu', 'bogdan.vasilescu@carpatia.example', '+40 21 555 0207', false, 'Sales', 'Bucharest, Pipera', 'ro', false),
  ('andreea.stan', 'Andreea Stan', 'andreea.stan@carpatia.example', '+40 21 555 0208', false, 'Board', 'Bucharest, Pipera', 'ro', true),
  ('desislava.karaivanova', 'Десислава Караиванова-Тодорова', 'desislava.karaivanova@carpatia.example', '+359 2 555 0211', false, 'Warehouse', 'Sofia, Mladost', 'en', false),
  ('nikolay.hristov', 'Николай Христов', 'nikolay.hristov@carpatia.example', '+359 2 555 0212', false, 'Sales', 'Sofia, Mladost', 'en', false),
  ('ekaterina.voskresenskaya', 'Екатерина Воскресенская', 'ekaterina.voskresenskaya@carpatia.example', '+359 2 555 0213', false, 'Customer care', 'Sofia, Mladost', 'en', false),
  ('dmitry.sokolov', 'Дмитрий Соколов', 'dmitry.sokolov@carpatia.example', '+359 2 555 0214', false, 'Sales', 'Sofia, Mladost', 'en', false),
  ('agnieszka.brzeczyszczykiewicz', 'Agnieszka Brzęczyszczykiewicz', 'agnieszka.b@carpatia.example', '+48 58 555 0221', false, 'Warehouse', 'Gdańsk, Letnica', 'en', false),
  ('kamil.wisniewski', 'Kamil Wiśniewski', 'kamil.wisniewski@carpatia.example', '+48 58 555 0222', false, 'Sales', 'Gdańsk, Letnica', 'en', false),
  ('malgorzata.dabrowska', 'Małgorzata Dąbrowska', 'malgorzata.dabrowska@carpatia.example', '+48 58 555 0223', false, 'Accounts payable', 'Gdańsk, Letnica', 'en', false),
  ('piotr.nowak', 'Piotr Nowak', 'piotr.nowak@carpatia.example', '+48 58 555 0224', false, 'Customer care', 'Gdańsk, Letnica', 'en', false),
  ('wang.xiaoming', '王晓明', 'wang.xiaoming@carpatia.example', '+86 21 5555 0231', false, 'Warehouse', 'Shanghai, Pudong', 'en', false),
  ('li.na', '李娜', 'li.na@carpatia.example', '+86 21 5555 0232', false, 'Sales', 'Shanghai, Pudong', 'en', false)
) as p (username, name, email, phone, local, department, office, language, vip) on true
join department d on d.organisation_id = o.id and d.name = p.department
join office f on f.organisation_id = o.id and f.name = p.office
where o.key = 'carpatia';

insert into role_grant (account_id, organisation_id, role, granted_at)
select a.id, a.organisation_id, g.role, ?2 from account a join (values
  ('operator', 'operator'), ('maria.radu', 'operator'), ('radu.bogdan', 'operator'),
  ('engineer', 'engineer'), ('lukasz.kowalczyk', 'engineer'), ('georgi.nikolov', 'engineer'),
  ('tomasz.zielinski', 'engineer'), ('chen.wei', 'engineer'), ('sofia.vasileva', 'engineer'), ('manager', 'manager')
) as g (username, role) on g.username = a.username;

insert into team (key, name, talks_to_users) values
  ('first-line', 'First line', true), ('messaging', 'Messaging', false), ('network', 'Network', false),
  ('applications', 'Applications', false), ('on-site-bucharest', 'On-site Bucharest', true),
  ('on-site-sofia', 'On-site Sofia', true), ('on-site-gdansk', 'On-site Gdańsk', true),
  ('on-site-shanghai', 'On-site Shanghai', true), ('security', 'Security', false), ('suppliers', 'Suppliers', false);

insert into team_organisation (team_id, organisation_id)
select t.id, o.id from team t, organisation o where o.key = 'carpatia';

insert into team_level (team_id, level_id)
select t.id, l.id from (values
  ('first-line', 1), ('messaging', 2), ('network', 2), ('applications', 2), ('on-site-bucharest', 2), ('on-site-sofia', 2),
  ('on-site-gdansk', 2), ('on-site-shanghai', 2), ('security', 3), ('suppliers', 4)
) as s (team, level) join team t on t.key = s.team join support_level l on l.number = s.level;

insert into team_office (team_id, office_id)
select t.id, f.id from (values
  ('on-site-bucharest', 'Bucharest, Pipera'), ('on-site-bucharest', 'Iași, Palas Campus'), ('on-site-sofia', 'Sofia, Mladost'),
  ('on-site-gdansk', 'Gdańsk, Letnica'), ('on-site-shanghai', 'Shanghai, Pudong')
) as s (team, office) join team t on t.key = s.team join office f on f.name = s.office;

insert into team_member (team_id, account_id)
select t.id, a.id from (values
  ('first-line', 'operator'), ('first-line', 'maria.radu'), ('first-line', 'radu.bogdan'),
  ('messaging', 'engineer'), ('messaging', 'georgi.nikolov'), ('network', 'lukasz.kowalczyk'), ('network', 'engineer'),
  ('applications', 'sofia.vasileva'), ('applications', 'engineer'), ('on-site-bucharest', 'radu.bogdan'),
  ('on-site-sofia', 'georgi.nikolov'), ('on-site-gdansk', 'tomasz.zielinski'), ('on-site-shanghai', 'chen.wei'),
  ('security', 'sofia.vasileva'), ('suppliers', 'lukasz.kowalczyk'), ('first-line', 'manager')
) as s (team, member) join team t on t.key = s.team join account a on a.username = s.member;

insert into first_line_rule (organisation_id, team_id)
select o.id, t.id from organisation o, team t where o.key = 'carpatia' and t.key = 'first-line';
