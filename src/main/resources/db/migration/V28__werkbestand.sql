-- A file that somebody works on at the console, between two pages: handed in, not yet confirmed.
-- Nobody else sees it, and it goes when it is confirmed, or after some hours.
create table werkbestand (
  id         uuid primary key,
  volgnummer bigint generated always as identity,
  wie        text not null,        -- who handed it in, as his issuer calls him
  deelnemer  text not null,        -- for whom he worked then; empty for an operator
  soort      text not null,
  opdracht   text not null,        -- codes only: for whom it is meant
  moment     timestamptz not null,
  sleutel    text not null,
  naam       bytea not null,       -- encrypted: a name of a file may say who a client is
  inhoud     bytea not null        -- encrypted
);

create index werkbestand_wie on werkbestand (wie, soort, moment);
create index werkbestand_moment on werkbestand (moment);
