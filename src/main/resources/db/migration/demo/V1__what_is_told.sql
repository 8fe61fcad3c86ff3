-- The demonstration's department, once its story is told to the end. One that a killed process left half told has
-- no row here and is never shown.
create schema if not exists demo;

create table demo.told (
    organisation uuid primary key,
    at           timestamptz not null
);
call house.guard('demo.told');

create table demo.persona (
    organisation uuid not null references demo.told,
    key          text not null,
    account      uuid not null,
    primary key (organisation, key)
);
call house.guard('demo.persona');
