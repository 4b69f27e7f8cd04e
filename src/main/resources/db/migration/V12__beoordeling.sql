-- Messages about which their receiver decides itself, and messages that improve an earlier one.

create table beoordeling (
  bericht    uuid primary key references bericht,
  gemeente   text,
  beslisser  text not null,           -- code of the receiver
  sinds      timestamptz not null,
  uiterlijk  date not null,           -- the last day on which an answer is in time
  besloten   timestamptz,             -- null while it waits
  wijze      text,                    -- API, ANTWOORD, TERMIJN: how it was decided
  antwoord   uuid references bericht, -- the answer by which it was decided, when that came as a message
  afgekeurd  jsonb                    -- the retourcodes of what was refused, by its path
);

create index beoordeling_open on beoordeling (uiterlijk, bericht) where besloten is null;
create index beoordeling_antwoord on beoordeling (antwoord) where antwoord is not null;

-- A receiver who decides gets a report with the message, and its sender one with the answer.
alter table uitgaand drop constraint uitgaand_bericht_soort_key;
alter table uitgaand add unique (bericht, ontvanger, soort);

-- The message of which this one is the improved version, by the same sender.
alter table bericht add column verbetert uuid references bericht;
create index bericht_verbetert on bericht (verbetert) where verbetert is not null;
