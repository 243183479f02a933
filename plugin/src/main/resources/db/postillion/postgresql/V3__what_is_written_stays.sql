-- Revisions and events are never changed or deleted. Of an approval only the force can be taken
-- away, once.

create function pst_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or deleted', tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create function pst_refuse_all_but_voiding() returns trigger language plpgsql as $$
declare
  allowed pst_approval%rowtype := old;
begin
  allowed.voided_at := new.voided_at;
  if old.voided_at is not null or new.voided_at is null or new is distinct from allowed then
    raise exception '% rows are never changed, only voided, once', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger pst_revision_stays before update or delete on pst_revision
  for each row execute function pst_refuse_change();
create trigger pst_revision_stays_whole before truncate on pst_revision
  for each statement execute function pst_refuse_change();

create trigger pst_post_event_stays before update or delete on pst_post_event
  for each row execute function pst_refuse_change();
create trigger pst_post_event_stays_whole before truncate on pst_post_event
  for each statement execute function pst_refuse_change();

create trigger pst_approval_stays before update on pst_approval
  for each row execute function pst_refuse_all_but_voiding();
create trigger pst_approval_is_not_deleted before delete on pst_approval
  for each row execute function pst_refuse_change();
create trigger pst_approval_stays_whole before truncate on pst_approval
  for each statement execute function pst_refuse_change();
