-- What was exchanged before (room dossier). Every table carries the gemeente, so that it can be
-- partitioned by it. Who and what: gemeente = CBS code, aanbieder = AGB-code, domein = JW or WMO.
-- Amounts and tarieven are in eurocent.
--
-- A lock on (gemeente, domein, aanbieder) orders the messages of one relation. The unique indexes
-- below guard what may not happen twice, also between relations, where that lock does not reach:
-- the later of two transactions fails, is taken up again and then sees the earlier one.
--
-- What tells rows apart comes first in an index, so that no query takes the wrong one before the
-- database has statistics.

-- TR056: once per berichtsoort and sender.
create table bericht_identificatie (
  gemeente      text not null,
  berichtsoort  text not null,
  afzender      text not null,
  identificatie text not null,
  primary key (berichtsoort, afzender, identificatie)
);

-- Every version that was ever received.
create table toewijzing (
  id                   bigint generated always as identity primary key,
  gemeente             text not null,
  domein               text not null,
  aanbieder            text not null,
  toewijzing_nummer    bigint not null,
  bsn                  text not null,
  referentie_aanbieder text,
  product_categorie    text,
  product_code         text,
  toewijzingsdatum     date not null,
  toewijzingstijd      text not null, -- 24:00:00 and any number of decimals are allowed
  ingangsdatum         date not null,
  einddatum            date,
  reden_wijziging      text,
  volume               bigint,
  eenheid              text,
  frequentie           text,
  budget               bigint,
  actueel              boolean not null, -- the version that counts (IV013)
  verwijderd           boolean not null  -- this version takes the toewijzing back (D27)
);

create unique index toewijzing_actueel
  on toewijzing (toewijzing_nummer, gemeente, domein, aanbieder) where actueel;
-- TR332: a number that is in use belongs to one aanbieder.
create unique index toewijzing_in_gemeente
  on toewijzing (toewijzing_nummer, gemeente, domein) where actueel and not verwijderd;
create index toewijzing_client on toewijzing (bsn, gemeente, domein, aanbieder);

create table declaratie (
  id                bigint generated always as identity primary key,
  gemeente          text not null,
  domein            text not null,
  aanbieder         text not null,
  declaratie_nummer text not null,
  begindatum        date not null,
  einddatum         date not null
);

-- TR333: once per aanbieder, whatever the gemeente.
create unique index declaratie_nummer on declaratie (declaratie_nummer, aanbieder, domein);
create index declaratie_periode on declaratie (gemeente, domein, aanbieder, begindatum);

create table prestatie (
  id                      bigint generated always as identity primary key,
  gemeente                text not null,
  domein                  text not null,
  aanbieder               text not null,
  declaratie_id           bigint not null, -- of the same transaction, so not checked per row
  bsn                     text not null,
  referentie_nummer       text not null,
  vorig_referentie_nummer text,
  toewijzing_nummer       bigint not null,
  product_categorie       text not null,
  product_code            text not null,
  begindatum              date not null,
  einddatum               date not null,
  geleverd_volume         bigint not null,
  eenheid                 text not null,
  product_tarief          bigint,
  bedrag                  bigint not null,
  debet_credit            text not null,
  goedgekeurd             boolean not null,
  gecrediteerd            boolean not null
);

-- TR314: a refused prestatie may repeat a number, that is often why it was refused. Every row stands
-- in one of these two.
create unique index prestatie_referentie_goedgekeurd
  on prestatie (referentie_nummer, aanbieder, domein) where goedgekeurd;
create index prestatie_referentie_afgekeurd
  on prestatie (referentie_nummer, aanbieder, domein) where not goedgekeurd;
-- TR389, D6: nothing is paid twice.
create unique index prestatie_open_debet
  on prestatie (toewijzing_nummer, begindatum, einddatum, product_categorie, product_code,
                gemeente, domein, aanbieder)
  where goedgekeurd and debet_credit = 'D' and not gecrediteerd;
