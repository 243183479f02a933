-- Threads: how far the one of a publication is out. What is half out can be neither cancelled nor
-- refused, for both would let a new entry send its first posts again.
alter table pst_publication add column parts_out integer default 0 not null;
alter table pst_publication add column part_begun integer default 0 not null;
alter table pst_publication add column stopped boolean default false not null;
alter table pst_publication add constraint pst_publication_half_out
  check (parts_out = 0 or state not in ('REFUSED', 'CANCELLED'));

create table pst_publication_part (
  brand_id varchar(64) not null,
  publication_id uuid not null,
  part_number integer not null,
  remote_id varchar not null,
  permalink varchar not null,
  sent_at timestamp(6) with time zone not null,
  constraint pst_publication_part_pk primary key (publication_id, part_number),
  constraint pst_publication_part_fk foreign key (publication_id) references pst_publication (id)
);

alter table pst_sandbox_post add column follows varchar(200);
