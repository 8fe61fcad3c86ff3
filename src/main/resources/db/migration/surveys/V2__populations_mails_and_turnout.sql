-- From where the people of a wave come: a side of an edition, wholly or one phase of it.
create table surveys.source (
    id           uuid primary key,
    organisation uuid not null,
    wave         uuid not null references surveys.wave on delete cascade,
    edition      uuid not null,
    side         text not null check (side in ('TUTOR', 'TUTEE')),
    phase        text,
    unique nulls not distinct (wave, edition, side, phase)
);
call house.guard('surveys.source');

-- Those of a file, until the wave opens and they become invitations.
create table surveys.guest (
    wave         uuid not null references surveys.wave on delete cascade,
    email        text not null,
    organisation uuid not null,
    language     text check (language in ('fr', 'en')),
    stratum      text not null default ''
);
create unique index guest_address on surveys.guest (wave, lower(email));
call house.guard('surveys.guest');

-- What the holder of a study wrote in place of our own words.
create table surveys.mail_text (
    wave         uuid not null references surveys.wave on delete cascade,
    kind         text not null check (kind in ('INVITATION', 'REMINDER')),
    language     text not null check (language in ('fr', 'en')),
    organisation uuid not null,
    subject      text not null,
    opening      text not null,
    primary key (wave, kind, language)
);
call house.guard('surveys.mail_text');

-- One press of the button that reminds: pressed twice, it sends once.
create table surveys.reminder (
    form         uuid primary key,
    organisation uuid not null,
    wave         uuid not null references surveys.wave on delete cascade,
    on_day       date not null,
    mails        integer not null
);
create index reminder_wave on surveys.reminder (wave, on_day);
call house.guard('surveys.reminder');

-- How many had drawn and answered by the end of a day. No two rows differ by fewer than the study's minimum.
create table surveys.turnout_day (
    wave         uuid not null references surveys.wave on delete cascade,
    on_day       date not null,
    organisation uuid not null,
    drawn        integer not null,
    answered     integer not null,
    primary key (wave, on_day)
);
call house.guard('surveys.turnout_day');

-- Nobody gets two mails of surveys in a day, of whatever wave.
create index invitation_of_account on surveys.invitation (account) where account is not null;
create index invitation_of_address on surveys.invitation (lower(email)) where email is not null;

-- The day whose beginning was attended to last: totals kept, rows written anew.
alter table surveys.wave add column attended_on date;

-- Whatever is on its way to a wave is waited for, and what comes later waits for this transaction.
create function surveys.hold(asked uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
begin
    call surveys.must_see(asked);
    execute format('lock table surveys.%I, surveys.%I in access exclusive mode',
        surveys.partition_of('invitation', asked), surveys.partition_of('response', asked));
end $$;

-- It asks a procedure.
alter function surveys.disorder(uuid) volatile;
