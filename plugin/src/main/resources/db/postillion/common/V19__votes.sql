-- A vote is one person's answer to one question of an approval process, on exactly one revision with
-- exactly its seal. An approval is what the process came to, and has the id of the vote that decided
-- it: so none can exist that no person voted for.
create table pst_vote (
  id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  revision_id uuid not null,
  seal varchar(64) not null,
  decision varchar(16) not null,
  person_id uuid not null,
  on_behalf_of uuid,
  question varchar(200) not null,
  asked varchar(64) not null,
  remark varchar not null,
  voted_at timestamp(6) with time zone not null,
  voided_at timestamp(6) with time zone,
  constraint pst_vote_pk primary key (id),
  constraint pst_vote_once unique (question),
  constraint pst_vote_sealed unique (brand_id, post_id, revision_id, seal, decision, person_id, id),
  constraint pst_vote_decision check (decision in ('APPROVED', 'CHANGES', 'REJECTED')),
  constraint pst_vote_revision_fk foreign key (brand_id, post_id, revision_id, seal)
    references pst_revision (brand_id, post_id, id, seal),
  constraint pst_vote_person_fk foreign key (person_id) references pst_person (id),
  constraint pst_vote_on_behalf_of_fk foreign key (on_behalf_of) references pst_person (id)
);

create index pst_vote_of_post on pst_vote (brand_id, post_id);

insert into pst_vote
  (id, brand_id, post_id, revision_id, seal, decision, person_id, question, asked, remark, voted_at,
   voided_at)
select id, brand_id, post_id, revision_id, seal, decision, person_id, 'before/' || id, 'approver',
  remark, decided_at, voided_at
from pst_approval;

alter table pst_approval add constraint pst_approval_vote_fk
  foreign key (brand_id, post_id, revision_id, seal, decision, person_id, id)
  references pst_vote (brand_id, post_id, revision_id, seal, decision, person_id, id);

alter table pst_person add column member_of varchar(500) default '' not null;
