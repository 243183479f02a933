-- Of a form only the use ends, once; a standing approval and its end stay as they were written.
create trigger pst_form_stays before update, delete on pst_form
  for each row call 'io.postillion.plugin.store.WrittenStays';
create trigger pst_standing_stays before update, delete on pst_standing
  for each row call 'io.postillion.plugin.store.WrittenStays';
create trigger pst_standing_end_stays before update, delete on pst_standing_end
  for each row call 'io.postillion.plugin.store.WrittenStays';
