-- One data key a person, wrapped by the key-encryption key. A destroyed key leaves its row, without the key.
create table data_key (
    person_id uuid constraint pk_data_key primary key,
    borough text not null constraint ck_data_key_borough check (borough <> ''),
    wrapped bytea,
    created_at timestamptz not null,
    destroyed_at timestamptz,
    constraint ck_data_key_destroyed check ((wrapped is null) = (destroyed_at is not null))
);

alter table data_key enable row level security;
alter table data_key force row level security;
create policy own_borough on data_key to ${service}_app
    using (borough = (select current_setting('app.borough', true)));

grant select, insert, update on data_key to ${service}_app;
