-- A feature of a test: visits to somebody at home. All that the others have to know of the table stands here.
create table home_visit (
    id uuid constraint pk_home_visit primary key,
    borough text not null constraint ck_home_visit_borough check (borough <> ''),
    case_id uuid not null constraint fk_home_visit_case_id references safeguarding_case,
    visited_at timestamptz not null,
    outcome text not null,
    words bytea not null
);
insert into record_part (part, hangs_on, by_column, destruction) values
    ('home_visit', 'safeguarding_case', 'case_id', 'DELETED');
insert into record_value (part, name, at_column, codes) values ('home_visit', 'words', 'visited_at', '{outcome}');
insert into record_count (name, part, which) values ('visits', 'home_visit', 'outcome = ''MET''');
create index ix_home_visit_case on home_visit (case_id);

alter table home_visit enable row level security;
alter table home_visit force row level security;
create policy officer_works on home_visit to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select, insert on home_visit to ${service}_app;
-- goes with its case, and with its record; for functions alone: the owner cannot sign in
create policy owner_reads on home_visit for select to ${service}_owner using (true);
create policy owner_moves on home_visit for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
create policy owner_destroys on home_visit for delete to ${service}_owner using (true);
