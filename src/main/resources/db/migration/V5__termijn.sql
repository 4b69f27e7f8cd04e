-- The terms that the standard puts on somebody (bedrijfsregels OP…).
create table termijn (
  id        bigint generated always as identity primary key,
  domein    text not null,
  gemeente  text not null,
  aanbieder text not null,
  soort     text not null,
  wie       text not null, -- code of who has to act
  onderwerp text not null, -- what it is about, by its own reference
  begin     date not null,
  uiterlijk date not null, -- the last day on which it is kept
  voldaan   date,
  unique (domein, gemeente, aanbieder, soort, onderwerp)
);

create index termijn_open on termijn (uiterlijk, id) where voldaan is null;
