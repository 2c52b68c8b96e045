-- What can be completed, and for how long it counts. A course without a borough is the partnership's and seen by all.
create table course (
    id uuid constraint pk_course primary key,
    borough text constraint ck_course_borough check (borough <> ''),
    code text not null constraint uq_course_code unique,
    title text not null,
    kind text not null constraint ck_course_kind
        check (kind in ('WRAP', 'PREVENT_E_LEARNING', 'SAFEGUARDING_BASIC', 'SAFEGUARDING_DESIGNATED', 'ONLINE_SAFETY',
            'MEMBER_BRIEFING', 'FAITH_AND_BELIEF', 'CULTURAL_AWARENESS')),
    level smallint not null constraint ck_course_level check (level between 1 and 5),
    validity_months smallint constraint ck_course_validity check (validity_months between 1 and 120),
    created_at timestamptz not null
);
create index ix_course_created on course (created_at desc, id desc);

insert into course (id, code, title, kind, level, validity_months, created_at) values
    ('01930000-0000-7000-8000-000000000001', 'WRAP', 'Workshop to Raise Awareness of Prevent', 'WRAP', 2, 24,
        '2026-11-01T00:00:00Z'),
    ('01930000-0000-7000-8000-000000000002', 'PREVENT-EL', 'Prevent e-learning: awareness', 'PREVENT_E_LEARNING', 1, 12,
        '2026-11-01T00:00:00Z'),
    ('01930000-0000-7000-8000-000000000003', 'SG-BASIC', 'Safeguarding: basic awareness', 'SAFEGUARDING_BASIC', 1, 36,
        '2026-11-01T00:00:00Z'),
    ('01930000-0000-7000-8000-000000000004', 'SG-DSO', 'Designated safeguarding officer',
        'SAFEGUARDING_DESIGNATED', 3, 24, '2026-11-01T00:00:00Z'),
    ('01930000-0000-7000-8000-000000000005', 'ONLINE', 'Online safety for people who work with the young',
        'ONLINE_SAFETY', 2, 24, '2026-11-01T00:00:00Z'),
    ('01930000-0000-7000-8000-000000000006', 'MEMBERS', 'Briefing for elected members', 'MEMBER_BRIEFING', 1, 24,
        '2026-11-01T00:00:00Z'),
    ('01930000-0000-7000-8000-000000000007', 'FAITH', 'Faith and belief in our communities', 'FAITH_AND_BELIEF', 1,
        null, '2026-11-01T00:00:00Z'),
    ('01930000-0000-7000-8000-000000000008', 'CULTURE', 'Cultural awareness', 'CULTURAL_AWARENESS', 1, null,
        '2026-11-01T00:00:00Z');

alter table course enable row level security;
alter table course force row level security;
create policy partnership_and_own on course for select to ${service}_app
    using (borough is null or borough = (select current_setting('app.borough', true)));
create policy staff_add on course for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(training-coordinator|borough-admin),'));

grant select, insert on course to ${service}_app;
