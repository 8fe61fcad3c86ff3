-- Meetings of pairs, and what was said in them. Ids of editions, pairs and participants come from other rooms: no
-- foreign key leaves this schema.
create schema if not exists meetings;

create table meetings.meeting (
    id           uuid primary key,
    organisation uuid not null,
    edition      uuid not null,
    pair         uuid not null,
    status       text not null check (status in ('PLANNED', 'HELD', 'MISSED', 'CANCELLED')),
    begins_at    timestamptz not null,
    minutes      integer not null check (minutes between 5 and 600),
    modality     text not null check (modality in ('IN_PERSON', 'VIDEO', 'TELEPHONE')),
    place        text not null default '',
    proposed_by  text not null check (proposed_by in ('TUTOR', 'TUTEE')),
    recorded_by  text check (recorded_by in ('TUTOR', 'TUTEE')),
    recorded_at  timestamptz,
    -- What the side that did not record says of it.
    confirmed    boolean,
    judged_at    timestamptz,
    sequence     integer not null default 0,
    form         uuid not null,   -- the form applied last: sent twice, it counts once
    version      integer not null default 0,
    check ((recorded_by is null) = (recorded_at is null)),
    check ((status in ('HELD', 'MISSED')) = (recorded_at is not null)),
    check ((confirmed is null) = (judged_at is null)),
    check (judged_at is null or recorded_at is not null)
);
create index meeting_pair on meetings.meeting (pair, begins_at);
create index meeting_edition on meetings.meeting (edition, pair);
call house.guard('meetings.meeting');

-- A correction keeps what stood before it.
create table meetings.earlier (
    meeting      uuid not null references meetings.meeting on delete cascade,
    version      integer not null,
    organisation uuid not null,
    status       text not null,
    begins_at    timestamptz not null,
    minutes      integer not null,
    modality     text not null,
    place        text not null,
    recorded_by  text,
    recorded_at  timestamptz,
    confirmed    boolean,
    judged_at    timestamptz,
    replaced_at  timestamptz not null,
    replaced_by  text not null check (replaced_by in ('TUTOR', 'TUTEE')),
    primary key (meeting, version)
);
call house.guard('meetings.earlier');

-- What was said. Each text is sealed for its own row before it comes here. The pair's texts keep their earlier
-- versions; a private one is its author's, and what they rub out is gone.
create table meetings.writing (
    id           uuid primary key,
    organisation uuid not null,
    meeting      uuid not null references meetings.meeting on delete cascade,
    kind         text not null check (kind in ('TOPICS', 'SHARED', 'PRIVATE', 'REASON')),
    side         text not null check (side in ('TUTOR', 'TUTEE')),  -- who wrote
    number       integer not null,
    -- Rule 2: a grid is read with the version of the definition it was filled under.
    definition         uuid not null,
    definition_version integer not null,
    sealed       bytea not null,
    written_at   timestamptz not null
);
create unique index writing_of_a_pair on meetings.writing (meeting, kind, number) where kind <> 'PRIVATE';
create unique index writing_of_an_author on meetings.writing (meeting, side) where kind = 'PRIVATE';
call house.guard('meetings.writing');
