-- Of a form only the use ends, once; a standing approval and its end stay as they were written.
create trigger pst_form_stays before update on pst_form
  for each row execute function pst_refuse_all_but_voiding();
create trigger pst_form_is_not_deleted before delete on pst_form
  for each row execute function pst_refuse_change();
create trigger pst_form_stays_whole before truncate on pst_form
  for each statement execute function pst_refuse_change();
create trigger pst_standing_stays before update or delete on pst_standing
  for each row execute function pst_refuse_change();
create trigger pst_standing_stays_whole before truncate on pst_standing
  for each statement execute function pst_refuse_change();
create trigger pst_standing_end_stays before update or delete on pst_standing_end
  for each row execute function pst_refuse_change();
create trigger pst_standing_end_stays_whole before truncate on pst_standing_end
  for each statement execute function pst_refuse_change();
