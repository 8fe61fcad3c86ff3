-- Who accompanies whom, from when to when.
create schema if not exists pairs;

create table pairs.pair (
    id           uuid primary key,
    organisation uuid not null,
    edition      uuid not null,
    relationship text not null default 'main',
    tutor        uuid not null,   -- participants
    tutee        uuid not null,
    status       text not null check (status in ('PROPOSED', 'ACTIVE', 'PAUSED', 'ENDED')),
    proposed_at  timestamptz not null,
    began_on     date,
    ended_on     date,
    end_reason   text,
    version      integer not null default 0,
    check ((status = 'ENDED') = (ended_on is not null and end_reason is not null)),
    check (status not in ('ACTIVE', 'PAUSED') or began_on is not null)
);
-- A tutee has one standing tutor at a time, in each relationship.
create unique index pair_standing on pairs.pair (tutee, relationship) where status <> 'ENDED';
create index pair_edition on pairs.pair (edition);
create index pair_tutor on pairs.pair (tutor);
call house.guard('pairs.pair');

create table pairs.pause (
    pair         uuid not null references pairs.pair on delete cascade,
    from_day     date not null,
    organisation uuid not null,
    until_day    date,
    primary key (pair, from_day),
    check (until_day >= from_day)
);
call house.guard('pairs.pause');
