-- Who did what about a channel stays as it was written.
create trigger pst_channel_step_stays before update or delete on pst_channel_step
  for each row execute function pst_refuse_change();
create trigger pst_channel_step_stays_whole before truncate on pst_channel_step
  for each statement execute function pst_refuse_change();
