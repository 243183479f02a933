-- Who removed samples and brought them back stays as it was written.
create trigger pst_sample_step_stays before update, delete on pst_sample_step
  for each row call 'io.postillion.plugin.store.WrittenStays';
