-- What somebody may do is said for each of their brands: an administrator of one reaches no other.
alter table pst_person_brand add column roles varchar(200) default '' not null;
alter table pst_person_brand add column member_of varchar(500) default '' not null;

update pst_person_brand set
  roles = (select p.roles from pst_person p where p.id = pst_person_brand.person_id),
  member_of = (select p.member_of from pst_person p where p.id = pst_person_brand.person_id);

alter table pst_person drop column roles;
alter table pst_person drop column member_of;

-- Whom the configuration does not name, and no start takes anything from.
alter table pst_person add column of_desk boolean default false not null;
alter table pst_person add column email varchar(254) default '' not null;

-- Links by which people choose a password, once. Of what opens them, the hash.
create table pst_invitation (
  id uuid not null,
  brand_id varchar(64) not null,
  person_id uuid not null,
  made_by uuid not null,
  hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone,
  constraint pst_invitation_pk primary key (id),
  constraint pst_invitation_hash unique (hash),
  constraint pst_invitation_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_invitation_person_fk foreign key (person_id) references pst_person (id),
  constraint pst_invitation_made_by_fk foreign key (made_by) references pst_person (id)
);

create index pst_invitation_of_person on pst_invitation (person_id);

-- Who did what about the people of a brand. Nothing in it is ever changed or removed.
create table pst_person_step (
  entry bigint generated always as identity,
  brand_id varchar(64) not null,
  about_id uuid not null,
  kind varchar(16) not null,
  roles varchar(200) not null,
  member_of varchar(500) not null,
  detail varchar not null,
  person_id uuid not null,
  done_at timestamp(6) with time zone not null,
  constraint pst_person_step_pk primary key (entry),
  constraint pst_person_step_kind check (kind in (
    'CREATED', 'ADDED', 'CHANGED', 'RENAMED', 'READDRESSED', 'REMOVED',
    'LINK_SHOWN', 'LINK_MAILED', 'PASSWORD_SET')),
  constraint pst_person_step_brand_fk foreign key (brand_id) references pst_brand (id),
  constraint pst_person_step_about_fk foreign key (about_id) references pst_person (id),
  constraint pst_person_step_person_fk foreign key (person_id) references pst_person (id)
);

create index pst_person_step_of_brand on pst_person_step (brand_id, entry);
create index pst_person_step_about on pst_person_step (about_id, entry);
