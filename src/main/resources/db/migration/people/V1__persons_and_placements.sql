-- Who someone is, and where a tutee trains. Accounts come from another room: no foreign key leaves this schema.
create schema if not exists people;

create table people.person (
    id           uuid primary key,
    organisation uuid not null,
    reference    text,              -- the id the department's own files use
    family_name  text not null,
    given_name   text not null,
    email        text,
    phone        text,
    place        text,
    latitude     double precision check (latitude between -90 and 90),
    longitude    double precision check (longitude between -180 and 180),
    account      uuid,
    version      integer not null default 0,
    check ((latitude is null) = (longitude is null))
);
create unique index person_reference on people.person (organisation, reference) where reference is not null;
create unique index person_account on people.person (organisation, account) where account is not null;
create index person_email on people.person (organisation, lower(email));
call house.guard('people.person');

-- The supervisor of a placement may be somebody the organisation has no person for; then only the name stands.
create table people.placement (
    id              uuid primary key,
    organisation    uuid not null,
    tutee           uuid not null references people.person,
    supervisor      uuid references people.person,
    supervisor_name text,
    site            text,
    from_day        date not null,
    until_day       date not null,
    check (until_day >= from_day),
    unique nulls not distinct (tutee, supervisor, supervisor_name, from_day)
);
create index placement_supervisor on people.placement (supervisor);
call house.guard('people.placement');
