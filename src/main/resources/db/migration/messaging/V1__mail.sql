-- Mail waits here until a mail server has taken it; afterwards only that it was sent remains.
create schema if not exists messaging;

create table messaging.mail (
    id           uuid primary key,
    organisation uuid not null,
    recipient    text not null,
    subject      text not null,
    text         text,
    attachment_name text,       -- one small text file, such as a date for a calendar; goes when the text goes
    attachment_type text,
    attachment      text,
    created_at   timestamptz not null,
    sent_at      timestamptz,
    attempts     integer not null default 0,
    last_error   text
);
create index mail_waiting on messaging.mail (created_at) where sent_at is null;
call house.guard('messaging.mail');
