-- Keyed fingerprints of what identifies a person: equal where two referrals are of the probable same person, and useless without
-- the service's index key. Some are of one name and a birthday, some of a birthday and a postcode, so that a misspelt name does
-- not hide anybody. With 100,000 referrals and their 500,000 tokens, explain (analyze) finds a person's others within the borough in
-- 0.3 ms (38 pages: ix_person_token_referral, then pk_person_token once a token) and elsewhere in 1 ms (74 pages).
create table person_token (
    token bytea not null,
    referral_id uuid not null constraint fk_person_token_referral_id references referral,
    kind text not null,
    borough text not null constraint ck_person_token_borough check (borough <> ''),
    created_at timestamptz not null,
    constraint pk_person_token primary key (token, referral_id)
);
create index ix_person_token_referral on person_token (referral_id);

alter table person_token enable row level security;
alter table person_token force row level security;
create policy submitter_adds on person_token for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true)));
create policy officer_compares on person_token for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|system),');
-- for the two functions below alone: the owner cannot sign in
create policy owner_links on person_token for select to ${service}_owner using (true);
grant select, insert on person_token to ${service}_app;

-- New referrals whose person is still to be looked for. Written with the submission, removed with what was found.
create table linkage_check (
    referral_id uuid constraint pk_linkage_check primary key
        constraint fk_linkage_check_referral_id references referral,
    borough text not null constraint ck_linkage_check_borough check (borough <> ''),
    created_at timestamptz not null
);
create index ix_linkage_check_borough on linkage_check (borough, created_at, referral_id);

alter table linkage_check enable row level security;
alter table linkage_check force row level security;
create policy submitter_asks on linkage_check for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true)));
create policy officer_compares on linkage_check for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|system),');
create policy system_checks on linkage_check to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) = ',system,');
create policy keeper_counts on linkage_check for select to ${service}_keeper using (true);
create policy owner_links on linkage_check for select to ${service}_owner using (true);
grant select, insert, update, delete on linkage_check to ${service}_app;
grant select on linkage_check to ${service}_keeper;

-- Set once, when a third referral of the probable same person is found. Not under the version: it disturbs nobody's work.
alter table referral add column escalated_at timestamptz;
create policy system_links on referral to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) = ',system,')
    with check (borough = (select current_setting('app.borough', true)));
create policy owner_links on referral for select to ${service}_owner using (true);
create policy owner_links on safeguarding_case for select to ${service}_owner using (true);

-- Whom another borough asks when it finds that they know a person too.
alter table borough_setting add column contact text constraint ck_borough_setting_contact check (contact <> '');
update borough_setting set contact = 'safeguarding.' || borough || '@example.org';

-- What a borough may learn of the others about the person of its own referral: where, whom to ask, and whether it is open. Only for
-- officers, chairs and the service itself, and only of matches that few strangers share.
create function linked_elsewhere(asked uuid, checked_only boolean)
    returns table (borough text, referral_id uuid, person_id uuid, reference text, open boolean, kinds text[])
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.borough, r.id, r.person_id,
        r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-'
            || lpad(r.number::text, greatest(6, length(r.number::text)), '0'),
        r.status in ('RECEIVED', 'SCREENING', 'ON_HOLD')
            or exists (select 1 from safeguarding_case c where c.referral_id = r.id and c.closed_at is null),
        array_agg(distinct other.kind)
    from referral me
    join person_token mine on mine.referral_id = me.id
    cross join lateral (
        select t.referral_id, t.kind from person_token t
        where t.token = mine.token and t.borough <> me.borough
            and not (checked_only and exists (select 1 from linkage_check c where c.referral_id = t.referral_id))
        order by t.referral_id desc limit 200) other
    join referral r on r.id = other.referral_id
    where me.id = asked
        and me.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) ~ ',(safeguarding-officer|panel-chair|system),'
    group by r.id
    having count(distinct other.kind) > 1
        or bool_or(other.kind in ('GIVEN_FAMILY_BIRTH', 'BIRTH_POSTCODE', 'GIVEN_FAMILY_POSTCODE'))
$$;
revoke all on function linked_elsewhere(uuid, boolean) from public;
grant execute on function linked_elsewhere(uuid, boolean) to ${service}_app;

-- Which of these referrals of the own borough share a token with any other: for the check at intake, which lets most pass with this.
create function linked_anywhere(asked uuid[])
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct mine.referral_id from person_token mine
    where mine.referral_id = any (asked)
        and mine.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) = ',system,'
        and exists (select 1 from person_token t where t.token = mine.token and t.referral_id <> mine.referral_id)
$$;
revoke all on function linked_anywhere(uuid[]) from public;
grant execute on function linked_anywhere(uuid[]) to ${service}_app;

-- The access log of the borough that was asked shows it, in the transaction of the question.
create policy asker_tells on audit_entry for insert to ${service}_app
    with check (action = 'referral.linkage-asked'
        and subject = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|system),');
