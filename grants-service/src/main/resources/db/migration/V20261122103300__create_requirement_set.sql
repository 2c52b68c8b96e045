-- What is asked of a funded provider. A set replaces the one before on its day of effect; sets are never edited.
create table requirement_set (
    version integer constraint pk_requirement_set primary key,
    title text not null,
    effective_from date not null constraint uq_requirement_set_effective_from unique
);

create table requirement (
    set_version integer not null constraint fk_requirement_set_version references requirement_set,
    code text not null,
    position smallint not null,
    title text not null,
    applies_to text not null
        constraint ck_requirement_applies_to check (applies_to in ('PROVIDER', 'DSO', 'WITH_YOUNG_PEOPLE', 'EVERYONE')),
    training_kinds text[] not null,
    grace_days integer not null constraint ck_requirement_grace_days check (grace_days between 0 and 365),
    mend text not null,
    booking text,
    constraint pk_requirement primary key (set_version, code),
    constraint ck_requirement_kinds check ((applies_to = 'PROVIDER') = (cardinality(training_kinds) = 0))
);

insert into requirement_set (version, title, effective_from) values
    (1, 'Safeguarding and Prevent awareness of funded providers', '2026-04-01');
insert into requirement
    (set_version, code, position, title, applies_to, training_kinds, grace_days, mend, booking)
values
    (1, 'DSO-IN-POST', 1, 'A designated safeguarding officer and a deputy are in post', 'PROVIDER', '{}', 0,
        'Name a designated safeguarding officer and a deputy on the roster.', null),
    (1, 'DSO-TRAINED', 2, 'The designated safeguarding officer is trained at the higher level', 'DSO',
        '{SAFEGUARDING_DESIGNATED}', 0, 'Complete the course for designated safeguarding officers.',
        'Ask your borough''s training coordinator for a place on SG-DSO; it is free for funded providers.'),
    (1, 'SAFEGUARDING-BASIC', 3, 'Everyone who works with young people has basic safeguarding training',
        'WITH_YOUNG_PEOPLE', '{SAFEGUARDING_BASIC,SAFEGUARDING_DESIGNATED}', 28,
        'Complete basic safeguarding training.',
        'Ask your borough''s training coordinator for a place on SG-BASIC; it is free for funded providers.'),
    (1, 'PREVENT-AWARE', 4, 'Everyone has attended WRAP or completed the Prevent e-learning', 'EVERYONE',
        '{WRAP,PREVENT_E_LEARNING}', 28, 'Attend WRAP or complete the Prevent e-learning.',
        'The Prevent e-learning is free and open at any time; ask your borough''s training coordinator for WRAP.');

alter table requirement_set enable row level security;
alter table requirement_set force row level security;
create policy everybody_reads on requirement_set for select to ${service}_app
    using ((select current_setting('app.subject', true)) <> '');
alter table requirement enable row level security;
alter table requirement force row level security;
create policy everybody_reads on requirement for select to ${service}_app
    using ((select current_setting('app.subject', true)) <> '');

grant select on requirement_set, requirement to ${service}_app;
