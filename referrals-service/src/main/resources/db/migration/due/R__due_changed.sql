-- Makes what is kept anew at the end of a transaction, once for each case of which something changed: which one was made last, and that
-- nothing changed since, is known until then.
create or replace function due_changes() returns trigger
    language plpgsql
as $$
begin
    perform set_config('leabridge.due_made', '', true);
    return null;
end
$$;
create or replace function due_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    one uuid;
begin
    if tg_table_name = 'safeguarding_case' then
        one := coalesce(new.id, old.id);
    else
        one := coalesce(new.case_id, old.case_id);
    end if;
    if current_setting('leabridge.due_made', true) is distinct from one::text then
        perform keep_due_of_case(one);
        perform set_config('leabridge.due_made', one::text, true);
    end if;
    return null;
end
$$;

-- A borough's periods are those of all its cases.
create or replace function due_terms_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform keep_due_of_borough(coalesce(new.borough, old.borough), chosen_terms(coalesce(new.borough, old.borough)));
    return null;
end
$$;

-- `create or replace` knows no constraint triggers; the first time there is none to drop, which is no news.
set local client_min_messages = warning;
do $$
declare part text;
begin
    foreach part in array array['safeguarding_case', 'case_step', 'plan_action', 'support_session']
    loop
        execute format('create or replace trigger due_changes before insert or update or delete on %I'
            ' for each statement execute function due_changes()', part);
        execute format('drop trigger if exists due_changed on %I', part);
        execute format('create constraint trigger due_changed after insert or update or delete on %I'
            ' deferrable initially deferred for each row execute function due_changed()', part);
    end loop;
end $$;
drop trigger if exists due_terms_changed on borough_setting;
create constraint trigger due_terms_changed after insert or update or delete on borough_setting
    deferrable initially deferred for each row execute function due_terms_changed();
