-- Everything that is held of a person in a record, one row a value: what its key seals, and facts that stand in codes. One statement over
-- all parts, by the indexes of each. For other functions of the database.
set local check_function_bodies = off;
create or replace function value_of_record(record uuid)
    returns table (entity_id uuid, at timestamptz, codes text[], purpose text, sealed bytea, shown boolean, held_by text[])
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    return query execute (
        select string_agg(format(
            'select %I, %s, %s, %L::text, %s, %L::boolean, array[borough%s] from %s t where %s and %s is not null',
            v.entity_column, a.moment, c.codes,
            v.part::text || case when v.name = '' then '' else '.' || v.name end,
            case when v.sealed then quote_ident(v.name) else 'null::bytea' end,
            v.shown, coalesce(', ' || quote_ident(p.also_held_by), ''),
            v.part, rows_of_record(v.part),
            case when v.sealed then quote_ident(v.name) else a.moment end), ' union all ')
        from record_value v
        join record_part p on p.part = v.part
        cross join lateral (select case
            when exists (select from pg_attribute k where k.attrelid = v.part and k.attname = v.at_column)
                then quote_ident(v.at_column)
            else format('(select o.%I from %s o where o.id = t.%I)', v.at_column, p.hangs_on, p.by_column) end) a (moment)
        cross join lateral (select '''{}''::text[]' || string_agg(format(' || t.%I', one), '' order by nth)
            from unnest(v.codes) with ordinality u (one, nth)) c (codes))
    using record;
end
$$;
revoke all on function value_of_record(uuid) from public;
