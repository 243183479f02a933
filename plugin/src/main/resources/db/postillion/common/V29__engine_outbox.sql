-- What a remote engine is yet to be told; told in order for each subject.
create table pst_engine_order (
  id bigint generated always as identity primary key,
  subject varchar(100) not null,
  kind varchar(20) not null,
  payload varchar(20000) not null,
  due_at timestamp with time zone default current_timestamp not null,
  problem varchar(2000)
);
create index pst_engine_order_of_subject on pst_engine_order (subject, id);
