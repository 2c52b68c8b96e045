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

-- Takes from a reviewed record what still finds the person, and marks its shell. Refuses once more what the service refuses.
create or replace function destroy_record(record uuid, at timestamptz)
    returns integer
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    deleted integer;
begin
    perform must_be_destroyable(record);
    delete from linkage_check where referral_id in (select r.id from referral r where r.person_id = record);
    delete from person_token where referral_id in (select r.id from referral r where r.person_id = record);
    get diagnostics deleted = row_count;
    delete from signposting where person_id = record;
    update referral r set destroyed_at = at where r.person_id = record;
    update safeguarding_case c set destroyed_at = at where c.person_id = record;
    update subject_access_request q set destroyed_at = at where q.person_id = record;
    update advice a set destroyed_at = at where a.person_id = record;
    return deleted;
end
$$;
revoke all on function destroy_record(uuid, timestamptz) from public;
grant execute on function destroy_record(uuid, timestamptz) to ${service}_app;
