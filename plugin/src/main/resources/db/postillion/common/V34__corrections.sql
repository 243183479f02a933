-- A vote that counts for a corrected text is of the same person, about the same post and says the same as
-- the vote that it comes from.
alter table pst_vote add column carried_from uuid;
alter table pst_vote add constraint pst_vote_carried
  unique (brand_id, post_id, decision, person_id, id);
alter table pst_vote add constraint pst_vote_carried_fk
  foreign key (brand_id, post_id, decision, person_id, carried_from)
  references pst_vote (brand_id, post_id, decision, person_id, id);
alter table pst_vote add constraint pst_vote_read_or_carried check (
  carried_from is null or standing_id is null);
