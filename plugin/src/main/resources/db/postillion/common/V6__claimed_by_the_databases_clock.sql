-- When a send was begun, by the clock that all nodes share: begun_at is what the node's clock said,
-- and that may be wrong.

alter table pst_publication add column claimed_at timestamp(6) with time zone;
update pst_publication set claimed_at = begun_at;
