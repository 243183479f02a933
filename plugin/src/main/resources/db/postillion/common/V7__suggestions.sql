-- What was offered at the cursor, taken or left: who wrote the words of a taken one is read from
-- here, never from what a browser says.
create table pst_suggestion (
  id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  wish varchar(32) not null,
  text varchar not null,
  passage_start integer not null,
  passage_end integer not null,
  words varchar not null,
  author_kind varchar(16) not null,
  author_name varchar not null,
  offered_at timestamp(6) with time zone not null,
  constraint pst_suggestion_pk primary key (id),
  constraint pst_suggestion_author check (author_kind in ('MODEL', 'OFFLINE')),
  constraint pst_suggestion_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id)
);

create index pst_suggestion_of_post on pst_suggestion (brand_id, post_id, offered_at);
