-- The keys by which a system says that it asks the same once more (header Idempotency-Key).
create table idempotentie (
  wie text not null,            -- deelnemer, or the name of an operator
  sleutel text not null,
  sha256 text not null,         -- of what was handed in under it
  antwoord int,                 -- the HTTP status that it got; null while it is being taken in
  moment timestamptz not null,
  primary key (wie, sleutel)
);

create index idempotentie_moment on idempotentie (moment);
