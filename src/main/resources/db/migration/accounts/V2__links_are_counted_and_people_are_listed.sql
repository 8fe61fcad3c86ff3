-- How many links an address asked for lately is counted here; the list of people is read by name.
alter table accounts.mail_link add column asked_at timestamptz not null default now();
create index mail_link_lately on accounts.mail_link (account, asked_at);
create index account_by_name on accounts.account (organisation, lower(name), id);
create index role_grant_by_account on accounts.role_grant (account);
