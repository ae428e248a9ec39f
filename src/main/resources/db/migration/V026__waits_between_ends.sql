-- F3: what was resolved, then closed, then reopened had ended when it was resolved.
do $$
begin
  if to_regclass('ticket_timeline') is not null then
    update clock_wait w set from_at = run.ended
    from (
      select ticket, date_trunc('second', at) as ended,
        date_trunc('second', lead(at) over (partition by ticket order by seq)) as reopened
      from (
        select ticket, seq, at, ends,
          lag(ends, 1, false) over (partition by ticket order by seq) as ended_before
        from (select ticket, seq, at,
            data #>> '{changes,state,new}' in ('RESOLVED', 'CLOSED', 'CANCELLED') as ends
          from ticket_timeline
          where data #> '{changes,state}' is not null
            and ticket in (select subject from clock_wait where reason is null)) move) turn
      where ends <> ended_before) run
    where w.subject = run.ticket and w.reason is null and w.to_at = run.reopened and w.from_at > run.ended;
  end if;
end $$;
