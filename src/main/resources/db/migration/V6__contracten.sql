-- The contract register (room contract). A version is one import; of its lines only the differences
-- are kept, so every version can be told as it was. Amounts and tarieven are in eurocent.

create table contractversie (
  nummer        bigint primary key,
  moment        timestamptz not null,
  wie           text not null,
  gemeente      text,             -- of which the lines were replaced; null for the whole register
  sha256        text not null,    -- of the file
  aantal_regels int not null,     -- in the register as it became
  nieuw         int not null,
  gewijzigd     int not null,
  vervallen     int not null
);

create table contractregel (
  id                bigint generated always as identity primary key,
  van_versie        bigint not null, -- the first version with it
  tot_versie        bigint,          -- the first version without it; null while it is in use
  contractnummer    text not null,
  gemeente          text not null,   -- as it was written
  gemeenten         text[] not null, -- CBS codes of those that it holds for
  domein            text not null,
  aanbieder         text not null,
  product_categorie text not null,
  product_code      text not null,
  kerncompetentie   text not null,
  betaaltitel       text not null,
  eenheid           text,
  tarief            bigint,
  tarief_eenheid    text,
  vast_bedrag       bigint,
  ingangsdatum      date not null,
  einddatum         date,
  jaarplafond       bigint,
  maandplafond      bigint
);

-- What one aanbieder delivers is little, also where a line holds for a whole regio.
create index contractregel_aanbieder on contractregel (aanbieder, domein, product_code);

-- By which version of the register the message was judged; null where no contract was asked for.
alter table bericht add column contractversie bigint;
