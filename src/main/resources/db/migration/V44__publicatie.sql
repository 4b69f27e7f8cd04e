-- What was published of a figure of a regio: numbers behind which enough clients stand, and no
-- client. A row is never changed: numbers that differ could be subtracted.
create table publicatie (
  regio text not null,
  periode text not null,
  indicator text not null,
  kennis date not null,
  gemeenten text not null,
  contracten bigint not null,
  definitie int not null,
  plan text not null,
  planversie int not null,
  k int not null,
  gemaakt timestamptz not null,
  knopen text not null,
  primary key (regio, periode, indicator, kennis)
);
