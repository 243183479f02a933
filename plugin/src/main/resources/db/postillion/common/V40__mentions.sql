-- Who was named in what somebody said about a post, until they opened the post or answered.
create table pst_mention (
  remark_id uuid not null,
  person_id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  seen_at timestamp(6) with time zone,
  constraint pst_mention_pk primary key (remark_id, person_id),
  constraint pst_mention_remark_fk foreign key (brand_id, post_id, remark_id)
    references pst_remark (brand_id, post_id, id),
  constraint pst_mention_person_fk foreign key (person_id) references pst_person (id)
);

create index pst_mention_unseen on pst_mention (brand_id, person_id, seen_at);
create index pst_mention_of_post on pst_mention (brand_id, post_id);
