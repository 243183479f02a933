-- What posts of a brand belong together for. open_name is the name in lower case, folded by us, while the
-- campaign is open: no two that are open have the same.
create table pst_campaign (
  id uuid not null,
  brand_id varchar(64) not null,
  name varchar(200) not null,
  open_name varchar(400),
  hue varchar(16) not null,
  first_day date,
  last_day date,
  at_stake varchar(16) not null,
  closed_at timestamp(6) with time zone,
  constraint pst_campaign_pk primary key (id),
  constraint pst_campaign_of_brand unique (brand_id, id),
  constraint pst_campaign_open_name unique (brand_id, open_name),
  constraint pst_campaign_open check (
    (closed_at is null and open_name is not null) or (closed_at is not null and open_name is null)),
  constraint pst_campaign_days check (
    first_day is null or last_day is null or first_day <= last_day),
  constraint pst_campaign_at_stake check (at_stake in ('LOW', 'MEDIUM', 'HIGH')),
  constraint pst_campaign_brand_fk foreign key (brand_id) references pst_brand (id)
);

-- A post belongs to one campaign at most, and to none of another brand.
create table pst_post_campaign (
  post_id uuid not null,
  brand_id varchar(64) not null,
  campaign_id uuid not null,
  constraint pst_post_campaign_pk primary key (post_id),
  constraint pst_post_campaign_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id),
  constraint pst_post_campaign_campaign_fk foreign key (brand_id, campaign_id)
    references pst_campaign (brand_id, id)
);

create index pst_post_campaign_posts on pst_post_campaign (campaign_id, post_id);
