-- F2: the public holidays of a country or region are stored with the edition, so that it counts the same whatever a
-- later library knows. On a date that has a day of the calendar's own, that one is stored alone.
alter table calendar
  add column country text check (country ~ '^[A-Z]{2}$'),
  -- within the country, from the larger to the smaller: BY, BY/AG
  add column region text check (region ~ '^[A-Z0-9]+(/[A-Z0-9]+)*$'),
  -- the last year whose public holidays are in
  add column public_until int,
  -- switched off it is not offered any more; what was promised in it goes on counting
  add column active boolean not null default true,
  add constraint calendar_region_of_country check (region is null or country is not null),
  add constraint calendar_public_until check ((country is null) = (public_until is null));

alter table calendar_holiday add column is_public boolean not null default false;
