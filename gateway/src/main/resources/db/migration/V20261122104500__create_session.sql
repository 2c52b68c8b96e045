-- A person's session: the tokens stay here, sealed; the browser holds the opaque id alone.
create table session (
    id_hash        bytea       not null,
    sealed         bytea       not null,
    started_at     timestamptz not null,
    last_seen_at   timestamptz not null,
    expires_at     timestamptz not null,
    constraint pk_session primary key (id_hash),
    constraint ck_session_id_hash check (octet_length(id_hash) = 32),
    constraint ck_session_times check (started_at <= last_seen_at and started_at < expires_at)
);

create index ix_session_expires_at on session (expires_at);

comment on table session is 'Tokens of people signed in at the console, sealed with the gateway''s vault key';
comment on column session.id_hash is 'SHA-256 of the id in the cookie: who reads this table cannot take over a session';

grant select, insert, update, delete on session to gateway_app;
