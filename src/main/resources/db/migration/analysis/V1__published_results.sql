-- What whoever holds a study showed to the department: the tables and comparisons as they stood at that moment, never
-- computed again. Ids of studies, waves and accounts come from other rooms: no foreign key leaves this schema.
create schema if not exists analysis;

create table analysis.publication (
    study         uuid not null,
    number        integer not null,
    organisation  uuid not null,
    study_version integer not null,
    waves         uuid[] not null,
    results       text not null,
    published_at  timestamptz not null,
    published_by  uuid not null,
    primary key (study, number)
);
call house.guard('analysis.publication');
