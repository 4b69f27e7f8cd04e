-- What somebody chose for himself at the console; who chose nothing has no row.
create table voorkeur (
  wie     text primary key,      -- a stable pseudonym of a person
  toetsen boolean not null       -- whether single letters do something
);

-- Selections of lists that somebody keeps: which list, and how it is narrowed, as in an address. Only
-- filters with words of a closed list, codes, numbers and days are kept; read anew at every use.
create table zoekvraag (
  id        bigint generated always as identity primary key,
  deelnemer text not null,       -- empty for operators
  wie       text not null,       -- whose it is: a stable pseudonym of a person
  naam      text not null,
  pad       text not null,       -- of the list
  vraag     text not null,       -- the query, in the order of the filters
  gedeeld   boolean not null,    -- with all who work for this deelnemer
  voor_rol  text,                -- stands on the first page of who works as this; null for none
  unique (deelnemer, wie, pad, vraag)
);

-- What of a selection was there when somebody looked at it last: what came later is new to him.
create table zoekvraag_gezien (
  zoekvraag bigint not null references zoekvraag on delete cascade,
  wie       text not null,
  moment    timestamptz not null,
  nummer    bigint not null,     -- of the latest row, in a list that knows no moments
  primary key (zoekvraag, wie)
);

-- In which message a start or a stop came, as V31 did for a toewijzing.
alter table levering add column identificatie text;

-- All that is known of one toewijzing: what counts no more, what was delivered, and what was claimed
-- on it and is no open debit (those stand in prestatie_open_debet).
create index toewijzing_eerder on toewijzing (toewijzing_nummer, gemeente, domein, aanbieder)
  where not actueel;
create index levering_toewijzing on levering (toewijzing_nummer, gemeente, domein, aanbieder);
create index prestatie_overig_toewijzing on prestatie (toewijzing_nummer, gemeente, domein, aanbieder)
  where not (goedgekeurd and debet_credit = 'D' and not gecrediteerd);

-- What was refused in a month, for who got it.
create index afgekeurde_regel_gemeente on afgekeurde_regel (gemeente, sinds);
