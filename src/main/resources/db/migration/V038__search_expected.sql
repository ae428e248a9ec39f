-- How many tickets the planner expects to have the words, from its statistics: a search goes about it accordingly.
create function linia_expected(sought tsquery) returns bigint language plpgsql volatile as $$
declare
  plan json;
begin
  execute 'explain (format json) select from ticket_text where words @@ $1' into plan using sought;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end $$;
