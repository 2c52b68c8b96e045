-- Forms that are not sent yet. Nobody but the owner sees one; the keeper removes what is long forgotten.
create table referral_draft (
    id uuid constraint pk_referral_draft primary key,
    version bigint not null,
    borough text not null constraint ck_referral_draft_borough check (borough <> ''),
    owner text not null constraint ck_referral_draft_owner check (owner <> ''),
    person_id uuid not null,
    answers bytea not null,
    saved_at timestamptz not null
);
insert into record_part (part, by_column, stays) values ('referral_draft', 'person_id', 'nobody''s record yet');
create index ix_referral_draft_owner on referral_draft (owner, saved_at desc, id desc);
create index ix_referral_draft_saved on referral_draft (saved_at);

alter table referral_draft enable row level security;
alter table referral_draft force row level security;
create policy owner_drafts on referral_draft to ${service}_app
    using (owner = (select current_setting('app.subject', true))
        and borough = (select current_setting('app.borough', true)));
create policy keeper_expires on referral_draft to ${service}_keeper using (true);
grant select, insert, update, delete on referral_draft to ${service}_app;
grant select, delete on referral_draft to ${service}_keeper;

create policy keeper_destroys on data_key to ${service}_keeper using (true);
grant select, update on data_key to ${service}_keeper;
