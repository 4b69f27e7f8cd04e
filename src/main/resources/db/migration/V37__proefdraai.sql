-- What other contracts would have made of past declaraties, as a task: only what came of it is kept,
-- encrypted, as long as the task (30 days).
create table proefdraai (
  taak uuid primary key references taak on delete cascade,
  volgnummer bigint generated always as identity,
  sleutel text not null,
  opdracht bytea not null,             -- encrypted JSON: whose declaraties, of which months
  contracten bytea                     -- the file, encrypted; null once the task has ended
);

create table proefdeclaratie (
  taak uuid not null references taak on delete cascade,
  declaratie bigint not null,          -- in declaratie, which may be erased since
  volgnummer bigint generated always as identity,
  sleutel text not null,
  uitslag bytea not null,              -- encrypted JSON
  primary key (taak, declaratie)
);

-- The prestaties of one declaratie. They come in the order of their declaraties, so that a summary
-- by page is enough; that costs a message next to nothing.
create index prestatie_declaratie on prestatie using brin (declaratie_id)
  with (pages_per_range = 16, autosummarize = on);
