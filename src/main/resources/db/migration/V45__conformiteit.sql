-- Statements that a system keeps to the standard (room conformiteit). No person is in them: the
-- answers that they rest on are to made-up clients, and are refused otherwise.

-- Each set of cases that something was held against, for good.
create table conformiteit_set (
  naam text primary key,
  sha256 text not null,
  aantal int not null,
  lijst text not null                    -- a line per case: case TAB sha256
);

create table conformiteit_systeem (
  id bigint generated always as identity primary key,
  leverancier text not null,
  product text not null,
  versie text not null,
  rol text not null,                     -- gemeente or zorgaanbieder
  unique (leverancier, product, versie, rol)
);

create table conformiteit_run (
  id uuid primary key,
  systeem bigint not null references conformiteit_systeem,
  set text not null references conformiteit_set,
  standaard text not null,               -- such as iJw-3.2
  weg text not null,                     -- map, api or console
  begonnen timestamptz not null,
  geeindigd timestamptz not null,
  deelnemer text,                        -- for whom it was done; null for an operator
  uitslag text not null,                 -- JSON: of each case how it ended, and why
  bewijs bytea not null                  -- the zip with the answers
);

create table conformiteit_verklaring (
  id text primary key,                   -- half of the hash of its bytes
  volgnummer bigint generated always as identity unique,
  run uuid not null unique references conformiteit_run,
  systeem bigint not null references conformiteit_systeem,
  set text not null references conformiteit_set,
  standaard text not null,
  aard text not null,                    -- zelfverklaring or getoetst
  niveau text not null,                  -- volledig, deels or niet
  afgegeven timestamptz not null,
  geldig_tot date not null,
  deelnemer text,                        -- who gave it; null for an operator
  vermeld boolean not null,              -- the supplier agrees to be in the list
  json bytea not null,                   -- as it was signed
  jws text not null
);

create index conformiteit_van_systeem on conformiteit_verklaring (systeem, set, volgnummer desc);
create index conformiteit_van_set on conformiteit_verklaring (set, volgnummer) where vermeld;

create table conformiteit_intrekking (
  verklaring text primary key references conformiteit_verklaring,
  op date not null,
  grond text not null,
  door text not null                     -- as people know who did it
);

-- The public halves of the keys, so that what was signed can be checked after the key has gone.
create table conformiteit_sleutel (
  kid text primary key,
  publiek bytea not null,
  sinds date not null,
  tot date                               -- null for the one in use
);
