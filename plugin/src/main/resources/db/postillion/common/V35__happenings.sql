-- What happened last in a brand, for pages that are open.
create index pst_post_event_of_brand on pst_post_event (brand_id, id);
