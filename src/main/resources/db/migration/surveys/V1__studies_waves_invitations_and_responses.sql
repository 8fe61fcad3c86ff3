-- Studies and their waves; who was invited; what was answered. Nothing here leads from an invitation to a response.
-- Ids of accounts come from another room: no foreign key leaves this schema.
create schema if not exists surveys;

create table surveys.study (
    id           uuid primary key,
    organisation uuid not null,
    key          text not null,
    custodian    uuid,                  -- the account that alone may read answers; null: the department holds them
    panel_salt   bytea not null,        -- public: browsers stretch a panel's code with it
    pepper       bytea,                 -- sealed: without it kept codes cannot be guessed; null once it is destroyed
    created_at   timestamptz not null,
    unique (organisation, key)
);
call house.guard('surveys.study');

create table surveys.study_version (
    study        uuid not null references surveys.study on delete cascade,
    number       integer not null,
    organisation uuid not null,
    yaml         text not null,
    saved_at     timestamptz not null,
    saved_by     uuid,
    primary key (study, number)
);
call house.guard('surveys.study_version');

-- One opening of a questionnaire to one population. Days are the organisation's; nothing finer is kept.
create table surveys.wave (
    id           uuid primary key,
    organisation uuid not null,
    study        uuid not null references surveys.study,
    population   text not null,
    code         text not null,
    state        text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    opens_on     date not null,
    closes_on    date not null,
    study_version integer,              -- what is asked, fixed when the wave opens
    plan_version  integer,              -- the analysis declared when the wave closed (rule 23)
    public_key   text,
    fingerprint  text unique,
    secret       bytea,                 -- sealed: the private key and the key of personal links; destroyed at closing
    version      integer not null default 0,
    unique (study, population, code),
    foreign key (study, study_version) references surveys.study_version (study, number),
    check (closes_on >= opens_on),
    check ((state = 'DRAFT') = (study_version is null)),
    check ((state = 'DRAFT') = (public_key is null)),
    check ((state = 'DRAFT') = (fingerprint is null)),
    check ((state = 'OPEN') = (secret is not null)),
    check ((state = 'CLOSED') = (plan_version is not null))
);
call house.guard('surveys.wave');

-- Who may draw a ballot. One partition per wave, so that it can be rewritten whole; emptied when the wave closes.
create table surveys.invitation (
    wave         uuid not null,
    id           uuid not null,
    organisation uuid not null,
    account      uuid,
    email        text,
    language     text check (language in ('fr', 'en')),
    stratum      text not null default '',
    link         bytea not null,        -- hash of the personal link
    drawn        boolean not null default false,
    request      bytea,                 -- hash of the blinded request that was signed: the same one is signed again
    waiting      text check (waiting in ('INVITATION', 'REMINDER')),   -- a mail that is to leave
    mailed_on    date,                  -- the last day a mail left
    primary key (wave, id),
    unique (wave, account),
    unique (wave, link),
    check (account is not null or email is not null),
    check (drawn = (request is not null))
) partition by list (wave);
create unique index invitation_address on surveys.invitation (wave, lower(email));
call house.guard('surveys.invitation');

-- What was answered. The key is a hash of the ballot; there is no time, no order, no address, no person.
create table surveys.response (
    wave         uuid not null,
    ballot       bytea not null,
    organisation uuid not null,
    complete     boolean not null,      -- handed in; otherwise saved to be resumed
    cells        text not null,         -- in the order of the questionnaire's columns, U+001F between them
    words        bytea,                 -- sealed: the free texts
    panel_code   text,
    primary key (wave, ballot)
) partition by list (wave);
call house.guard('surveys.response');

-- What remains of the invitations of a closed wave.
create table surveys.turnout (
    wave         uuid not null references surveys.wave on delete cascade,
    stratum      text not null,
    organisation uuid not null,
    invited      integer not null,
    drawn        integer not null,
    primary key (wave, stratum)
);
call house.guard('surveys.turnout');

-- The functions below work as the tables' owner, because only an owner makes, empties and seals a partition. They see
-- for themselves that the wave is in sight of whoever calls.
create function surveys.partition_of(kind text, wave uuid) returns text
    language sql immutable
    return kind || '_' || replace(wave::text, '-', '');

create procedure surveys.must_see(asked uuid)
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform 1 from surveys.wave w
    where w.id = asked and (house.sees_all() or w.organisation = house.organisation());
    if not found then raise exception 'No such wave in sight'; end if;
end $$;

-- Room for a wave's invitations and responses. Attached, not created in place: other waves go on meanwhile.
create function surveys.make_room(asked uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    kind text;
    name text;
    hidden text;
begin
    call surveys.must_see(asked);
    foreach kind in array array['invitation', 'response'] loop
        name := surveys.partition_of(kind, asked);
        execute format('create table surveys.%I (like surveys.%I including all)', name, kind);
        execute format('call house.guard(%L)', 'surveys.' || name);
        -- What the planner samples of a column would keep parts of earlier states.
        for hidden in select attname from pg_attribute
                      where attrelid = ('surveys.' || name)::regclass and attnum > 0 and attname <> 'wave' loop
            execute format('alter table surveys.%I alter column %I set statistics 0', name, hidden);
        end loop;
        execute format('alter table surveys.%I attach partition surveys.%I for values in (%L)', kind, name, asked);
    end loop;
end $$;

-- Writes the rows of a wave anew, in random order, by one transaction, into a new file: where a row lies and which
-- transaction wrote it say nothing any more, and no earlier version of any row is left behind.
create function surveys.shuffle(asked uuid) returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp set lock_timeout = '5s' set client_min_messages = 'error' as $$
declare
    kind text;
    name text;
    before bigint;
    after bigint;
begin
    call surveys.must_see(asked);
    foreach kind in array array['invitation', 'response'] loop
        name := surveys.partition_of(kind, asked);
        execute format('lock table surveys.%I in access exclusive mode', name);
        execute format('create temporary table pile on commit drop as select * from surveys.%I', name);
        execute format('truncate surveys.%I', name);
        execute format('insert into surveys.%I select * from pg_temp.pile order by gen_random_uuid()', name);
        execute format('select (select count(*) from pg_temp.pile), (select count(*) from surveys.%I)', name)
            into before, after;
        if before <> after then raise exception 'The rows of a wave were not all in sight'; end if;
        drop table pg_temp.pile;
    end loop;
end $$;

-- How many rows were written since the last shuffle of this wave, and how many there are.
create function surveys.disorder(asked uuid, out fresh bigint, out total bigint)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    call surveys.must_see(asked);
    execute format(
        'select coalesce(sum(written), 0) - coalesce(sum(most), 0), coalesce(sum(written), 0)
         from (select sum(written) as written, max(written) as most
               from (select 1 as kind, count(*) as written from surveys.%I group by xmin::text
                     union all select 2, count(*) from surveys.%I group by xmin::text) as writer
               group by kind) as kind',
        surveys.partition_of('invitation', asked), surveys.partition_of('response', asked))
        into fresh, total;
end $$;

-- A row that comes too late is passed over without a word: an error would write it into the server's log.
create function surveys.pass_over() returns trigger language plpgsql as $$
begin
    return null;
end $$;

-- Shuffles for the last time and takes nothing more in, whoever asks and however stale what they know.
create function surveys.seal(asked uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    kind text;
begin
    perform surveys.shuffle(asked);
    foreach kind in array array['invitation', 'response'] loop
        execute format('create trigger closed before insert or update or delete on surveys.%I
                        for each row execute function surveys.pass_over()', surveys.partition_of(kind, asked));
    end loop;
end $$;
