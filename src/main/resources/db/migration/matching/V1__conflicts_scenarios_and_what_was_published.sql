-- Who may not have whom, what was computed, and what a coordinator decided of it.
create schema if not exists matching;

-- Between persons, not participants: a conflict of interest outlasts an edition.
create table matching.conflict (
    id           uuid primary key,
    organisation uuid not null,
    tutor        uuid not null,
    tutee        uuid not null,
    reason       text not null check (reason in ('PLACEMENT_SUPERVISOR', 'ASSESSOR', 'JURY', 'FAMILY', 'CARE',
                                                 'DECLARED_REFUSAL', 'OTHER')),
    source       text not null check (source in ('PLACEMENT', 'HAND', 'LIST')),
    from_day     date,
    until_day    date,
    noted_at     timestamptz not null,
    check (tutor <> tutee),
    check (until_day >= from_day),
    unique nulls not distinct (tutor, tutee, reason, from_day)
);
create index conflict_tutee on matching.conflict (tutee);
call house.guard('matching.conflict');

create table matching.scenario (
    id              uuid primary key,
    organisation    uuid not null,
    edition         uuid not null,
    relationship    text not null,
    name            text not null,
    preference      bigint not null check (preference >= 0),
    distance        bigint not null check (distance >= 0),
    interests       bigint not null check (interests >= 0),
    continuity      bigint not null check (continuity >= 0),
    balance         bigint not null check (balance >= 0),
    require_trained boolean not null,
    max_distance_km double precision check (max_distance_km >= 0),
    status          text not null check (status in ('COMPUTING', 'COMPUTED', 'FAILED')),
    -- Counts the computations asked for: the result of one that was overtaken is dropped.
    attempt         integer not null default 1,
    settled         integer not null default 0,
    of_tutees       integer not null default 0,
    failure         text,
    -- What it was computed from, as a digest; sealed, because whoever knows everything else could try out refusals.
    inputs          bytea,
    tutees          integer,
    tutors          integer,
    pair_cost       bigint,
    load_cost       bigint,
    proved          boolean,
    milliseconds    integer,
    created_at      timestamptz not null,
    computed_at     timestamptz
);
create index scenario_edition on matching.scenario (edition, relationship);
create index scenario_unfinished on matching.scenario (created_at) where status = 'COMPUTING';
call house.guard('matching.scenario');

-- What the coordinator decided before the computation does.
create table matching.ruling (
    scenario     uuid not null references matching.scenario on delete cascade,
    tutee        uuid not null,
    tutor        uuid not null,
    organisation uuid not null,
    kind         text not null check (kind in ('PINNED', 'FORBIDDEN')),
    primary key (scenario, tutee, tutor)
);
create unique index ruling_one_pin on matching.ruling (scenario, tutee) where kind = 'PINNED';
call house.guard('matching.ruling');

create table matching.scenario_pair (
    scenario     uuid not null references matching.scenario on delete cascade,
    tutee        uuid not null,
    organisation uuid not null,
    tutor        uuid not null,
    cost         bigint not null,
    preference   integer not null,
    wished       integer,           -- the tutor's rank among the tutee's wishes, from 1
    wishes       integer not null,
    distance_km  integer,           -- absent where a place is unknown
    unshared     integer not null,
    interests    integer not null,
    continuity   integer not null,
    primary key (scenario, tutee)
);
create index scenario_pair_tutor on matching.scenario_pair (scenario, tutor);
call house.guard('matching.scenario_pair');

-- Refusals are counted nowhere here: what a tutee confided cannot be read off these numbers.
create table matching.scenario_unplaced (
    scenario     uuid not null references matching.scenario on delete cascade,
    tutee        uuid not null,
    organisation uuid not null,
    reason       text not null check (reason in ('NO_ADMISSIBLE_TUTOR', 'CAPACITY_SHORTAGE')),
    too_far      integer not null default 0,
    not_trained  integer not null default 0,
    other_phase  integer not null default 0,
    rivals       integer not null default 0,
    tutors       integer not null default 0,
    places       bigint not null default 0,
    primary key (scenario, tutee)
);
call house.guard('matching.scenario_unplaced');

create table matching.scenario_remedy (
    scenario     uuid not null references matching.scenario on delete cascade,
    tutee        uuid not null,
    number       integer not null,
    organisation uuid not null,
    kind         text not null check (kind in ('ONE_MORE_PLACE', 'TOO_FAR', 'NOT_TRAINED', 'PHASE_NOT_ACCEPTED',
                                               'FORBIDDEN', 'PINNED_ELSEWHERE')),
    tutor        uuid not null,
    for_tutee    uuid not null,
    kilometres   double precision not null default 0,
    primary key (scenario, tutee, number)
);
call house.guard('matching.scenario_remedy');

-- Rule 7: one decision per edition and relationship, whoever is quicker.
create table matching.publication (
    edition      uuid not null,
    relationship text not null,
    organisation uuid not null,
    scenario     uuid not null references matching.scenario,
    published_at timestamptz not null,
    published_by uuid not null,
    pairs        integer not null,
    primary key (edition, relationship)
);
call house.guard('matching.publication');
