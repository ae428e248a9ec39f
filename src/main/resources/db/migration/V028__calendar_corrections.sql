-- F3: an edition that was wrong counts as the one that corrects it, also for what was promised by it.
alter table calendar
  add column corrected_by bigint references calendar (id),
  add column correction text,
  -- the last subject whose clocks were worked out anew since; null when none waits for it
  add column recounted bigint,
  add check ((corrected_by is null) = (correction is null));
create index calendar_recount on calendar (id) where recounted is not null;
