-- The sessions of people at the console, so that several nodes share them. In what is kept of one
-- stands who somebody is to his issuer, his display name and the groups that mean something here;
-- it goes when he logs off, or soon after his session ended by itself.
create table sessie (
  primary_id char(36) primary key,
  session_id char(36) not null,          -- as in the cookie
  creation_time bigint not null,         -- all times in milliseconds
  last_access_time bigint not null,
  max_inactive_interval int not null,    -- in seconds
  expiry_time bigint not null,
  principal_name varchar(100)            -- always null: whose it is stands in its attributes
);

create unique index sessie_kenmerk on sessie (session_id);
create index sessie_einde on sessie (expiry_time);

create table sessie_attributes (
  session_primary_id char(36) not null references sessie (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
