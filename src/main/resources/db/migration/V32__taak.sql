-- Work that takes longer than somebody waits for (room taak). What it is about is of the room that
-- does it; here it has a code of it, such as the id of a message, and never a client.
create table taak (
  id uuid primary key,
  soort text not null,
  wie text not null,                   -- who began it: a stable pseudonym of a person, or a system
  in_audit text not null,              -- the same as the trail knows him
  deelnemer text,                      -- for whom; null for the operator
  begonnen timestamptz not null,
  geeindigd timestamptz,               -- null while it runs
  stand text not null,                 -- LOOPT, KLAAR, GESTOPT
  stop boolean not null default false, -- that somebody asked to stop it
  totaal int not null,
  gedaan int not null default 0,       -- of which:
  gelukt int not null default 0
);

-- Not begun twice by accident: one of its kind at a time.
create unique index taak_een_tegelijk on taak (soort, (coalesce(deelnemer, '')))
  where geeindigd is null;
create index taak_lijst on taak ((coalesce(deelnemer, '')), begonnen);
create index taak_geeindigd on taak (geeindigd) where geeindigd is not null;

create table taak_item (
  taak uuid not null references taak on delete cascade,
  nummer int not null,                 -- its turn, from 1
  wat text not null,
  stand text not null,                 -- WACHT, GELUKT, NIET_GELUKT
  uitleg text,                         -- how it ended, in Dutch
  primary key (taak, nummer)
);

create index taak_item_te_doen on taak_item (taak, nummer) where stand = 'WACHT';
