-- Which envelopes of StUF-GGk came in and went out, by their numbers. The messages themselves stand
-- in bericht and uitgaand.

create table ggk_ontvangen (
  id bigint generated always as identity primary key,
  gemeente text,
  zender text not null,              -- organisatie
  referentienummer text not null,
  applicatie text not null,          -- of the zender, as the answer names it
  administratie text,
  gebruiker text,
  ontvanger text not null,           -- organisatie
  berichtcode text not null,         -- Di01, Du01
  functie text not null,
  crossrefnummer text,               -- of a Du01: what it answers
  beantwoordt bigint references uitgaand, -- of a Du01: the Di01 that we sent with that number
  sha256 text not null,              -- of the file in it
  ontvangen timestamptz not null,
  unique (zender, referentienummer)
);

create table ggk_bericht (           -- the messages in an envelope: one, or those of a zip
  bericht uuid not null references bericht,
  ontvangen bigint not null references ggk_ontvangen on delete cascade,
  gemeente text,
  primary key (bericht, ontvangen)
);

create table ggk_verzonden (         -- stored before it is sent, so that every try has the same number
  referentienummer text primary key,
  uitgaand bigint not null references uitgaand,
  bericht uuid not null references bericht,
  gemeente text,
  ontvanger text not null,           -- deelnemer
  berichtcode text not null,         -- Di01, Du01, Fo01
  crossrefnummer text,
  tijdstip text not null,
  bevestigd timestamptz,             -- by a Bv03
  foutcode text                      -- of the Fo01 that came afterwards
);

create index ggk_verzonden_uitgaand on ggk_verzonden (uitgaand);
create index ggk_verzonden_bericht on ggk_verzonden (bericht, ontvanger);
