-- A source can be there to try things out on. Removed, nothing is taken in from it and its articles
-- are in no list; both marks are taken back when somebody brings the samples back.
alter table pst_source add column is_sample boolean default false not null;
alter table pst_source add column removed_at timestamp(6) with time zone;
alter table pst_article add column removed_at timestamp(6) with time zone;

-- Who removed the samples of a brand and brought them back. Nothing in it is ever changed or removed.
create table pst_sample_step (
  brand_id varchar(64) not null,
  entry integer not null,
  kind varchar(16) not null,
  articles integer not null,
  person_id uuid not null,
  done_at timestamp(6) with time zone not null,
  constraint pst_sample_step_pk primary key (brand_id, entry),
  constraint pst_sample_step_kind check (kind in ('REMOVED', 'BROUGHT_BACK')),
  constraint pst_sample_step_counted check (entry > 0 and articles >= 0),
  constraint pst_sample_step_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_sample_step_person_fk foreign key (person_id) references pst_person (id)
);
