-- Watching over it (room bewaking): alarms, and the balance of what came in.

-- A state of affairs that an operator has to know of.
create table alarm (
  id        bigint generated always as identity primary key,
  soort     text not null,
  onderwerp text not null,        -- code of a deelnemer, sometimes with a date
  aantal    bigint not null,      -- of what it is about, when last looked
  sinds     timestamptz not null, -- since when it is so
  begonnen  timestamptz not null, -- when it was noticed
  geeindigd timestamptz
);

create unique index alarm_open on alarm (soort, onderwerp) where geeindigd is null;

-- What is told about an alarm: when it begins and when it ends, once by each way.
create table alarmmelding (
  id          bigint generated always as identity primary key,
  alarm       bigint not null references alarm,
  gebeurtenis text not null,      -- BEGIN, EINDE
  weg         text not null,      -- WEBHOOK, MAIL
  klaargezet  timestamptz not null,
  pogingen    int not null default 0,
  gemeld      timestamptz,
  unique (alarm, weg, gebeurtenis)
);

create index alarmmelding_open on alarmmelding (weg, pogingen, id) where gemeld is null;

-- The balance of all days before a day, so that it need not be reckoned at every look. One row.
create table tellingpeil (
  enige    boolean primary key default true check (enige),
  tot      date not null,         -- the first day that is not in it
  verschil bigint not null,
  gerekend timestamptz not null
);

create index audit_aanlevering on audit (moment) include (bericht, wie, wat, uitkomst)
  where wat = 'ONTVANGEN' or wat like 'GEWEIGERD\_OP\_%';
create index audit_indiener on audit (wie, moment) where wat = 'ONTVANGEN';
create index bericht_ontvangen on bericht (ontvangen);
create index uitgaand_open on uitgaand (bericht) where status <> 'AFGELEVERD';
create index uitgaand_laatste on uitgaand (ontvanger, afgeleverd) where afgeleverd is not null;
