-- Links in messages, outside people without an account, and what people say about posts. Whatever
-- lets somebody in is kept as a hash only.

-- Each is a person too, so that their decisions are a person's: one without role, brand, password
-- and listing, whom nothing but the pages for clients lets in.
create table pst_client (
  person_id uuid not null,
  brand_id varchar(64) not null,
  email varchar(300) not null,
  every_post boolean not null,
  invited_by uuid not null,
  invited_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  seen_at timestamp(6) with time zone,
  constraint pst_client_pk primary key (person_id),
  constraint pst_client_of_brand unique (brand_id, person_id),
  constraint pst_client_email unique (brand_id, email),
  constraint pst_client_person_fk foreign key (person_id) references pst_person (id),
  constraint pst_client_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_client_invited_by_fk foreign key (invited_by) references pst_person (id)
);

create table pst_client_post (
  brand_id varchar(64) not null,
  person_id uuid not null,
  post_id uuid not null,
  constraint pst_client_post_pk primary key (person_id, post_id),
  constraint pst_client_post_client_fk foreign key (brand_id, person_id)
    references pst_client (brand_id, person_id),
  constraint pst_client_post_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id)
);

-- The one code that lets a client in.
create table pst_client_code (
  person_id uuid not null,
  brand_id varchar(64) not null,
  hash varchar(200) not null,
  expires_at timestamp(6) with time zone not null,
  tries integer not null,
  constraint pst_client_code_pk primary key (person_id),
  constraint pst_client_code_client_fk foreign key (brand_id, person_id)
    references pst_client (brand_id, person_id)
);

create table pst_client_visit (
  hash varchar(64) not null,
  person_id uuid not null,
  brand_id varchar(64) not null,
  began_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint pst_client_visit_pk primary key (hash),
  constraint pst_client_visit_client_fk foreign key (brand_id, person_id)
    references pst_client (brand_id, person_id)
);

create index pst_client_visit_of_client on pst_client_visit (brand_id, person_id);

-- For one person, and for exactly one revision with exactly its seal; the invitation of a client is
-- for no post.
create table pst_link (
  id uuid not null,
  brand_id varchar(64) not null,
  person_id uuid not null,
  hash varchar(64) not null,
  post_id uuid,
  revision_id uuid,
  seal varchar(64),
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  opened_at timestamp(6) with time zone,
  constraint pst_link_pk primary key (id),
  constraint pst_link_hash unique (hash),
  constraint pst_link_shown check (
    (post_id is null and revision_id is null and seal is null)
    or (post_id is not null and revision_id is not null and seal is not null)),
  constraint pst_link_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_link_person_fk foreign key (person_id) references pst_person (id),
  constraint pst_link_revision_fk foreign key (brand_id, post_id, revision_id, seal)
    references pst_revision (brand_id, post_id, id, seal)
);

create index pst_link_of_post on pst_link (brand_id, post_id);
create index pst_link_of_person on pst_link (brand_id, person_id);

create table pst_remark (
  id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  revision_id uuid not null,
  person_id uuid not null,
  words varchar not null,
  quote varchar,
  quote_start integer,
  quote_end integer,
  shared boolean not null,
  answers_id uuid,
  said_at timestamp(6) with time zone not null,
  constraint pst_remark_pk primary key (id),
  constraint pst_remark_of_post unique (brand_id, post_id, id),
  constraint pst_remark_quote check (
    (quote_start is null and quote_end is null)
    or (quote is not null and quote_start >= 0 and quote_end > quote_start)),
  constraint pst_remark_revision_fk foreign key (brand_id, post_id, revision_id)
    references pst_revision (brand_id, post_id, id),
  constraint pst_remark_person_fk foreign key (person_id) references pst_person (id),
  constraint pst_remark_answers_fk foreign key (brand_id, post_id, answers_id)
    references pst_remark (brand_id, post_id, id)
);

create index pst_remark_in_order on pst_remark (brand_id, post_id, said_at);
