-- Of which revision a post is a translation. What it was made of stays, whatever becomes of the
-- source later.
create table pst_translation (
  post_id uuid not null,
  brand_id varchar(64) not null,
  source_post_id uuid not null,
  source_revision_id uuid not null,
  translated_at timestamp(6) with time zone not null,
  constraint pst_translation_pk primary key (post_id),
  constraint pst_translation_of_another check (source_post_id <> post_id),
  constraint pst_translation_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id),
  constraint pst_translation_source_fk foreign key (brand_id, source_post_id, source_revision_id)
    references pst_revision (brand_id, post_id, id)
);

create index pst_translation_of_source on pst_translation (brand_id, source_post_id, translated_at);

-- The language in which a channel's posts are written; null for that of their article.
alter table pst_channel add column language varchar(64);
