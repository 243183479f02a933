-- Who did what about a person stays as it was written.
create trigger pst_person_step_stays before update, delete on pst_person_step
  for each row call 'io.postillion.plugin.store.WrittenStays';
