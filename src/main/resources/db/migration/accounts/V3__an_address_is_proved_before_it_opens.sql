-- A link may also prove a new address of an account, which it names.
alter table accounts.mail_link add column email text;
alter table accounts.mail_link drop constraint mail_link_purpose_check;
alter table accounts.mail_link add constraint mail_link_purpose_check
    check (purpose in ('SIGN_IN', 'PASSWORD', 'ADDRESS') and (email is not null) = (purpose = 'ADDRESS'));
