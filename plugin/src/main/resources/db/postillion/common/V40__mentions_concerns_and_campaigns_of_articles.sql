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

-- What was found in the newest text of a post, to look for posts by it. When the post was made stands
-- here too, so that an index has the newest of a kind first, be they many or few.
create table pst_concern (
  post_id uuid not null,
  kind varchar(16) not null,
  brand_id varchar(64) not null,
  post_created_at timestamp(6) with time zone not null,
  constraint pst_concern_pk primary key (post_id, kind),
  constraint pst_concern_post_fk foreign key (brand_id, post_id)
    references pst_post (brand_id, id)
);

create index pst_concern_newest on pst_concern (brand_id, kind, post_created_at);

insert into pst_concern (post_id, kind, brand_id, post_created_at)
select p.id, 'BLOCKED', p.brand_id, p.created_at
from pst_post p
join pst_findings f on f.brand_id = p.brand_id and f.revision_id = p.current_revision_id
where f.findings like '%"severity":"BLOCKER"%';

insert into pst_concern (post_id, kind, brand_id, post_created_at)
select p.id, 'WARNED', p.brand_id, p.created_at
from pst_post p
join pst_findings f on f.brand_id = p.brand_id and f.revision_id = p.current_revision_id
where f.findings like '%"severity":"WARNING"%';

insert into pst_concern (post_id, kind, brand_id, post_created_at)
select p.id, 'SENSITIVE', p.brand_id, p.created_at
from pst_post p
join pst_findings f on f.brand_id = p.brand_id and f.revision_id = p.current_revision_id
where f.findings like '%"code":"risk.%';

insert into pst_concern (post_id, kind, brand_id, post_created_at)
select p.id, 'UNSOURCED', p.brand_id, p.created_at
from pst_post p
join pst_findings f on f.brand_id = p.brand_id and f.revision_id = p.current_revision_id
where (f.findings like '%"code":"claim.%' or f.findings like '%"code":"card.doubt"%');

-- Posts that are planned from the article belong to it from the start.
create table pst_article_campaign (
  article_id uuid not null,
  brand_id varchar(64) not null,
  campaign_id uuid not null,
  constraint pst_article_campaign_pk primary key (article_id),
  constraint pst_article_campaign_article_fk foreign key (brand_id, article_id)
    references pst_article (brand_id, id),
  constraint pst_article_campaign_campaign_fk foreign key (brand_id, campaign_id)
    references pst_campaign (brand_id, id)
);

create index pst_article_campaign_articles on pst_article_campaign (campaign_id, article_id);
