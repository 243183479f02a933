-- What a network wants to know of a channel of the desk stands in one column, by the names of the fields.
-- A credential is encrypted with the installation's key, for its brand, channel and settings alone, and
-- goes when the channel is removed. The version is raised with every credential, so that each node notices.
alter table pst_desk_channel add column settings varchar default '{}' not null;
alter table pst_desk_channel add column remote_id varchar default '' not null;
alter table pst_desk_channel add column version integer default 1 not null;
alter table pst_desk_channel add column secret varchar;

-- Of two who add the same account at once, one is told. It is free again when the channel is removed.
alter table pst_desk_channel add column account_key varchar;
alter table pst_desk_channel add constraint pst_desk_channel_account unique (brand_id, account_key);

update pst_desk_channel
set settings = '{"author":"' || replace(replace(author, '\', '\\'), '"', '\"') || '"}'
where author <> '';

alter table pst_desk_channel drop column author;

alter table pst_channel_step drop constraint pst_channel_step_kind;
alter table pst_channel_step add constraint pst_channel_step_kind
  check (kind in ('ADDED', 'RENEWED', 'REMOVED'));
