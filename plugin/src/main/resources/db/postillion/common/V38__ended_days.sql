-- What ended in a model on a day (of UTC) that is over: sums of the engine's history, which may forget it.
create table pst_ended_day (
  brand_id varchar(64) not null,
  model_key varchar(255) not null,
  ended_on date not null,
  constraint pst_ended_day_pk primary key (brand_id, model_key, ended_on),
  constraint pst_ended_day_brand_fk foreign key (brand_id) references pst_brand (id)
);

-- Steps that took nearly as long, together; bracket is the logarithm of their milliseconds in 25ths.
create table pst_ended_step (
  brand_id varchar(64) not null,
  model_key varchar(255) not null,
  ended_on date not null,
  step_id varchar(255) not null,
  bracket integer not null,
  steps bigint not null,
  millis bigint not null,
  constraint pst_ended_step_pk primary key (brand_id, model_key, ended_on, step_id, bracket),
  constraint pst_ended_step_day_fk foreign key (brand_id, model_key, ended_on)
    references pst_ended_day (brand_id, model_key, ended_on) on delete cascade,
  constraint pst_ended_step_counted check (steps > 0 and millis >= 0)
);

create table pst_ended_review (
  brand_id varchar(64) not null,
  model_key varchar(255) not null,
  ended_on date not null,
  decision varchar(255) not null,
  reviews bigint not null,
  constraint pst_ended_review_pk primary key (brand_id, model_key, ended_on, decision),
  constraint pst_ended_review_day_fk foreign key (brand_id, model_key, ended_on)
    references pst_ended_day (brand_id, model_key, ended_on) on delete cascade,
  constraint pst_ended_review_counted check (reviews > 0)
);
