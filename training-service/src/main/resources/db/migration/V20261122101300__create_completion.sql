-- A course completed by a learner on a day. Never edited: a wrong one is voided, and may then be recorded again.
create table completion (
    id uuid constraint pk_completion primary key,
    borough text not null constraint ck_completion_borough check (borough <> ''),
    learner_id uuid not null constraint fk_completion_learner_id references learner,
    organisation_id uuid not null constraint fk_completion_organisation_id references organisation,
    course_id uuid not null constraint fk_completion_course_id references course,
    course_code text not null,
    kind text not null,
    completed_on date not null,
    valid_until date constraint ck_completion_validity check (valid_until >= completed_on),
    source text not null constraint ck_completion_source check (source in ('ATTENDANCE', 'IMPORT', 'SELF_REPORTED')),
    note bytea,
    recorded_by text not null,
    recorded_at timestamptz not null,
    voided_by text,
    voided_at timestamptz,
    void_reason bytea,
    version bigint not null,
    constraint ck_completion_voiding check ((voided_at is null) = (voided_by is null)
        and (voided_at is null) = (void_reason is null))
);
create unique index uq_completion_day on completion (learner_id, course_id, completed_on) where voided_at is null;
create index ix_completion_learner on completion (learner_id, completed_on desc, id desc);

alter table completion enable row level security;
alter table completion force row level security;
-- Who sees the learner sees the record.
create policy with_learner on completion for select to ${service}_app
    using (exists (select 1 from learner where learner.id = completion.learner_id));
create policy staff_add on completion for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)
            ~ ',(training-coordinator|borough-admin|borough-system|e-learning-system),'));
create policy staff_void on completion for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(training-coordinator|borough-admin),'));

grant select, insert on completion to ${service}_app;
grant update (voided_by, voided_at, void_reason, version) on completion to ${service}_app;
