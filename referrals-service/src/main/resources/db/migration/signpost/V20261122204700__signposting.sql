-- Where somebody was pointed to another service, and what came of it: a referral that was signposted, a case that no panel took on, or
-- another route in place of support. It is chased until the service has the person, or somebody says why not.
create table signposting (
    id uuid constraint pk_signposting primary key,
    version bigint not null,
    borough text not null constraint ck_signposting_borough check (borough <> ''),
    referral_id uuid constraint fk_signposting_referral_id references referral,
    case_id uuid constraint fk_signposting_case_id references safeguarding_case,
    person_id uuid not null,
    route text not null,
    since timestamptz not null,
    pointed_by text not null constraint ck_signposting_pointed_by check (pointed_by <> ''),
    state text not null constraint ck_signposting_state
        check (state in ('OPEN', 'NO_ANSWER', 'DECLINED', 'ACCEPTED', 'REDIRECTED', 'CLOSED')),
    chase_at timestamptz,
    chased_by text,
    chased_at timestamptz,
    words bytea,
    constraint ck_signposting_about check (num_nonnulls(referral_id, case_id) = 1),
    -- whoever no service has is asked about again
    constraint ck_signposting_chase check ((chase_at is null) = (state in ('ACCEPTED', 'REDIRECTED', 'CLOSED'))),
    constraint ck_signposting_chased check ((state = 'OPEN') = (chased_by is null)
        and (chased_by is null) = (chased_at is null) and (chased_by is null) = (words is null))
);
-- those of the referral stay with it
insert into record_part (part, by_column, moves_if, destruction) values ('signposting', 'person_id', 'case_id', 'DELETED');
insert into record_value (part, name, at_column, codes) values ('signposting', 'words', 'chased_at', '{route,state}');
insert into record_value (part, name, at_column, codes, sealed) values ('signposting', '', 'since', '{route,state}', false);
insert into record_count (name, part, which) values ('signposts', 'signposting', 'chase_at is not null');
-- what waits for an answer is chased once
create unique index uq_signposting_waiting on signposting (coalesce(case_id, referral_id), route) where chase_at is not null;
-- in the order of the lists
create index ix_signposting_chase on signposting (borough, chase_at, id) where chase_at is not null;
create index ix_signposting_case on signposting (case_id, since desc, id desc) where case_id is not null;
create index ix_signposting_referral on signposting (referral_id, since desc, id desc) where referral_id is not null;
create index ix_signposting_person on signposting (person_id);

alter table signposting enable row level security;
alter table signposting force row level security;
create policy officer_reads on signposting for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy somebody_points on signposting for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and state = 'OPEN'
        and pointed_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_chases on signposting for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and state not in ('REDIRECTED', 'CLOSED')
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%')
    with check (borough = (select current_setting('app.borough', true))
        and chased_by = (select current_setting('app.subject', true)));
grant select, insert, update (version, state, chase_at, chased_by, chased_at, words) on signposting to ${service}_app;

-- goes with its case, see ADR 0024; what it says is shown with the person's record, and the row goes with it, see ADR 0027
create policy owner_reads on signposting for select to ${service}_owner using (true);
create policy owner_destroys on signposting for delete to ${service}_owner using (true);
create policy owner_moves on signposting for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
