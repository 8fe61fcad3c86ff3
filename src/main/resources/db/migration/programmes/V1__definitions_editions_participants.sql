-- What a programme is (a definition, in versions that never change), one run of it (an edition), and who takes part.
create schema if not exists programmes;

create table programmes.definition (
    id           uuid primary key,
    organisation uuid not null,
    key          text not null,
    version      integer not null default 0,
    unique (organisation, key)
);
call house.guard('programmes.definition');

create table programmes.definition_version (
    definition   uuid not null references programmes.definition,
    number       integer not null,
    organisation uuid not null,
    yaml         text not null,
    saved_at     timestamptz not null,
    saved_by     uuid,
    primary key (definition, number)
);
call house.guard('programmes.definition_version');

create table programmes.edition (
    id                uuid primary key,
    organisation      uuid not null,
    name              text not null,
    starts_on         date not null,
    ends_on           date not null,
    preferences_until date,
    closed_at         timestamptz,
    created_at        timestamptz not null,
    version           integer not null default 0,
    check (ends_on >= starts_on),
    unique (organisation, name)
);
call house.guard('programmes.edition');

-- Rule 2: an edition keeps the version it started with; a newer one applies from a stated day, and what was
-- recorded before keeps its meaning.
create table programmes.edition_definition (
    edition      uuid not null references programmes.edition on delete cascade,
    from_day     date not null,
    organisation uuid not null,
    definition   uuid not null,
    number       integer not null,
    primary key (edition, from_day),
    foreign key (definition, number) references programmes.definition_version
);
call house.guard('programmes.edition_definition');

create table programmes.participant (
    id                  uuid primary key,
    organisation        uuid not null,
    edition             uuid not null references programmes.edition on delete cascade,
    person              uuid not null,
    side                text not null check (side in ('TUTOR', 'TUTEE')),
    relationship        text not null default 'main',  -- which one, in a joint programme
    phase               text,
    capacity            integer check (capacity >= 0),
    trained             boolean not null default false,
    interests           text[] not null default '{}',
    accepts_phases      text[] not null default '{}',  -- a tutor's; empty: all
    charter_version     integer,
    charter_accepted_at timestamptz,
    left_on             date,
    left_reason         text,
    version             integer not null default 0,
    unique (edition, person, side, relationship),
    check (side = 'TUTEE' or capacity is not null)
);
create index participant_person on programmes.participant (person);
call house.guard('programmes.participant');

-- A tutee's wishes, best first.
create table programmes.preference (
    tutee        uuid not null references programmes.participant on delete cascade,
    rank         integer not null check (rank >= 0),
    organisation uuid not null,
    tutor        uuid not null references programmes.participant on delete cascade,
    primary key (tutee, rank),
    unique (tutee, tutor)
);
call house.guard('programmes.preference');

-- Whom a tutee declines, in confidence: the tutor is sealed, so that a stolen database does not tell.
create table programmes.refusal (
    id           uuid primary key,
    organisation uuid not null,
    tutee        uuid not null references programmes.participant on delete cascade,
    tutor        bytea not null
);
create index refusal_tutee on programmes.refusal (tutee);
call house.guard('programmes.refusal');
