-- What is kept with a case. The file's name says who somebody is, too: it is sealed as the file is. Nothing is ever changed; what is
-- removed leaves its row, without the file.
create table case_document (
    id uuid constraint pk_case_document primary key,
    version bigint not null,
    borough text not null constraint ck_case_document_borough check (borough <> ''),
    case_id uuid not null constraint fk_case_document_case_id references safeguarding_case,
    person_id uuid not null,
    media_type text not null,
    size bigint not null constraint ck_case_document_size check (size between 1 and 10485760),
    scanned boolean not null,
    name bytea not null,
    content bytea,
    added_by text not null constraint ck_case_document_added_by check (added_by <> ''),
    added_at timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    removed_reason bytea,
    constraint ck_case_document_removed check ((content is null) = (removed_at is not null)
        and (removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null))
);
-- sealed bytes cannot be made smaller
alter table case_document alter column content set storage external;
create index ix_case_document_case on case_document (case_id, added_at desc, id desc);

alter table case_document enable row level security;
alter table case_document force row level security;
create policy officer_reads on case_document for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_adds on case_document for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and added_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%');
create policy officer_removes on case_document for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and removed_at is null
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%')
    with check (borough = (select current_setting('app.borough', true))
        and content is null
        and removed_by = (select current_setting('app.subject', true)));
grant select, insert, update (version, content, removed_by, removed_at, removed_reason) on case_document to ${service}_app;

-- goes with its case, see ADR 0024
create policy owner_reads on case_document for select to ${service}_owner using (true);
create policy owner_moves on case_document for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));

-- Takes a case over, with all that hangs on it. False when the offer does not stand any more, or is not the actor's to accept.
create or replace function take_over_case(asked uuid, words bytea, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    offer case_transfer := standing_offer(asked);
begin
    if offer.id is null then
        return false;
    end if;
    update safeguarding_case c
    set borough = offer.to_borough, origin_borough = nullif(coalesce(c.origin_borough, c.borough), offer.to_borough),
        status = c.resumes_as, resumes_as = null, status_since = moment, assignee = null, version = c.version + 1
    where c.id = offer.case_id and c.borough = offer.borough and c.status = 'TRANSFER_OFFERED';
    if not found then
        return false;
    end if;
    update case_step set borough = offer.to_borough where case_id = offer.case_id;
    update assessment_finding f set borough = offer.to_borough
    from assessment a where a.id = f.assessment_id and a.case_id = offer.case_id;
    update assessment set borough = offer.to_borough where case_id = offer.case_id;
    update plan_action set borough = offer.to_borough where case_id = offer.case_id;
    update plan_reason set borough = offer.to_borough where case_id = offer.case_id;
    update support_session set borough = offer.to_borough where case_id = offer.case_id;
    update case_document set borough = offer.to_borough where case_id = offer.case_id;
    update data_key set borough = offer.to_borough where person_id = offer.person_id;
    update agenda_item set transferred_at = case when borough = offer.to_borough then null else moment end
    where case_id = offer.case_id and (transferred_at is null) <> (borough = offer.to_borough);
    update case_transfer
    set status = 'ACCEPTED', answered_by = current_setting('app.subject', true), answered_at = moment, answer = words,
        version = version + 1
    where id = offer.id;
    return true;
end $$;

-- A document that is filed does not show that somebody worked with the person.
create or replace function due_of_cases(asked text, terms due_terms)
    returns setof due_row language sql stable
as $$
    select c.id, due.kind, 'CASE', c.id,
        c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-' || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
        c.assignee, false, false, false, due.at
    from safeguarding_case c
    cross join lateral (
        select max(s.at) filter (where s.kind = 'START_SUPPORT') as supported,
            max(s.at) filter (where s.kind = 'AGREE_EXIT') as exited,
            max(s.at) filter (where s.kind = 'ASSESSED') as assessed,
            max(s.at) filter (where s.kind = 'REVIEW') as reviewed,
            max(s.at) filter (where s.kind <> 'ASSIGNED' and s.kind not like 'PLAN\_%' and s.kind not like 'SESSION\_%'
                and s.kind not like 'DOCUMENT\_%') as stepped
        from case_step s
        where s.case_id = c.id) done
    cross join lateral (values
        ('ASSESSMENT', case when c.status in ('ADOPTED', 'CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
            then coalesce(last_moment(done.assessed, (terms).assessment_months), last_moment(done.supported, 0)) end),
        ('REVIEW', case when c.status in ('SUPPORT_ACTIVE', 'EXIT_PROPOSED')
            then last_moment(greatest(done.supported, done.reviewed), (terms).review_months) end),
        ('FIRST_EXIT_REVIEW', case when c.status = 'EXITED'
            then last_moment(done.exited, (terms).first_exit_review_months) end),
        ('LAST_EXIT_REVIEW', case when c.status = 'REVIEW_6M'
            then last_moment(done.exited, (terms).last_exit_review_months) end),
        ('SILENCE', case when c.status = 'SUPPORT_ACTIVE'
            then greatest(done.stepped, (select max(m.starts_at) from support_session m where m.case_id = c.id and m.state = 'HELD'))
                + make_interval(hours => 24 * (terms).silence_days) end)) due (kind, at)
    where c.borough = asked
        and c.status in ('ADOPTED', 'CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED', 'EXITED', 'REVIEW_6M')
        and due.at is not null
$$;
