-- Of a vote only the force can be taken away, once.
create trigger pst_vote_stays before update, delete on pst_vote
  for each row call 'io.postillion.plugin.store.WrittenStays';
