-- Facts of what was exchanged (room cijfers), from which the figures of a region follow: written in the
-- transaction that processes the message, without a Bsn, a name or a number of a toewijzing. What
-- tells two of them apart is a pseudonym. What a message says of all its lines (between whom it is, when
-- it came and when it was answered) stands once, at the message. No row refers to another by a
-- constraint: that would be looked up for every line.
create table feit_bericht (
  bericht       bigint primary key,        -- its volgnummer
  domein        text collate "C",          -- this and the next two: null when they could not be read
  gemeente      text collate "C",
  aanbieder     text collate "C",
  soort         text,
  identificatie uuid,
  ontvangen     date not null,
  uitslag       text not null,
  verwerkt      boolean not null,
  retourcodes   text not null,             -- of the whole answer, with a space between them
  beslist       date                       -- the day of the answer; when it was delivered tells uitgaand
);
create index feit_bericht_relatie on feit_bericht (domein, gemeente, aanbieder, bericht);

-- A prestatie of a declaratie. Of the contract line only what figures need.
create table feit_regel (
  bericht           bigint not null,
  regel             int not null,
  client            uuid not null,
  toewijzing        uuid not null,
  referentie        uuid not null,
  vorige            uuid,
  product_categorie text not null,
  product_code      text,
  begindatum        date not null,
  einddatum         date not null,
  volume            bigint not null,
  eenheid           text not null,
  tarief            bigint,
  bedrag            bigint not null,       -- in eurocent, a credit below zero
  credit            boolean not null,
  stand             text not null,
  retourcodes       text not null,
  contract          text,                  -- null when no line held; so are the next four
  betaaltitel       text,
  kerncompetentie   text,
  contracttarief    bigint,
  contracteenheid   text,
  primary key (bericht, regel)
);
create index feit_regel_client on feit_regel (client);

-- A version of a toewijzing.
create table feit_toewijzing (
  bericht           bigint not null,
  regel             int not null,
  client            uuid not null,
  toewijzing        uuid not null,
  verzoek           uuid,
  product_categorie text,
  product_code      text,
  toewijzingsdatum  date not null,
  toewijzingstijd   text not null,
  ingangsdatum      date not null,
  einddatum         date,
  reden             text,
  volume            bigint,
  eenheid           text,
  frequentie        text,
  budget            bigint,
  stand             text not null,
  primary key (bericht, regel)
);
create index feit_toewijzing_client on feit_toewijzing (client);

-- A start, or a stop: then it has an einddatum.
create table feit_levering (
  bericht           bigint not null,
  regel             int not null,
  client            uuid not null,
  toewijzing        uuid,
  product_categorie text,
  product_code      text,
  begindatum        date not null,
  einddatum         date,
  reden             text,
  status            text not null,
  stand             text not null,
  primary key (bericht, regel)
);
create index feit_levering_client on feit_levering (client);

create table feit_verzoek (
  bericht           bigint not null,
  regel             int not null,
  vorm              int not null,          -- 315 or 317
  client            uuid not null,
  verzoek           uuid not null,
  product_categorie text,
  product_code      text,
  verwijzer         text,
  stand             text not null,
  primary key (bericht, regel)
);
create index feit_verzoek_client on feit_verzoek (client);

-- What a 319 said; of whom follows from the verzoek.
create table feit_verzoekantwoord (
  bericht            bigint not null,
  regel              int not null,
  verzoek            uuid not null,
  antwoord           text not null,
  woonplaatsbeginsel boolean not null,
  stand              text not null,
  primary key (bericht, regel)
);
create index feit_verzoekantwoord_verzoek on feit_verzoekantwoord (verzoek);

-- Of what was processed before there were facts there are none, and none are made up: figures say
-- since which day there are. Empty where all has facts.
create table feit_sinds (
  dag date not null
);
insert into feit_sinds
select (now() at time zone 'Europe/Amsterdam')::date where exists (select from bericht);
