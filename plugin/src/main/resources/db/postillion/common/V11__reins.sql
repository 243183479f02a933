-- Who asked a model what, for which post or article, with which answer and at which cost. Answers
-- are forgotten when they were kept as long as the brand wants; the rest of the row stays.

alter table pst_ai_call add column asked_by varchar(16) default 'PROCESS' not null;
alter table pst_ai_call add column person_id uuid;
alter table pst_ai_call add column post_id uuid;
alter table pst_ai_call add column article_id uuid;
alter table pst_ai_call add column input_hash varchar(64) default '' not null;
alter table pst_ai_call add column parameters varchar default '' not null;
alter table pst_ai_call add column output varchar;
alter table pst_ai_call add column cost numeric(24, 12);
alter table pst_ai_call add column currency varchar(3);

alter table pst_ai_call add constraint pst_ai_call_asked check (
  (asked_by = 'PERSON' and person_id is not null)
  or (asked_by in ('PROGRAM', 'PROCESS') and person_id is null));
alter table pst_ai_call add constraint pst_ai_call_cost check (
  (cost is null and currency is null) or (cost is not null and currency is not null));
alter table pst_ai_call add constraint pst_ai_call_person_fk
  foreign key (person_id) references pst_person (id);
alter table pst_ai_call add constraint pst_ai_call_post_fk
  foreign key (brand_id, post_id) references pst_post (brand_id, id);
alter table pst_ai_call add constraint pst_ai_call_article_fk
  foreign key (brand_id, article_id) references pst_article (brand_id, id);

create index pst_ai_call_of_task on pst_ai_call (brand_id, task, called_at);
create index pst_ai_call_of_post on pst_ai_call (brand_id, post_id);
create index pst_ai_call_of_article on pst_ai_call (brand_id, article_id);

-- What somebody put into a text is kept for good; what was only offered is not.
alter table pst_suggestion add column taken_at timestamp(6) with time zone;

create index pst_suggestion_offered on pst_suggestion (brand_id, offered_at);

-- What brands tell models beside the built-in prompts. A text never changes; its state and share do.
create table pst_prompt (
  brand_id varchar(64) not null,
  task varchar(100) not null,
  version integer not null,
  language varchar(64),
  text varchar not null,
  author_person_id uuid not null,
  created_at timestamp(6) with time zone not null,
  state varchar(16) not null,
  share integer not null,
  constraint pst_prompt_pk primary key (brand_id, task, version),
  constraint pst_prompt_version check (version >= 1),
  constraint pst_prompt_state check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
  constraint pst_prompt_share check (share between 1 and 100),
  constraint pst_prompt_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_prompt_author_fk foreign key (author_person_id) references pst_person (id)
);
