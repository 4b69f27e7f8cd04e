-- The decisions of gemeenten from which toewijzingen were composed (room opstelling). No client
-- stands here: he is known by his toewijzingen, in the dossier.

create table beschikking (
  id            bigint generated always as identity primary key,
  gemeente      text not null,
  domein        text not null,
  nummer        text not null,
  versie        int not null,      -- from 1; the last one counts
  vingerafdruk  text not null,     -- of what was handed in; the same again is no new version
  besluitdatum  date not null,
  ingangsdatum  date not null,
  einddatum     date,
  arrangementen jsonb not null,    -- in the words of the gemeente
  ontvangen     timestamptz not null,
  unique (gemeente, nummer, domein, versie)
);

-- What it says about which toewijzing.
create table beschikking_toewijzing (
  beschikking       bigint not null references beschikking,
  volgnummer        int not null,  -- order of the beschikking
  gemeente          text not null,
  aanbieder         text not null,
  toewijzing_nummer bigint not null,
  wijziging         text not null, -- NIEUW, VERLENGD, VERKORT, GEWIJZIGD, VERWIJDERD, ONGEWIJZIGD
  arrangement       int,           -- from 0, in arrangementen; null for a product that stands alone
  primary key (beschikking, volgnummer)
);

create table beschikking_bericht (
  beschikking bigint not null references beschikking,
  bericht     uuid not null references bericht,
  gemeente    text not null,
  aanbieder   text not null,
  primary key (beschikking, bericht)
);

-- The next ToewijzingNummer that Sluis gives; who has the lock on it composes alone.
create table toewijzing_teller (
  gemeente text not null,
  domein   text not null,
  volgende bigint not null,
  primary key (gemeente, domein)
);
