-- What people of a brand set at the desk, as a journal: the newest entry of a setting counts, an entry
-- without a value goes back to what the configuration says. Nothing in it is ever changed or removed,
-- and entries are counted without a gap, so that two people at once notice each other.
create table pst_adjustment (
  brand_id varchar(64) not null,
  setting varchar(64) not null,
  entry integer not null,
  follows integer,
  setting_value varchar,
  person_id uuid not null,
  set_at timestamp(6) with time zone not null,
  constraint pst_adjustment_pk primary key (brand_id, setting, entry),
  constraint pst_adjustment_in_a_row check (
    (entry = 1 and follows is null) or (entry > 1 and follows is not null and follows = entry - 1)),
  constraint pst_adjustment_follows_fk foreign key (brand_id, setting, follows)
    references pst_adjustment (brand_id, setting, entry),
  constraint pst_adjustment_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_adjustment_person_fk foreign key (person_id) references pst_person (id)
);

create index pst_adjustment_of_brand on pst_adjustment (brand_id, set_at);

create trigger pst_adjustment_stays before update, delete on pst_adjustment
  for each row call 'io.postillion.plugin.store.WrittenStays';
