-- The id a participant has in the list they came from. Tutors and tutees are often numbered apart, so it belongs to
-- the part somebody takes, not to the person.
alter table programmes.participant
    add column reference text,
    add column invited_at timestamptz,
    -- Since when a tutee has stated their wishes themselves: a list no longer overwrites them.
    add column wishes_at timestamptz;
create unique index participant_reference on programmes.participant (edition, side, relationship, reference)
    where reference is not null;
create index participant_edition on programmes.participant (edition, side);

-- A refusal that a list states may be replaced by the next list; one confided by the tutee never.
alter table programmes.refusal
    add column origin text not null default 'TUTEE' check (origin in ('TUTEE', 'LIST'));
create index edition_definition_version on programmes.edition_definition (definition, number);
