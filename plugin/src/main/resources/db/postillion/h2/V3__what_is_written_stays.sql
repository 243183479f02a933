-- Revisions and events are never changed or deleted. Of an approval only the force can be taken
-- away, once.

create trigger pst_revision_stays before update, delete on pst_revision
  for each row call 'io.postillion.plugin.store.WrittenStays';

create trigger pst_post_event_stays before update, delete on pst_post_event
  for each row call 'io.postillion.plugin.store.WrittenStays';

create trigger pst_approval_stays before update, delete on pst_approval
  for each row call 'io.postillion.plugin.store.WrittenStays';
