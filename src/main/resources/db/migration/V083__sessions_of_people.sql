-- X1: which tokens came from showing a password, as a session of the browser does, and end with it.
alter table api_token add column of_sign_in boolean not null default false;
update api_token set of_sign_in = true where name = 'sign-in';
