-- Of a vote only the force can be taken away, once: as of an approval, so one function serves both.
create or replace function pst_refuse_all_but_voiding() returns trigger language plpgsql as $$
declare
  allowed record;
begin
  allowed := old;
  allowed.voided_at := new.voided_at;
  if old.voided_at is not null or new.voided_at is null or new is distinct from allowed then
    raise exception '% rows are never changed, only voided, once', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger pst_vote_stays before update on pst_vote
  for each row execute function pst_refuse_all_but_voiding();
create trigger pst_vote_is_not_deleted before delete on pst_vote
  for each row execute function pst_refuse_change();
create trigger pst_vote_stays_whole before truncate on pst_vote
  for each statement execute function pst_refuse_change();
