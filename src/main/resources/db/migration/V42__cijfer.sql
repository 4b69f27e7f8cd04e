-- Figures of a period that is closed, as they were made then (room cijfers). Nobody stands in them, so
-- they stay when the facts behind them go. What is known later is a new version; none is changed.
create table cijferreeks (
  id          bigint generated always as identity primary key,
  regio       text not null,               -- code of the deelnemer; empty for all gemeenten
  gemeenten   text not null,               -- CBS codes that were the region, with a space between them
  periode     text not null,               -- such as 2026-Q3
  versie      int not null,                -- 1 is the first
  kennis      date not null,               -- the last day of which what was received counts
  feiten      date,                        -- since when there are facts; null when always
  gemaakt     timestamptz not null,
  contracten  bigint not null,             -- version of the register
  sluis       text not null,               -- version of Sluis
  unique (regio, periode, versie)
);

create table cijfer (
  reeks      bigint not null references cijferreeks on delete cascade,
  volgorde   int not null,
  indicator  text not null,
  naam       text not null,
  definitie  int not null,                 -- version of its definition
  cel        text not null,                -- JSON, as is what follows in text
  teller     bigint not null,
  noemer     bigint not null,
  waarde     numeric,
  reden      text,                         -- why there is no waarde
  bedrag     bigint,
  delen      text not null,
  bekend     bigint not null,
  gaten      text not null,
  clienten   int not null,                 -- unique clients behind it; this is shown to nobody
  primary key (reeks, volgorde)
);
create index cijfer_indicator on cijfer (reeks, indicator, cel);
