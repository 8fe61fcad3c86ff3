-- Who may come in. An account belongs to one organisation; somebody who works for two has one in each.
create schema if not exists accounts;

create table accounts.organisation (
    organisation uuid primary key,
    name         text not null,
    zone         text not null default 'Europe/Paris',
    language     text not null default 'fr' check (language in ('fr', 'en')),
    created_at   timestamptz not null
);
call house.guard('accounts.organisation');

create table accounts.account (
    id              uuid primary key,
    organisation    uuid not null references accounts.organisation,
    email           text not null,
    name            text not null,
    password        text,
    language        text check (language in ('fr', 'en')),
    failed_attempts integer not null default 0,
    locked_until    timestamptz,
    closed_at       timestamptz,
    created_at      timestamptz not null,
    version         integer not null default 0
);
create unique index account_email on accounts.account (organisation, lower(email));
create index account_sign_in on accounts.account (lower(email));
call house.guard('accounts.account');

-- `edition` null: the role holds in every edition of the organisation.
create table accounts.role_grant (
    organisation uuid not null,
    account      uuid not null references accounts.account on delete cascade,
    role         text not null,
    edition      uuid,
    unique nulls not distinct (account, role, edition)
);
create index role_grant_organisation on accounts.role_grant (organisation);
call house.guard('accounts.role_grant');

-- Links sent by mail open once, for one purpose, until a date. Only a hash of the link is kept.
create table accounts.mail_link (
    hash         text primary key,
    organisation uuid not null,
    account      uuid not null references accounts.account on delete cascade,
    purpose      text not null check (purpose in ('SIGN_IN', 'PASSWORD')),
    expires_at   timestamptz not null,
    used_at      timestamptz
);
call house.guard('accounts.mail_link');

-- Rule 26: every read of confidential content and every change of rights. No role can edit it, the owner's included.
create table accounts.access_log (
    id           bigint generated always as identity primary key,
    organisation uuid not null,
    at           timestamptz not null,
    account      uuid,
    role         text,
    action       text not null,
    subject      uuid,
    detail       text
);
create index access_log_latest on accounts.access_log (organisation, at desc);
call house.guard('accounts.access_log');

create function accounts.log_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'The access log is only ever added to';
end $$;
create trigger log_is_final before update or delete or truncate on accounts.access_log
    for each statement execute function accounts.log_is_final();

-- Sessions, in the shape Spring Session reads: a restart or a second node keeps people signed in.
create table accounts.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_expiry on accounts.session (expiry_time);
create index session_principal on accounts.session (principal_name);

create table accounts.session_attributes (
    session_primary_id char(36) not null references accounts.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
