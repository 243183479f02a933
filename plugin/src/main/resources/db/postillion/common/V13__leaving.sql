-- What goes out next, without a look at all that is out already.
create index pst_post_leaving on pst_post (brand_id, status, schedule_at);
