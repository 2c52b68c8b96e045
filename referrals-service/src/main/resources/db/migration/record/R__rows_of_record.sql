-- A condition that is true of the rows of a part which are of the record $1. For statements that other functions of the database make.
set local check_function_bodies = off;
create or replace function rows_of_record(asked regclass) returns text
    language sql stable security definer set search_path = public, pg_temp
as $$
    select case when p.hangs_on is null then quote_ident(p.by_column) || ' = $1'
        else format('%I in (select id from %s where %s)', p.by_column, p.hangs_on, rows_of_record(p.hangs_on)) end
    from record_part p where p.part = asked
$$;
revoke all on function rows_of_record(regclass) from public;

-- The same of those that go with a case.
create or replace function rows_that_move(asked regclass) returns text
    language sql stable security definer set search_path = public, pg_temp
as $$
    select rows_of_record(p.part) || coalesce(' and ' || quote_ident(p.moves_if) || ' is not null', '')
    from record_part p where p.part = asked and p.stays is null
$$;
revoke all on function rows_that_move(regclass) from public;
