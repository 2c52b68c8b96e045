-- A parent's or carer's consent no longer counts from the person's 18th birthday. That day is nowhere but in the sealed date of birth
-- until it has come; then the case says that it was noticed (ADR 0036).
alter table safeguarding_case
    add column consent_lapsed_at timestamptz,
    add constraint ck_safeguarding_case_lapse check (consent_lapsed_at is null
        or (consent_from is not distinct from 'PARENT_OR_CARER' and consent_status in ('SOUGHT', 'GIVEN')));
create index ix_safeguarding_case_parents on safeguarding_case (borough, id)
    where consent_from = 'PARENT_OR_CARER' and consent_status in ('SOUGHT', 'GIVEN') and consent_lapsed_at is null;
create index ix_safeguarding_case_lapsed on safeguarding_case (borough) where consent_lapsed_at is not null;

-- for the function below alone: the owner cannot sign in
create policy owner_lapses on safeguarding_case for update to ${service}_owner
    using (borough = (select current_setting('app.borough', true)) and consent_from = 'PARENT_OR_CARER')
    with check (borough = (select current_setting('app.borough', true)) and consent_lapsed_at is not null);

-- The cases of a borough that rest, or wait to rest, on a parent's or carer's word, with what it takes to open who they are about: for
-- the service itself alone.
create function parents_consents(asked text, beyond uuid, most integer)
    returns table (case_id uuid, person_id uuid, kind text, identity bytea, wrapped bytea)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id, c.person_id, c.kind, c.identity, k.wrapped
    from safeguarding_case c
    join data_key k on k.person_id = c.person_id and k.wrapped is not null
    where c.borough = asked
        and asked = current_setting('app.borough', true)
        and current_setting('app.roles', true) = ',system,'
        and c.consent_from = 'PARENT_OR_CARER' and c.consent_status in ('SOUGHT', 'GIVEN') and c.consent_lapsed_at is null
        and coalesce(c.resumes_as, c.status) in ('CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
        and (beyond is null or c.id > beyond)
    order by c.id limit most
$$;
revoke all on function parents_consents(text, uuid, integer) from public;
grant execute on function parents_consents(text, uuid, integer) to ${service}_app;

-- Notes that a parent's or carer's word no longer counts. False when that was noted, or somebody else was asked, in the meantime. The
-- version moves on: who has the case open reads it again before they act on it.
create function lapse_consent(one uuid, at timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    update safeguarding_case c set consent_lapsed_at = at, version = c.version + 1
    where c.id = one
        and c.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) = ',system,'
        and c.consent_from = 'PARENT_OR_CARER' and c.consent_status in ('SOUGHT', 'GIVEN') and c.consent_lapsed_at is null;
    return found;
end
$$;
revoke all on function lapse_consent(uuid, timestamptz) from public;
grant execute on function lapse_consent(uuid, timestamptz) to ${service}_app;

-- Whoever has turned 18 is asked for their own consent. No case has a lapsed one yet, so what is kept of what is due stays as it is.
create function due_of_consents(asked text)
    returns setof due_row language sql stable
as $$
    select c.id, 'CONSENT', 'CASE', c.id,
        c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-' || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
        c.assignee, false, false, false, c.consent_lapsed_at
    from safeguarding_case c
    where c.borough = asked and c.consent_lapsed_at is not null
        and c.status in ('CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
$$;

create or replace function due_to_keep(asked text, terms due_terms)
    returns setof due_row language sql stable
as $$
    select * from due_of_cases(asked, terms)
    union all
    select * from due_of_consents(asked)
    union all
    select * from due_of_plans(asked)
    union all
    select * from due_of_sessions(asked, 'infinity', terms)
$$;

create or replace function due_item(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select * from due_of_referrals(asked)
    union all
    select * from due_of_cases(asked, terms)
    union all
    select * from due_of_consents(asked)
    union all
    select * from due_of_plans(asked)
    union all
    select * from due_of_sessions(asked, asked_at, terms)
    union all
    select * from due_of_signposts(asked)
$$;
