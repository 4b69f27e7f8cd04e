-- Deelnemers that an operator connected through the API; those of the configuration are not here.
create table deelnemer (
  code     text primary key,
  gegevens jsonb not null -- as handed in, after our schema for it
);

-- Counts every change, so that each running Sluis sees that there was one.
create table deelnemerversie (
  enige  boolean primary key default true check (enige),
  nummer bigint not null
);

insert into deelnemerversie (nummer) values (0);
