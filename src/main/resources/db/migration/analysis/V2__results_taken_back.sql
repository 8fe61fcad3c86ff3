-- What was published by mistake is taken back: the row stays, and says when and by whom; no page shows its results.
alter table analysis.publication
    add withdrawn_at timestamptz,
    add withdrawn_by uuid,
    add check ((withdrawn_at is null) = (withdrawn_by is null));
