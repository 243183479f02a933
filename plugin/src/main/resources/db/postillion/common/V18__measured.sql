-- How people responded to posts that are out, as networks counted it an hour, a day and a week
-- later. What was counted then cannot be counted again: rows are added and never changed.

-- Once for each post, so that its measuring begins once.
create table pst_measuring (
  brand_id varchar(64) not null,
  post_id uuid not null,
  begun_at timestamp(6) with time zone not null,
  constraint pst_measuring_pk primary key (brand_id, post_id),
  constraint pst_measuring_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id)
);

create table pst_measurement (
  brand_id varchar(64) not null,
  post_id uuid not null,
  moment varchar(16) not null,
  outcome varchar(16) not null,
  likes bigint,
  replies bigint,
  reposts bigint,
  clicks bigint,
  views bigint,
  why varchar not null,
  measured_at timestamp(6) with time zone not null,
  constraint pst_measurement_pk primary key (brand_id, post_id, moment),
  constraint pst_measurement_moment check (moment in ('HOUR', 'DAY', 'WEEK')),
  constraint pst_measurement_outcome check (
    (outcome = 'COUNTED' and why = '')
    or (outcome in ('MISSED', 'GONE', 'REFUSED', 'NOT_TOLD') and why <> ''
      and likes is null and replies is null and reposts is null and clicks is null
      and views is null)),
  constraint pst_measurement_counts check (
    coalesce(likes, 0) >= 0 and coalesce(replies, 0) >= 0 and coalesce(reposts, 0) >= 0
    and coalesce(clicks, 0) >= 0 and coalesce(views, 0) >= 0),
  constraint pst_measurement_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id)
);

create index pst_measurement_newest on pst_measurement (brand_id, moment, measured_at);
