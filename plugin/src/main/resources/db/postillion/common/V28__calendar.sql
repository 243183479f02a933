-- The calendar asks for posts by time: when they are due, or when they went out.
create index pst_post_in_time on pst_post (brand_id, schedule_at);
create index pst_publication_out on pst_publication (brand_id, sent_at);
