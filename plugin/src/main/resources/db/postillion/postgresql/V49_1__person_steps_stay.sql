-- Who did what about a person stays as it was written.
create trigger pst_person_step_stays before update or delete on pst_person_step
  for each row execute function pst_refuse_change();
create trigger pst_person_step_stays_whole before truncate on pst_person_step
  for each statement execute function pst_refuse_change();
