-- Who did what about a source stays as it was written.
create trigger pst_source_step_stays before update, delete on pst_source_step
  for each row call 'io.postillion.plugin.store.WrittenStays';
