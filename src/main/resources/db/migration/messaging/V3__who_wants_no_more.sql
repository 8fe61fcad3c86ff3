-- Addresses that want no more mails of a kind. The room that words the kind names it.
create table messaging.opt_out (
    organisation uuid not null,
    kind         text not null,
    address      text not null,
    primary key (organisation, kind, address)
);
call house.guard('messaging.opt_out');
