-- What was due before now and was not put down.
set local check_function_bodies = off;
create or replace function overdue_item(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select i.* from due_item(asked, asked_at, terms) i
    where i.due_at < asked_at
        and not exists (select from escalation e where e.about_id = i.about_id and e.kind = i.kind and e.due_at = i.due_at)
$$;

-- Puts down what is overdue and was not put down before, the longest first, and answers it to be published in the same transaction. All of
-- a borough is from what is kept. What is overdue about one subject is computed: the rows do not know yet what the transaction has changed.
-- Also a provider's confirmation asks: it may end a silence that nobody has noticed yet.
create or replace function raise_overdue(asked text, asked_at timestamptz, terms due_terms, only_subject uuid, most integer)
    returns setof due_row language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    found due_row[];
begin
    if asked is distinct from current_setting('app.borough', true)
        or coalesce(current_setting('app.roles', true), '') !~ ',(safeguarding-officer|panel-chair|provider|system),' then
        return;
    end if;
    -- each a statement of its own: one subject is found by its keys, all by the borough's indexes
    if only_subject is not null then
        found := array(select i from overdue_item(asked, asked_at, terms) i
            where i.subject_id = only_subject order by i.due_at, i.about_id, i.kind limit most);
    elsif keep_due(asked, terms) then
        found := array(select i from due_listed(asked, asked_at) i
            where i.due_at < asked_at and not exists (
                select from escalation e where e.about_id = i.about_id and e.kind = i.kind and e.due_at = i.due_at)
            order by i.due_at, i.about_id, i.kind limit most);
    else
        found := array(select i from overdue_item(asked, asked_at, terms) i
            order by i.due_at, i.about_id, i.kind limit most);
    end if;
    return query
    with raised as (
        insert into escalation as e (about_id, kind, due_at, borough, subject, subject_id, noticed_at)
        select o.about_id, o.kind, o.due_at, asked, o.subject, o.subject_id, asked_at from unnest(found) o
        on conflict do nothing
        returning e.about_id, e.kind, e.due_at)
    select o.* from unnest(found) o
    join raised r on r.about_id = o.about_id and r.kind = o.kind and r.due_at = o.due_at
    order by o.due_at, o.about_id, o.kind;
end
$$;
revoke all on function raise_overdue(text, timestamptz, due_terms, uuid, integer) from public;
grant execute on function raise_overdue(text, timestamptz, due_terms, uuid, integer) to ${service}_app;
