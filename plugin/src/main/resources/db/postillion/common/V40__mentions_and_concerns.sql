-- Who was named in what somebody said about a post, until they opened the post or answered.
create table pst_mention (
  remark_id uuid not null,
  person_id uuid not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  seen_at timestamp(6) with time zone,
  constraint pst_mention_pk primary key (remark_id, person_id),
  constraint pst_mention_remark_fk foreign key (brand_id, post_id, remark_id)
    references pst_remark (brand_id, post_id, id),
  constraint pst_mention_person_fk foreign key (person_id) references pst_person (id)
);

create index pst_mention_unseen on pst_mention (brand_id, person_id, seen_at);
create index pst_mention_of_post on pst_mention (brand_id, post_id);

-- By what was found in its current revision a post is looked for.
create table pst_concern (
  revision_id uuid not null,
  kind varchar(16) not null,
  brand_id varchar(64) not null,
  post_id uuid not null,
  constraint pst_concern_pk primary key (revision_id, kind),
  constraint pst_concern_revision_fk foreign key (brand_id, post_id, revision_id)
    references pst_revision (brand_id, post_id, id)
);

create index pst_concern_posts on pst_concern (brand_id, kind, post_id, revision_id);

insert into pst_concern (revision_id, kind, brand_id, post_id)
select r.id, 'BLOCKED', r.brand_id, r.post_id
from pst_findings f join pst_revision r on r.brand_id = f.brand_id and r.id = f.revision_id
where f.findings like '%"severity":"BLOCKER"%';

insert into pst_concern (revision_id, kind, brand_id, post_id)
select r.id, 'WARNED', r.brand_id, r.post_id
from pst_findings f join pst_revision r on r.brand_id = f.brand_id and r.id = f.revision_id
where f.findings like '%"severity":"WARNING"%';

insert into pst_concern (revision_id, kind, brand_id, post_id)
select r.id, 'SENSITIVE', r.brand_id, r.post_id
from pst_findings f join pst_revision r on r.brand_id = f.brand_id and r.id = f.revision_id
where f.findings like '%"code":"risk.%';

insert into pst_concern (revision_id, kind, brand_id, post_id)
select r.id, 'UNSOURCED', r.brand_id, r.post_id
from pst_findings f join pst_revision r on r.brand_id = f.brand_id and r.id = f.revision_id
where (f.findings like '%"code":"claim.%' or f.findings like '%"code":"card.doubt"%');
