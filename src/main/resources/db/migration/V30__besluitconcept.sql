-- What somebody means to decide otherwise than Sluis proposes, kept until it is decided.
create table besluitconcept (
  bericht     uuid not null references beoordeling on delete cascade,
  plaats      text not null,           -- path of the line in the message
  retourcodes text[] not null,         -- why it would be refused; none when it would be approved
  wie         text not null,           -- a pseudonym
  sinds       timestamptz not null,
  primary key (bericht, plaats)
);

-- A decision that somebody else has to confirm.
create table besluitvoordracht (
  bericht     uuid primary key references beoordeling on delete cascade,
  wie         text not null,
  sinds       timestamptz not null
);
