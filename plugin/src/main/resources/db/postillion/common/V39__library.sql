-- Which pictures a revision shows: those of its media, and what these were cut out of.
create table pst_revision_picture (
  brand_id varchar(64) not null,
  sha256 varchar(64) not null,
  revision_id uuid not null,
  post_id uuid not null,
  constraint pst_revision_picture_pk primary key (brand_id, sha256, revision_id),
  constraint pst_revision_picture_revision_fk foreign key (brand_id, post_id, revision_id)
    references pst_revision (brand_id, post_id, id)
);

create index pst_revision_picture_of_post on pst_revision_picture (brand_id, post_id, revision_id);

-- Pictures that a brand keeps for its posts, with the rights to use them. search_text is what is said
-- about a picture in lower case, folded by us. version counts from 1: two people at once notice each other.
create table pst_library_picture (
  brand_id varchar(64) not null,
  sha256 varchar(64) not null,
  type varchar(100) not null,
  width integer not null,
  height integer not null,
  size bigint not null,
  thumbnail varchar(64) not null,
  name varchar(200) not null,
  alt varchar not null,
  tags varchar not null,
  rights varchar not null,
  last_day date,
  search_text varchar not null,
  person_id uuid not null,
  changed_at timestamp(6) with time zone not null,
  version integer not null,
  constraint pst_library_picture_pk primary key (brand_id, sha256),
  constraint pst_library_picture_version check (version > 0),
  constraint pst_library_picture_media_fk foreign key (brand_id, sha256)
    references pst_media (brand_id, sha256),
  constraint pst_library_picture_small_fk foreign key (brand_id, thumbnail)
    references pst_media (brand_id, sha256),
  constraint pst_library_picture_person_fk foreign key (person_id) references pst_person (id)
);

create index pst_library_picture_changed on pst_library_picture (brand_id, changed_at);
create index pst_library_picture_last_day on pst_library_picture (brand_id, last_day);

-- Words that a brand uses again and again. folded_name is the name in lower case, folded by us.
create table pst_snippet (
  id uuid not null,
  brand_id varchar(64) not null,
  name varchar(200) not null,
  folded_name varchar(400) not null,
  language varchar(64),
  text varchar not null,
  person_id uuid not null,
  changed_at timestamp(6) with time zone not null,
  version integer not null,
  constraint pst_snippet_pk primary key (id),
  constraint pst_snippet_name unique (brand_id, folded_name),
  constraint pst_snippet_version check (version > 0),
  constraint pst_snippet_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_snippet_person_fk foreign key (person_id) references pst_person (id)
);
