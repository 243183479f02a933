-- The calendar asks for posts by time: when they are due, or when they went out.
create index pst_post_in_time on pst_post (brand_id, schedule_at);
create index pst_publication_out on pst_publication (brand_id, sent_at);

-- The one secret address under which a person's own calendar program reads the posts of a brand:
-- as a hash only.
create table pst_calendar_feed (
  brand_id varchar(64) not null,
  person_id uuid not null,
  hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  constraint pst_calendar_feed_pk primary key (brand_id, person_id),
  constraint pst_calendar_feed_hash unique (hash),
  constraint pst_calendar_feed_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_calendar_feed_person_fk foreign key (person_id) references pst_person (id)
);
