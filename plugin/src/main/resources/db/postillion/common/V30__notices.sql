-- What people are to be told: a row is written with what it tells about, and whom to tell, by which
-- means and when is found out afterwards.

create table pst_notice (
  id uuid not null,
  brand_id varchar(64) not null,
  notice_key varchar(300) not null,
  kind varchar(16) not null,
  task_id varchar(64),
  post_id uuid,
  article_id uuid,
  named varchar not null,
  detail varchar not null,
  happened_at timestamp(6) with time zone not null,
  spread_at timestamp(6) with time zone,
  constraint pst_notice_pk primary key (id),
  constraint pst_notice_once unique (brand_id, notice_key),
  constraint pst_notice_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_notice_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id),
  constraint pst_notice_article_fk foreign key (brand_id, article_id)
    references pst_article (brand_id, id)
);

create index pst_notice_open on pst_notice (spread_at, happened_at);
create index pst_notice_of_task on pst_notice (brand_id, task_id);

create table pst_notice_delivery (
  notice_id uuid not null,
  brand_id varchar(64) not null,
  recipient varchar(200) not null,
  means varchar(16) not null,
  digest boolean not null,
  for_person_id uuid,
  state varchar(16) not null,
  due_at timestamp(6) with time zone not null,
  leased_until timestamp(6) with time zone,
  attempts integer not null,
  problem varchar,
  settled_at timestamp(6) with time zone,
  constraint pst_notice_delivery_pk primary key (notice_id, recipient, means),
  constraint pst_notice_delivery_state check (
    (state = 'WAITING' and settled_at is null)
    or (state in ('SENT', 'DROPPED', 'FAILED') and settled_at is not null)),
  constraint pst_notice_delivery_notice_fk foreign key (notice_id) references pst_notice (id),
  constraint pst_notice_delivery_person_fk foreign key (for_person_id)
    references pst_person (id)
);

create index pst_notice_delivery_due on pst_notice_delivery (state, means, due_at);

-- How people want to be told, where they do not leave it to the configuration.
create table pst_wishes (
  person_id uuid not null,
  wishes varchar not null,
  changed_at timestamp(6) with time zone not null,
  constraint pst_wishes_pk primary key (person_id),
  constraint pst_wishes_person_fk foreign key (person_id) references pst_person (id)
);

create table pst_absence (
  brand_id varchar(64) not null,
  person_id uuid not null,
  away_from timestamp(6) with time zone not null,
  away_until timestamp(6) with time zone not null,
  substitute_id uuid not null,
  constraint pst_absence_pk primary key (brand_id, person_id),
  constraint pst_absence_times check (away_from < away_until),
  constraint pst_absence_other check (person_id <> substitute_id),
  constraint pst_absence_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_absence_person_fk foreign key (person_id) references pst_person (id),
  constraint pst_absence_substitute_fk foreign key (substitute_id) references pst_person (id)
);

create table pst_delegation (
  brand_id varchar(64) not null,
  task_id varchar(64) not null,
  post_id uuid not null,
  asked_person_id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  delegated_at timestamp(6) with time zone not null,
  constraint pst_delegation_pk primary key (brand_id, task_id),
  constraint pst_delegation_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id),
  constraint pst_delegation_asked_fk foreign key (asked_person_id) references pst_person (id),
  constraint pst_delegation_from_fk foreign key (from_person_id) references pst_person (id),
  constraint pst_delegation_to_fk foreign key (to_person_id) references pst_person (id)
);

create index pst_delegation_of_post on pst_delegation (brand_id, post_id);
create index pst_delegation_to on pst_delegation (brand_id, to_person_id);
