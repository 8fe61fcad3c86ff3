-- A list waits here between its upload and its confirmation, sealed: it may name whom a tutee declines. Kept a day at
-- most, so that a killed process loses nothing and nothing lingers.
create table people.pending_import (
    id           uuid primary key,
    organisation uuid not null,
    kind         text not null,
    target       text not null,
    file         text not null,
    content      bytea not null,
    headings     text[],            -- the mapping as a person stated it; absent: as proposed
    columns      text[],
    created_at   timestamptz not null,
    created_by   uuid not null,
    imported_at  timestamptz,
    added        integer,
    changed      integer,
    unchanged    integer,
    left_out     integer,
    check ((headings is null) = (columns is null))
);
create index pending_import_age on people.pending_import (created_at);
call house.guard('people.pending_import');

create index person_name on people.person (organisation, lower(family_name), lower(given_name));
create index placement_tutee on people.placement (tutee, from_day);
