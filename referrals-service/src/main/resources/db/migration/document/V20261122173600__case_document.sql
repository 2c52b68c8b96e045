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
insert into record_part (part, by_column) values ('case_document', 'person_id');
insert into record_value (part, name, at_column, codes, shown) values
    ('case_document', 'name', 'added_at', '{media_type}', true),
    ('case_document', 'content', 'added_at', '{media_type}', false),
    ('case_document', 'removed_reason', 'removed_at', '{media_type}', true);
insert into record_count (name, part, which) values ('documents', 'case_document', 'removed_at is null');
-- sealed bytes cannot be made smaller
alter table case_document alter column content set storage external;
create index ix_case_document_case on case_document (case_id, added_at desc, id desc);
create index ix_case_document_person on case_document (person_id);

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
