-- From a brand to a publication. Every row belongs to a brand, and a composite foreign key keeps it
-- from pointing at another brand's rows. What lists and small records hold is JSON text.

create table pst_brand (
  id varchar(64) not null,
  name varchar not null,
  language varchar(64) not null,
  zone varchar(64) not null,
  voice varchar not null,
  words varchar not null,
  listed boolean not null,
  constraint pst_brand_pk primary key (id)
);

-- Connection columns: how a channel or source is doing; configuration never overwrites them.
create table pst_channel (
  id varchar(64) not null,
  brand_id varchar(64) not null,
  network varchar(64) not null,
  name varchar not null,
  account varchar not null,
  state varchar(16) not null,
  problem varchar,
  checked_at timestamp(6) with time zone,
  listed boolean not null,
  constraint pst_channel_pk primary key (id),
  constraint pst_channel_of_brand unique (brand_id, id),
  constraint pst_channel_brand_fk foreign key (brand_id) references pst_brand (id)
);

create table pst_source (
  id varchar(64) not null,
  brand_id varchar(64) not null,
  cms varchar(64) not null,
  name varchar not null,
  state varchar(16) not null,
  problem varchar,
  checked_at timestamp(6) with time zone,
  read_to varchar,
  listed boolean not null,
  constraint pst_source_pk primary key (id),
  constraint pst_source_of_brand unique (brand_id, id),
  constraint pst_source_brand_fk foreign key (brand_id) references pst_brand (id)
);

create table pst_person (
  id uuid not null,
  login varchar(200) not null,
  name varchar not null,
  roles varchar(200) not null,
  locale varchar(64) not null,
  zone varchar(64) not null,
  password_hash varchar(500),
  listed boolean not null,
  constraint pst_person_pk primary key (id),
  constraint pst_person_login unique (login)
);

create table pst_person_brand (
  person_id uuid not null,
  brand_id varchar(64) not null,
  constraint pst_person_brand_pk primary key (person_id, brand_id),
  constraint pst_person_brand_person_fk foreign key (person_id) references pst_person (id),
  constraint pst_person_brand_brand_fk foreign key (brand_id) references pst_brand (id)
);

-- Programs are known here and nowhere else: an approval points at a person, so no token of a
-- program can ever stand behind one.
create table pst_api_token (
  id uuid not null,
  brand_id varchar(64) not null,
  kind varchar(8) not null,
  person_id uuid,
  name varchar(200) not null,
  prefix varchar(16) not null,
  hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  last_used_at timestamp(6) with time zone,
  constraint pst_api_token_pk primary key (id),
  constraint pst_api_token_hash unique (hash),
  constraint pst_api_token_kind check (
    (kind = 'PERSON' and person_id is not null) or (kind = 'CLIENT' and person_id is null)),
  constraint pst_api_token_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_api_token_person_fk foreign key (person_id) references pst_person (id)
);

create table pst_article (
  id uuid not null,
  brand_id varchar(64) not null,
  source_id varchar(64) not null,
  external_id varchar not null,
  language varchar(64) not null,
  title varchar not null,
  body varchar not null,
  link varchar,
  images varchar not null,
  tags varchar not null,
  author varchar,
  published_at timestamp(6) with time zone not null,
  modified_at timestamp(6) with time zone not null,
  content_hash varchar(64) not null,
  version integer not null,
  received_at timestamp(6) with time zone not null,
  constraint pst_article_pk primary key (id),
  constraint pst_article_of_brand unique (brand_id, id),
  constraint pst_article_once unique (brand_id, source_id, external_id, language),
  constraint pst_article_source_fk foreign key (brand_id, source_id)
    references pst_source (brand_id, id)
);

create index pst_article_newest on pst_article (brand_id, received_at);

create table pst_brief (
  article_id uuid not null,
  brand_id varchar(64) not null,
  key_message varchar not null,
  audience varchar not null,
  goal varchar not null,
  facts varchar not null,
  constraint pst_brief_pk primary key (article_id),
  constraint pst_brief_article_fk foreign key (brand_id, article_id)
    references pst_article (brand_id, id)
);

create table pst_post (
  id uuid not null,
  brand_id varchar(64) not null,
  channel_id varchar(64) not null,
  article_id uuid,
  status varchar(32) not null,
  current_revision_id uuid,
  schedule_at timestamp(6) with time zone,
  schedule_zone varchar(64),
  attention varchar,
  created_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint pst_post_pk primary key (id),
  constraint pst_post_of_brand unique (brand_id, id),
  constraint pst_post_of_channel unique (brand_id, channel_id, id),
  constraint pst_post_planned_once unique (brand_id, article_id, channel_id),
  constraint pst_post_schedule check (
    (schedule_at is null and schedule_zone is null)
    or (schedule_at is not null and schedule_zone is not null)),
  constraint pst_post_channel_fk foreign key (brand_id, channel_id)
    references pst_channel (brand_id, id),
  constraint pst_post_article_fk foreign key (brand_id, article_id)
    references pst_article (brand_id, id)
);

create index pst_post_newest on pst_post (brand_id, created_at);
create index pst_post_by_status on pst_post (brand_id, status, created_at);

-- Immutable, see V3. search_text is the text in lower case, folded by us: what a database takes for
-- lower case depends on how it was installed.
create table pst_revision (
  id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  number integer not null,
  text varchar not null,
  search_text varchar not null,
  language varchar(64) not null,
  media varchar not null,
  link varchar,
  author_kind varchar(16) not null,
  author_person_id uuid,
  author_name varchar not null,
  support varchar not null,
  article_version integer not null,
  created_at timestamp(6) with time zone not null,
  seal varchar(64) not null,
  constraint pst_revision_pk primary key (id),
  constraint pst_revision_of_brand unique (brand_id, id),
  constraint pst_revision_of_post unique (brand_id, post_id, id),
  constraint pst_revision_sealed unique (brand_id, post_id, id, seal),
  constraint pst_revision_number unique (post_id, number),
  constraint pst_revision_author check (
    (author_kind = 'PERSON' and author_person_id is not null)
    or (author_kind <> 'PERSON' and author_person_id is null)),
  constraint pst_revision_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id),
  constraint pst_revision_person_fk foreign key (author_person_id) references pst_person (id)
);

alter table pst_post add constraint pst_post_current_fk
  foreign key (brand_id, id, current_revision_id)
  references pst_revision (brand_id, post_id, id);

create table pst_findings (
  revision_id uuid not null,
  brand_id varchar(64) not null,
  findings varchar not null,
  constraint pst_findings_pk primary key (revision_id),
  constraint pst_findings_revision_fk foreign key (brand_id, revision_id)
    references pst_revision (brand_id, id)
);

create table pst_media (
  brand_id varchar(64) not null,
  sha256 varchar(64) not null,
  type varchar(100) not null,
  content pst_bytes not null,
  constraint pst_media_pk primary key (brand_id, sha256),
  constraint pst_media_brand_fk foreign key (brand_id) references pst_brand (id)
);

create table pst_post_event (
  id bigint generated by default as identity,
  brand_id varchar(64) not null,
  post_id uuid not null,
  happened_at timestamp(6) with time zone not null,
  kind varchar(32) not null,
  actor varchar not null,
  detail varchar not null,
  constraint pst_post_event_pk primary key (id),
  constraint pst_post_event_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id)
);

create index pst_post_event_of_post on pst_post_event (brand_id, post_id, id);

-- The seal, first half: a decision is a person's, on exactly one revision with exactly its seal.
create table pst_approval (
  id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  revision_id uuid not null,
  seal varchar(64) not null,
  decision varchar(16) not null,
  person_id uuid not null,
  remark varchar not null,
  decided_at timestamp(6) with time zone not null,
  voided_at timestamp(6) with time zone,
  constraint pst_approval_pk primary key (id),
  constraint pst_approval_sealed unique (brand_id, post_id, revision_id, seal, decision, id),
  constraint pst_approval_decision check (decision in ('APPROVED', 'CHANGES', 'REJECTED')),
  constraint pst_approval_revision_fk foreign key (brand_id, post_id, revision_id, seal)
    references pst_revision (brand_id, post_id, id, seal),
  constraint pst_approval_person_fk foreign key (person_id) references pst_person (id)
);

-- The seal, second half: an entry of the ledger cannot exist without an approval, by a person, of
-- exactly this revision with exactly this seal. live_post_id is the post while the entry is live
-- and null afterwards, so that its uniqueness allows one live entry per post.
create table pst_publication (
  id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  channel_id varchar(64) not null,
  revision_id uuid not null,
  seal varchar(64) not null,
  approval_id uuid not null,
  decision varchar(16) not null,
  state varchar(16) not null,
  live_post_id uuid,
  due_at timestamp(6) with time zone not null,
  attempt integer not null,
  fence bigint not null,
  lease_until timestamp(6) with time zone,
  handle varchar,
  remote_id varchar,
  permalink varchar,
  sent_at timestamp(6) with time zone,
  problem varchar,
  entry_number bigint generated by default as identity,
  constraint pst_publication_pk primary key (id),
  constraint pst_publication_live unique (live_post_id),
  constraint pst_publication_approved check (decision = 'APPROVED'),
  constraint pst_publication_liveness check (
    (state in ('PLANNED', 'ARMED', 'SENDING', 'SENT', 'UNKNOWN')
      and live_post_id is not null and live_post_id = post_id)
    or (state in ('REFUSED', 'CANCELLED') and live_post_id is null)),
  constraint pst_publication_armed check (
    state not in ('ARMED', 'SENDING', 'UNKNOWN') or handle is not null),
  constraint pst_publication_leased check (
    (state = 'SENDING' and lease_until is not null)
    or (state <> 'SENDING' and lease_until is null)),
  constraint pst_publication_sent check (
    state <> 'SENT'
    or (remote_id is not null and permalink is not null and sent_at is not null)),
  constraint pst_publication_approval_fk
    foreign key (brand_id, post_id, revision_id, seal, decision, approval_id)
    references pst_approval (brand_id, post_id, revision_id, seal, decision, id),
  constraint pst_publication_post_fk foreign key (brand_id, channel_id, post_id)
    references pst_post (brand_id, channel_id, id)
);

create index pst_publication_of_post on pst_publication (brand_id, post_id);
create index pst_publication_due on pst_publication (state, due_at);

create table pst_ai_call (
  id bigint generated by default as identity,
  brand_id varchar(64) not null,
  task varchar(100) not null,
  provider varchar not null,
  model varchar not null,
  prompt_version varchar not null,
  called_at timestamp(6) with time zone not null,
  latency_millis bigint not null,
  input_tokens integer not null,
  output_tokens integer not null,
  outcome varchar(16) not null,
  problem varchar,
  constraint pst_ai_call_pk primary key (id),
  constraint pst_ai_call_brand_fk foreign key (brand_id) references pst_brand (id)
);

create index pst_ai_call_newest on pst_ai_call (brand_id, called_at);

-- The sandbox network: a system of its own that happens to live here.
create table pst_sandbox_post (
  channel_id varchar(64) not null,
  post_key varchar(200) not null,
  text varchar not null,
  language varchar(64) not null,
  media varchar not null,
  link varchar,
  posted_at timestamp(6) with time zone not null,
  constraint pst_sandbox_post_pk primary key (channel_id, post_key),
  constraint pst_sandbox_post_channel_fk foreign key (channel_id) references pst_channel (id)
);
