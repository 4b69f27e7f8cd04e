-- The lines of declaraties that were refused, and what is done about them (room herstel). One row for
-- a line and all that is sent instead of it: the last time that it was refused. No client stands here;
-- of whom it is follows from the prestatie or the toewijzing, while those are there.
create table afgekeurde_regel (
  id                      bigint generated always as identity primary key,
  bericht                 uuid not null,       -- the declaratie
  domein                  text not null,
  gemeente                text not null,
  aanbieder               text not null,
  referentie_nummer       text not null,
  nummer                  int not null,        -- the how manieth with it in the message: 1
  toewijzing_nummer       bigint not null,
  product_categorie       text not null,
  product_code            text not null,
  begindatum              date not null,
  einddatum               date not null,
  bedrag                  bigint not null,     -- in eurocent, below zero for a credit
  regel                   text not null,       -- the first one: the cause
  regels                  text[] not null,
  retourcodes             text[] not null,
  geheel                  boolean not null,    -- refused with the whole message
  sinds                   timestamptz not null,
  keer                    int not null,        -- how often refused
  stand                   text not null,       -- OPEN, IN_HERSTEL, HERSTELD, LAAT_MAAR
  gewijzigd               timestamptz not null,
  wie                     text,                -- who does it: a stable pseudonym of a person
  notitie                 bytea,               -- or why nothing is done about it
  sleutel                 text,                -- of notitie
  versie                  int not null,
  unique (bericht, referentie_nummer, nummer)
);

-- What is open, by cause; and what a line may come instead of.
create index afgekeurde_regel_oorzaak on afgekeurde_regel (aanbieder, stand, regel, sinds, id);
create index afgekeurde_regel_stand on afgekeurde_regel (aanbieder, stand, sinds, id);
create index afgekeurde_regel_relatie on afgekeurde_regel (aanbieder, gemeente, domein, begindatum)
  where stand <> 'HERSTELD';
create index afgekeurde_regel_sinds on afgekeurde_regel (sinds);
