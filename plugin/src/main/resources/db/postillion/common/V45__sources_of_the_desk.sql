-- What administrators set of a source at the desk. The password is encrypted with the installation's
-- key, for its brand and source alone, and goes when the source is removed.
create table pst_desk_source (
  source_id varchar(64) not null,
  brand_id varchar(64) not null,
  cms varchar(64) not null,
  name varchar not null,
  address varchar not null,
  login varchar,
  password varchar,
  language varchar(64) not null,
  plain_permalinks boolean not null,
  read_since timestamp(6) with time zone not null,
  version integer not null,
  removed_at timestamp(6) with time zone,
  constraint pst_desk_source_pk primary key (source_id),
  constraint pst_desk_source_source_fk foreign key (brand_id, source_id)
    references pst_source (brand_id, id),
  constraint pst_desk_source_counted check (version > 0)
);

create index pst_desk_source_of_brand on pst_desk_source (brand_id);

-- Who did what about the sources of a brand. Nothing in it is ever changed or removed.
create table pst_source_step (
  entry bigint generated always as identity,
  brand_id varchar(64) not null,
  source_id varchar(64) not null,
  kind varchar(16) not null,
  changes varchar not null,
  person_id uuid not null,
  done_at timestamp(6) with time zone not null,
  constraint pst_source_step_pk primary key (entry),
  constraint pst_source_step_kind
    check (kind in ('ADDED', 'CHANGED', 'PAUSED', 'RESUMED', 'REMOVED')),
  constraint pst_source_step_source_fk foreign key (brand_id, source_id)
    references pst_source (brand_id, id),
  constraint pst_source_step_person_fk foreign key (person_id) references pst_person (id)
);

create index pst_source_step_of_brand on pst_source_step (brand_id, entry);
