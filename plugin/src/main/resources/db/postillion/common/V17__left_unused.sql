-- What was offered and never taken leaves as other records of models do; what was taken stays.
alter table pst_offered_draft add column taken_at timestamp(6) with time zone;
alter table pst_made_picture add column used_at timestamp(6) with time zone;
alter table pst_alt_text add column taken_at timestamp(6) with time zone;

-- The bytes of a picture go some time after nothing asked for them any more.
alter table pst_media add column left_at timestamp(6) with time zone;

-- Before now nobody wrote down what was taken: whatever may have been, was.
update pst_offered_draft set taken_at = offered_at
where exists (
  select 1 from pst_revision r
  where r.brand_id = pst_offered_draft.brand_id and r.post_id = pst_offered_draft.post_id
    and r.text = pst_offered_draft.text);
update pst_made_picture set used_at = made_at
where exists (
  select 1 from pst_revision r
  where r.brand_id = pst_made_picture.brand_id and r.post_id = pst_made_picture.post_id
    and r.media like '%' || pst_made_picture.sha256 || '%');
update pst_alt_text set taken_at = suggested_at
where exists (
  select 1 from pst_revision r
  where r.brand_id = pst_alt_text.brand_id and r.post_id = pst_alt_text.post_id
    and r.media like '%' || pst_alt_text.sha256 || '%');

create index pst_offered_draft_offered on pst_offered_draft (brand_id, offered_at);
create index pst_made_picture_made on pst_made_picture (brand_id, made_at);
create index pst_alt_text_suggested on pst_alt_text (brand_id, suggested_at);
create index pst_media_left on pst_media (brand_id, left_at);
