-- Who did what about a channel stays as it was written.
create trigger pst_channel_step_stays before update, delete on pst_channel_step
  for each row call 'io.postillion.plugin.store.WrittenStays';
