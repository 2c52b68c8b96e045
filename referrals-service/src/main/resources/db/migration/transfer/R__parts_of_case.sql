-- How much hangs on a case and would go with it, by name, for those who offer it. All numbers by one statement.
create or replace function parts_of_case(asked uuid) returns jsonb
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    counted jsonb;
begin
    execute (select 'select jsonb_build_object(' || string_agg(
            format('%L, (select count(*) from %s where %s and (%s))', n.name, n.part, rows_that_move(n.part), n.which), ', ') || ')'
        from record_count n)
    into counted
    using (select c.person_id from safeguarding_case c
        where c.id = asked and c.borough = current_setting('app.borough', true)
            and current_setting('app.roles', true) ~ ',(safeguarding-officer|panel-chair),');
    return counted;
end
$$;
revoke all on function parts_of_case(uuid) from public;
grant execute on function parts_of_case(uuid) to ${service}_app;
