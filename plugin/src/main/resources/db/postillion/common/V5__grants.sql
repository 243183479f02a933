-- What networks granted to the channels that people connected. The tokens are encrypted with the
-- installation's key, for their brand and channel alone; the rest is there to be shown.
create table pst_grant (
  brand_id varchar(64) not null,
  channel_id varchar(64) not null,
  tokens varchar not null,
  account varchar not null,
  granted_scope varchar not null,
  issued_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  renews boolean not null,
  refresh_expires_at timestamp(6) with time zone,
  version bigint not null,
  lease_until timestamp(6) with time zone,
  constraint pst_grant_pk primary key (brand_id, channel_id),
  constraint pst_grant_channel_fk foreign key (brand_id, channel_id)
    references pst_channel (brand_id, id)
);

-- People on their way to a network and back; each row serves once.
create table pst_oauth_state (
  hash varchar(64) not null,
  brand_id varchar(64) not null,
  channel_id varchar(64) not null,
  person_id uuid not null,
  session_hash varchar(64) not null,
  verifier varchar not null,
  expires_at timestamp(6) with time zone not null,
  constraint pst_oauth_state_pk primary key (hash),
  constraint pst_oauth_state_channel_fk foreign key (brand_id, channel_id)
    references pst_channel (brand_id, id)
);

create index pst_oauth_state_old on pst_oauth_state (expires_at);
