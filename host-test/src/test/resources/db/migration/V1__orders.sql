create table shop_order (id int primary key, shipped boolean not null);
insert into shop_order values (1, false);
