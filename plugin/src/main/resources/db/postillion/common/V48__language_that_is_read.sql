-- in which somebody read the desk last; where their account says no language, they are written to in it
alter table pst_person add column reads varchar(35);
