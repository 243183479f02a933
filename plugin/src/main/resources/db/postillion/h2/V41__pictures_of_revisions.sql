-- Which pictures the revisions show that are there: those of their media, and what these were cut out of.
insert into pst_revision_picture (brand_id, sha256, revision_id, post_id)
select r.brand_id, m.sha256, r.id, r.post_id
from pst_revision r
join pst_media m
  on m.brand_id = r.brand_id and r.media like '%"sha256":"' || m.sha256 || '"%'
where r.media <> '[]';

insert into pst_revision_picture (brand_id, sha256, revision_id, post_id)
select distinct s.brand_id, m.original, s.revision_id, s.post_id
from pst_revision_picture s
join pst_made_picture m
  on m.brand_id = s.brand_id and m.post_id = s.post_id and m.sha256 = s.sha256
where m.original is not null and not exists (
  select 1 from pst_revision_picture o
  where o.brand_id = s.brand_id and o.sha256 = m.original and o.revision_id = s.revision_id);
