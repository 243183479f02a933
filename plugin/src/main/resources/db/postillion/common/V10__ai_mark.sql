-- Whether the network is asked to show the post as made with AI: part of what is approved, and so
-- of the seal of a revision that has it.
alter table pst_revision add column ai_mark boolean default false not null;
