-- Which subjects are late: those whose clock stopped or paused after its due time, and those whose clock runs on.
create index clock_late on clock (subject) where due_at < coalesce(stopped_at, paused_at);
create index clock_running on clock (due_at, subject) where state = 'RUNNING';
