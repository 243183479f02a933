-- The words of recurring posts, and who approved them until when. A form is never changed: other words
-- are another form; voided_at says since when it is used no more.
create table pst_form (
  id uuid not null,
  brand_id varchar(64) not null,
  name varchar(200) not null,
  words varchar not null,
  language varchar(64) not null,
  channels varchar not null,
  card boolean not null,
  writer_id uuid not null,
  seal varchar(64) not null,
  written_at timestamp(6) with time zone not null,
  voided_at timestamp(6) with time zone,
  constraint pst_form_pk primary key (id),
  constraint pst_form_sealed unique (brand_id, id, seal),
  constraint pst_form_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_form_writer_fk foreign key (writer_id) references pst_person (id)
);

-- A person's approval of exactly this form with exactly its seal, until a moment; by somebody else than
-- its writer. It is never changed; how it ended before its time is a row of its own.
create table pst_standing (
  id uuid not null,
  brand_id varchar(64) not null,
  form_id uuid not null,
  seal varchar(64) not null,
  person_id uuid not null,
  given_at timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone not null,
  per_day integer not null,
  constraint pst_standing_pk primary key (id),
  constraint pst_standing_sealed unique (brand_id, id, person_id, valid_until),
  constraint pst_standing_ends check (given_at < valid_until),
  constraint pst_standing_per_day check (per_day between 1 and 50),
  constraint pst_standing_form_fk foreign key (brand_id, form_id, seal)
    references pst_form (brand_id, id, seal),
  constraint pst_standing_person_fk foreign key (person_id) references pst_person (id)
);

create table pst_standing_end (
  standing_id uuid not null,
  person_id uuid not null,
  ended_at timestamp(6) with time zone not null,
  constraint pst_standing_end_pk primary key (standing_id),
  constraint pst_standing_end_fk foreign key (standing_id) references pst_standing (id),
  constraint pst_standing_end_person_fk foreign key (person_id) references pst_person (id)
);

-- A vote that rests on a standing approval is of the person who gave that, says yes, and was cast before
-- it ended.
alter table pst_vote add column standing_id uuid;
alter table pst_vote add column standing_until timestamp(6) with time zone;
alter table pst_vote add constraint pst_vote_standing check (
  (standing_id is null and standing_until is null)
  or (standing_id is not null and standing_until is not null
    and decision = 'APPROVED' and voted_at < standing_until));
alter table pst_vote add constraint pst_vote_standing_fk
  foreign key (brand_id, standing_id, person_id, standing_until)
  references pst_standing (brand_id, id, person_id, valid_until);

create index pst_vote_of_standing on pst_vote (standing_id, voted_at);
