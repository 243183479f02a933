-- A brief says more than what and to whom.
alter table pst_brief add column call_to_action varchar default '' not null;
alter table pst_brief add column angle varchar default '' not null;
alter table pst_brief add column sources varchar default '' not null;
alter table pst_brief add column tone varchar default '' not null;
alter table pst_brief add column avoid varchar default '' not null;
alter table pst_brief add column deadline date;

-- What was proposed last for a brief, and by whom; the brief itself is what people sent.
create table pst_brief_proposal (
  article_id uuid not null,
  brand_id varchar(64) not null,
  key_message varchar not null,
  audience varchar not null,
  goal varchar not null,
  facts varchar not null,
  call_to_action varchar not null,
  tone varchar not null,
  avoid varchar not null,
  questions varchar not null,
  author_kind varchar(16) not null,
  author_name varchar not null,
  proposed_at timestamp(6) with time zone not null,
  constraint pst_brief_proposal_pk primary key (article_id),
  constraint pst_brief_proposal_article_fk foreign key (brand_id, article_id)
    references pst_article (brand_id, id)
);

create table pst_idea (
  id uuid not null,
  brand_id varchar(64) not null,
  kind varchar(16) not null,
  hook varchar not null,
  reason varchar(16) not null,
  detail varchar not null,
  channel_id varchar(64),
  article_id uuid,
  topic varchar not null,
  author_kind varchar(16) not null,
  author_name varchar not null,
  found_at timestamp(6) with time zone not null,
  place integer not null,
  status varchar(16) not null,
  constraint pst_idea_pk primary key (id),
  constraint pst_idea_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_idea_article_fk foreign key (brand_id, article_id)
    references pst_article (brand_id, id)
);

create index pst_idea_newest on pst_idea (brand_id, found_at);

-- Versions that were offered, taken or left. A taken one is a revision as well: its words are read
-- from here, never from what a browser says.
create table pst_offered_draft (
  id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  after_revision_id uuid,
  variant varchar(16) not null,
  text varchar not null,
  language varchar(64) not null,
  media varchar not null,
  link varchar,
  author_kind varchar(16) not null,
  author_name varchar not null,
  support varchar not null,
  article_version integer not null,
  offered_at timestamp(6) with time zone not null,
  constraint pst_offered_draft_pk primary key (id),
  constraint pst_offered_draft_author check (author_kind in ('MODEL', 'OFFLINE')),
  constraint pst_offered_draft_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id)
);

create index pst_offered_draft_of_post on pst_offered_draft (brand_id, post_id, offered_at);
