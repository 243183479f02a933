-- People ask for posts from an article beside the one that is planned by itself for each channel: that
-- one is number 0 of its article on its channel, those that are asked for count on from 1.
alter table pst_post add column number_of_article integer default 0 not null;
alter table pst_post drop constraint pst_post_planned_once;
alter table pst_post add constraint pst_post_planned_once
  unique (brand_id, article_id, channel_id, number_of_article);

-- What was wanted when a person asked for a post.
create table pst_commission (
  post_id uuid not null,
  brand_id varchar(64) not null,
  angle varchar(300) not null,
  person_id uuid not null,
  constraint pst_commission_pk primary key (post_id),
  constraint pst_commission_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id),
  constraint pst_commission_person_fk foreign key (person_id) references pst_person (id)
);
