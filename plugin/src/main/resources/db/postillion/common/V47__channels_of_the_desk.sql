-- What administrators set of a channel at the desk: of networks that need no password or token typed.
create table pst_desk_channel (
  channel_id varchar(64) not null,
  brand_id varchar(64) not null,
  network varchar(64) not null,
  name varchar not null,
  account varchar not null,
  author varchar not null,
  removed_at timestamp(6) with time zone,
  constraint pst_desk_channel_pk primary key (channel_id),
  constraint pst_desk_channel_channel_fk foreign key (brand_id, channel_id)
    references pst_channel (brand_id, id)
);

create index pst_desk_channel_of_brand on pst_desk_channel (brand_id);

-- Who added and removed the channels of a brand. Nothing in it is ever changed or removed.
create table pst_channel_step (
  entry bigint generated always as identity,
  brand_id varchar(64) not null,
  channel_id varchar(64) not null,
  kind varchar(16) not null,
  person_id uuid not null,
  done_at timestamp(6) with time zone not null,
  constraint pst_channel_step_pk primary key (entry),
  constraint pst_channel_step_kind check (kind in ('ADDED', 'REMOVED')),
  constraint pst_channel_step_channel_fk foreign key (brand_id, channel_id)
    references pst_channel (brand_id, id),
  constraint pst_channel_step_person_fk foreign key (person_id) references pst_person (id)
);

create index pst_channel_step_of_brand on pst_channel_step (brand_id, entry);
