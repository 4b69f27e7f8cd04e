-- What was exchanged about start and stop of delivery, and about verzoeken (room dossier).

create table levering (
  id                bigint generated always as identity primary key,
  gemeente          text not null,
  domein            text not null,
  aanbieder         text not null,
  bsn               text not null,
  toewijzing_nummer bigint,
  product_categorie text,
  product_code      text,
  begindatum        date not null,
  einddatum         date, -- of a stop only
  reden             text, -- of a stop only
  ingetrokken       boolean not null -- taken back by StatusAanlevering 3
);

create index levering_client on levering (gemeente, domein, aanbieder, bsn) where not ingetrokken;

-- The references of one bericht share a number.
create sequence verzoek_bericht;

create table verzoek (
  id                   bigint generated always as identity primary key,
  bericht_id           bigint not null,
  gemeente             text not null,
  domein               text not null,
  aanbieder            text not null,
  vorm                 integer not null,
  bsn                  text not null,
  referentie_aanbieder text not null,
  antwoord             text -- the last VerzoekAntwoord on it
);

-- TR347: once per aanbieder and domein, whatever the gemeente.
create unique index verzoek_referentie on verzoek (aanbieder, domein, referentie_aanbieder);
create index verzoek_client on verzoek (gemeente, domein, aanbieder, bsn);
create index verzoek_bericht_id on verzoek (bericht_id);
create index toewijzing_referentie
  on toewijzing (gemeente, domein, aanbieder, referentie_aanbieder)
  where referentie_aanbieder is not null;
