-- Every row of every room belongs to one organisation, and the database itself refuses to show or
-- write a row of another. The application says on each connection whose rows it may see.

create schema if not exists house;

-- The organisation named on this connection; none when nothing is named.
create function house.organisation() returns uuid
    language sql stable parallel safe
    return case when current_setting('compagnon.organisation', true) in ('', '*') then null
        else current_setting('compagnon.organisation', true)::uuid end;

-- `*` serves the few tasks that come before an organisation is known: signing in, sending what is due.
create function house.sees_all() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('compagnon.organisation', true) = '*', false);

-- Call once per table: `call house.guard('meetings.meeting');`. The sub-selects are evaluated once a statement.
create procedure house.guard(guarded regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy of_its_organisation on %s '
        'using ((select house.sees_all()) or organisation = (select house.organisation()))', guarded);
end $$;

-- News from one room to another, kept until handled (Spring Modulith's publication registry, its own shape).
create table if not exists public.event_publication (
    id                     uuid not null primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamp with time zone not null,
    completion_date        timestamp with time zone,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamp with time zone
);
create index event_publication_serialized_event_hash_idx on public.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on public.event_publication (completion_date);
