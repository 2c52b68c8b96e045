-- The panels of a borough: Social Inclusion for under 18, Safeguarding Adults from 18 on.
create table panel (
    id uuid constraint pk_panel primary key,
    version bigint not null,
    borough text not null constraint ck_panel_borough check (borough <> ''),
    kind text not null constraint ck_panel_kind check (kind in ('SIP', 'SAP')),
    name text not null,
    quorum_minimum integer not null constraint ck_panel_quorum check (quorum_minimum between 2 and 50),
    created_at timestamptz not null
);
create index ix_panel_borough on panel (borough, created_at desc, id desc);

-- Who sits on a panel, and without whom it decides nothing. Set by the borough's administrator, never by who decides.
create table panel_agency (
    panel_id uuid not null constraint fk_panel_agency_panel_id references panel,
    borough text not null constraint ck_panel_agency_borough check (borough <> ''),
    code text not null constraint ck_panel_agency_code check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name text not null,
    required boolean not null,
    constraint pk_panel_agency primary key (panel_id, code)
);

-- Who speaks for an agency: the subject of their tokens and a role to show, never a name.
create table panel_member (
    id uuid constraint pk_panel_member primary key,
    version bigint not null,
    borough text not null constraint ck_panel_member_borough check (borough <> ''),
    panel_id uuid not null constraint fk_panel_member_panel_id references panel,
    subject text not null constraint ck_panel_member_subject check (subject <> ''),
    agency text not null,
    display_role text not null,
    joined_at timestamptz not null,
    left_at timestamptz
);
create unique index uq_panel_member_subject on panel_member (panel_id, subject) where left_at is null;
create index ix_panel_member_subject on panel_member (subject, panel_id) where left_at is null;
create index ix_panel_member_panel on panel_member (panel_id, joined_at desc, id desc) where left_at is null;

create table meeting (
    id uuid constraint pk_meeting primary key,
    version bigint not null,
    borough text not null constraint ck_meeting_borough check (borough <> ''),
    panel_id uuid not null constraint fk_meeting_panel_id references panel,
    starts_at timestamptz not null,
    place text,
    online boolean not null,
    chair text not null,
    changed_at timestamptz not null,
    constraint ck_meeting_place check (online or place is not null)
);
create index ix_meeting_panel on meeting (panel_id, starts_at desc, id desc);
-- the meetings to come, of all panels
create index ix_meeting_upcoming on meeting (borough, starts_at, id);

create table meeting_attendance (
    meeting_id uuid not null constraint fk_meeting_attendance_meeting_id references meeting,
    borough text not null constraint ck_meeting_attendance_borough check (borough <> ''),
    agency text not null,
    present boolean not null,
    constraint pk_meeting_attendance primary key (meeting_id, agency)
);

-- A case before a panel, and what was decided: which agencies were there is kept with the decision.
create table agenda_item (
    id uuid constraint pk_agenda_item primary key,
    borough text not null constraint ck_agenda_item_borough check (borough <> ''),
    meeting_id uuid not null constraint fk_agenda_item_meeting_id references meeting,
    panel_id uuid not null constraint fk_agenda_item_panel_id references panel,
    case_id uuid not null constraint fk_agenda_item_case_id references safeguarding_case,
    person_id uuid not null,
    position integer not null,
    listed_at timestamptz not null,
    listed_by text not null,
    removed_at timestamptz,
    decision text constraint ck_agenda_item_decision check (decision in ('ADOPT', 'NOT_ADOPT', 'DEFER')),
    decided_at timestamptz,
    decided_by text,
    agencies_present text[],
    signposts text[],
    reason bytea,
    dissent bytea,
    -- a case that went to another borough: the panel that heard it keeps its record, and its members see no more of it
    transferred_at timestamptz,
    constraint uq_agenda_item_position unique (meeting_id, position),
    -- no decision without a reason, a time, a person and those who were there
    constraint ck_agenda_item_decided check ((decision is null and decided_at is null and decided_by is null
            and agencies_present is null and reason is null and dissent is null)
        or (decision is not null and decided_at is not null and decided_by is not null
            and cardinality(agencies_present) > 0 and reason is not null and removed_at is null))
);
insert into record_part (part, by_column, stays) values ('agenda_item', 'person_id', 'what a panel decided is that panel''s');
insert into record_value (part, name, at_column, codes) values
    ('agenda_item', 'reason', 'decided_at', '{decision}'),
    ('agenda_item', 'dissent', 'decided_at', '{decision}');
create index ix_agenda_item_case on agenda_item (case_id) where removed_at is null;
create index ix_agenda_item_panel on agenda_item (panel_id, listed_at desc, id desc) where removed_at is null;
create index ix_agenda_item_person on agenda_item (person_id);

-- What an agency tells a panel about a person.
create table agenda_information (
    id uuid constraint pk_agenda_information primary key,
    borough text not null constraint ck_agenda_information_borough check (borough <> ''),
    agenda_item_id uuid not null constraint fk_agenda_information_agenda_item_id references agenda_item,
    agency text not null,
    author text not null,
    given_at timestamptz not null,
    words bytea not null
);
insert into record_part (part, hangs_on, by_column, stays) values
    ('agenda_information', 'agenda_item', 'agenda_item_id', 'what a panel decided is that panel''s');
insert into record_value (part, name, at_column, codes) values ('agenda_information', 'words', 'given_at', '{agency}');
create index ix_agenda_information_item on agenda_information (agenda_item_id, given_at, id);

-- The panels that every borough of the partnership begins with. The police and the local authority have to be there.
insert into panel (id, version, borough, kind, name, quorum_minimum, created_at)
select uuidv7(), 0, b.borough, k.kind, k.name, 3, now()
from borough_setting b
cross join (values ('SIP', 'Social Inclusion Panel'), ('SAP', 'Safeguarding Adults Panel')) k (kind, name);
insert into panel_agency (panel_id, borough, code, name, required)
select p.id, p.borough, a.code, a.name, a.required
from panel p
cross join (values
    ('POLICE_CT', 'Counter terrorism policing', true),
    ('LOCAL_AUTHORITY', 'Local authority', true),
    ('CHILDRENS_SOCIAL_CARE', 'Children''s social care', false),
    ('ADULT_SOCIAL_CARE', 'Adult social care', false),
    ('HEALTH', 'Health', false),
    ('EDUCATION', 'Education', false),
    ('PROBATION', 'Probation and youth justice', false),
    ('HOUSING', 'Housing', false),
    ('VOLUNTARY', 'Voluntary sector', false)) a (code, name, required);

alter table panel enable row level security;
alter table panel force row level security;
alter table panel_agency enable row level security;
alter table panel_agency force row level security;
alter table panel_member enable row level security;
alter table panel_member force row level security;
alter table meeting enable row level security;
alter table meeting force row level security;
alter table meeting_attendance enable row level security;
alter table meeting_attendance force row level security;
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
alter table agenda_information enable row level security;
alter table agenda_information force row level security;

-- a person's own memberships decide what a member sees of all else
create policy member_knows on panel_member for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and subject = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) like '%,panel-member,%');
create policy staff_reads on panel_member for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|borough-admin),');
create policy seats_are_given on panel_member for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(panel-chair|borough-admin),');
create policy seats_are_taken on panel_member for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(panel-chair|borough-admin),')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on panel_member to ${service}_app;

create policy staff_reads on panel for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|borough-admin),');
create policy member_reads on panel for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,panel-member,%'
        and exists (select 1 from panel_member m where m.panel_id = panel.id and m.left_at is null
            and m.subject = (select current_setting('app.subject', true))));
create policy admin_adds on panel for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%');
create policy admin_changes on panel for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on panel to ${service}_app;

create policy as_its_panel on panel_agency for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and exists (select 1 from panel p where p.id = panel_agency.panel_id));
create policy admin_writes on panel_agency to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%')
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%');
grant select, insert, update, delete on panel_agency to ${service}_app;

create policy officer_works on meeting to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy member_reads on meeting for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,panel-member,%'
        and exists (select 1 from panel_member m where m.panel_id = meeting.panel_id and m.left_at is null
            and m.subject = (select current_setting('app.subject', true))));
grant select, insert, update on meeting to ${service}_app;

create policy officer_works on meeting_attendance to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy as_its_meeting on meeting_attendance for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and exists (select 1 from meeting m where m.id = meeting_attendance.meeting_id));
grant select, insert, update, delete on meeting_attendance to ${service}_app;

create policy officer_works on agenda_item to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy member_reads on agenda_item for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,panel-member,%'
        and removed_at is null and transferred_at is null
        and exists (select 1 from panel_member m where m.panel_id = agenda_item.panel_id and m.left_at is null
            and m.subject = (select current_setting('app.subject', true))));
grant select, insert, update on agenda_item to ${service}_app;

create policy officer_works on agenda_information to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true))
        and author = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy member_reads on agenda_information for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and exists (select 1 from agenda_item i where i.id = agenda_information.agenda_item_id));
create policy member_tells on agenda_information for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,panel-member,%'
        and author = (select current_setting('app.subject', true))
        and exists (select 1 from agenda_item i join panel_member m on m.panel_id = i.panel_id
            where i.id = agenda_information.agenda_item_id and m.left_at is null and m.agency = agenda_information.agency
                and m.subject = (select current_setting('app.subject', true))));
grant select, insert on agenda_information to ${service}_app;

-- a member sees a case while it stands on an agenda of a panel of theirs
create policy member_reads on safeguarding_case for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,panel-member,%'
        and exists (select 1 from agenda_item i join panel_member m on m.panel_id = i.panel_id
            where i.case_id = safeguarding_case.id and i.removed_at is null and m.left_at is null
                and m.subject = (select current_setting('app.subject', true))));
-- for the functions of the database alone: the owner cannot sign in
create policy owner_reads on agenda_item for select to ${service}_owner using (true);
create policy owner_hides on agenda_item for update to ${service}_owner using (true) with check (true);
create policy owner_reads on agenda_information for select to ${service}_owner using (true);
