-- A mail may carry a link that signs somebody in: its text is sealed until it has left. One node at a time claims
-- it; a failed attempt comes again later; what cannot be delivered stays to be seen and retried.
alter table messaging.mail drop column text;
alter table messaging.mail drop column attachment;
alter table messaging.mail add column sealed bytea;
alter table messaging.mail add column sealed_attachment bytea;
alter table messaging.mail add column due_at timestamptz not null default now();
alter table messaging.mail add column claimed_until timestamptz;
alter table messaging.mail add column given_up_at timestamptz;

drop index messaging.mail_waiting;
create index mail_due on messaging.mail (due_at) where sent_at is null and given_up_at is null;
create index mail_of_organisation on messaging.mail (organisation, created_at desc);
