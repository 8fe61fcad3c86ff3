-- Coordinators are told once of each pair that a conflict of interest made improper, however many conflicts follow.
create table matching.improper_pair_told (
    pair         uuid primary key,
    organisation uuid not null,
    told_at      timestamptz not null
);
call house.guard('matching.improper_pair_told');
