-- Who was reminded of which pair, and when: nobody is reminded twice by mistake. What the reminder said is not kept.
create table meetings.reminder (
    batch        uuid not null,   -- one press of a button: pressed twice, it sends once
    pair         uuid not null,
    organisation uuid not null,
    edition      uuid not null,
    sent_at      timestamptz not null,
    sent_by      uuid not null,
    primary key (batch, pair)
);
create index reminder_edition on meetings.reminder (edition, pair, sent_at);
call house.guard('meetings.reminder');
