-- Never twice, never lost, on time: when a send was begun, brakes, living nodes, and how late is
-- still on time.

alter table pst_publication add column begun_at timestamp(6) with time zone;

create index pst_publication_of_channel on pst_publication (brand_id, channel_id, begun_at);
create index pst_publication_plan on pst_publication (brand_id, channel_id, state, due_at);

alter table pst_brand add column tolerance_seconds bigint default 900 not null;

-- scope is the brand's id, or '*' for all brands; no brand is called that.
create table pst_brake (
  scope varchar(64) not null,
  who varchar not null,
  why varchar not null,
  pulled_at timestamp(6) with time zone not null,
  constraint pst_brake_pk primary key (scope)
);

-- Nodes that are alive say so again and again, by the database's clock.
create table pst_node (
  id varchar(100) not null,
  alive_until timestamp(6) with time zone not null,
  constraint pst_node_pk primary key (id)
);
