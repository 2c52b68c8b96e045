-- Events that wait for the broker, in the order of their making; the relay deletes what the broker has acknowledged.
create table outbox (
    position bigint generated always as identity constraint pk_outbox primary key,
    id uuid not null,
    topic text not null,
    aggregate_id text not null,
    envelope text not null,
    borough text not null constraint ck_outbox_borough check (borough <> ''),
    created_at timestamptz not null
);

alter table outbox enable row level security;
alter table outbox force row level security;
create policy app_adds on outbox for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true)));
create policy keeper_forwards on outbox to ${service}_keeper using (true);

grant insert on outbox to ${service}_app;
grant select, delete on outbox to ${service}_keeper;

-- Events that took effect here. A second delivery finds its row and changes nothing.
create table inbox (
    event_id uuid constraint pk_inbox primary key,
    type text not null,
    received_at timestamptz not null
);
create index ix_inbox_received on inbox (received_at);

alter table inbox enable row level security;
alter table inbox force row level security;
create policy system_receives on inbox to ${service}_app
    using ((select current_setting('app.roles', true)) = ',system,');
create policy keeper_forgets on inbox to ${service}_keeper using (true);

grant select, insert on inbox to ${service}_app;
grant select, delete on inbox to ${service}_keeper;
