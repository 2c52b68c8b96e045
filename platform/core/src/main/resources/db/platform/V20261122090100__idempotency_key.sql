-- The answer of a create, by the caller's key. Kept for a day.
create table idempotency_key (
    subject text not null constraint ck_idempotency_key_subject check (subject <> ''),
    operation text not null,
    key text not null,
    fingerprint bytea not null,
    answer jsonb,
    created_at timestamptz not null,
    constraint pk_idempotency_key primary key (subject, operation, key)
);
create index ix_idempotency_key_created on idempotency_key (created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own_keys on idempotency_key to ${service}_app
    using (subject = (select current_setting('app.subject', true)));
create policy keeper_forgets on idempotency_key to ${service}_keeper using (true);

grant select, insert, update, delete on idempotency_key to ${service}_app;
grant select, delete on idempotency_key to ${service}_keeper;
