-- The last word about destroying: the record was reviewed by another person, and nothing stands in the way.
create or replace function must_be_destroyable(record uuid)
    returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    in_the_way text := (select string_agg(distinct o.kind, ', ' order by o.kind) from destruction_obstacle(record) o);
begin
    if in_the_way is not null
        or not exists (select 1 from record_retention t
            where t.person_id = record and t.decision = 'DESTROY' and t.holds = 0
                and t.borough = current_setting('app.borough', true)
                and t.decided_by <> current_setting('app.subject', true)
                and current_setting('app.roles', true) ~ ',(auditor|borough-admin),')
    then
        raise exception 'this record may not be destroyed: %', coalesce(in_the_way, 'NOT_REVIEWED')
            using errcode = 'check_violation';
    end if;
end
$$;
revoke all on function must_be_destroyable(uuid) from public;

-- Whatever destroys a data key passes here, with its row held: what came before is seen, and what comes after waits. Drafts are nobody's
-- record yet.
create or replace function refuse_destruction()
    returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    if exists (select from referral r where r.person_id = new.person_id)
        or exists (select from advice a where a.person_id = new.person_id)
        or exists (select from subject_access_request q where q.person_id = new.person_id)
    then
        perform must_be_destroyable(new.person_id);
    end if;
    return null;
end
$$;
revoke all on function refuse_destruction() from public;
create or replace trigger key_destroyed after update of wrapped on data_key
    for each row when (old.wrapped is not null and new.wrapped is null)
    execute function refuse_destruction();

-- Takes from a reviewed record what still finds the person, and marks its shell, as record_part says of each table. Refuses once more
-- what the service refuses.
create or replace function destroy_record(record uuid, at timestamptz)
    returns integer
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    going regclass;
    how text;
    gone integer;
    unlinked integer := 0;
begin
    perform must_be_destroyable(record);
    -- what hangs on something before it
    for going, how in
        select p.part, p.destruction from record_part p where p.destruction <> 'KEPT'
        order by p.destruction = 'MARKED', p.position desc
    loop
        execute format(case how when 'MARKED' then 'update %s set destroyed_at = $2 where %s' else 'delete from %s where %s' end,
            going, rows_of_record(going))
        using record, at;
        get diagnostics gone = row_count;
        if how = 'UNLINKED' then
            unlinked := unlinked + gone;
        end if;
    end loop;
    return unlinked;
end
$$;
revoke all on function destroy_record(uuid, timestamptz) from public;
grant execute on function destroy_record(uuid, timestamptz) to ${service}_app;
