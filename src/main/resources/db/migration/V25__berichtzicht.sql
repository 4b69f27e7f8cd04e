-- Which messages a deelnemer may see (D58), a row for each of them: what he looks through by, and
-- nothing else. Kept by the database itself, statement by statement, in the transaction that changes
-- the message; what it follows from is in bericht and uitgaand, and it can be made of those again.
--
-- A list goes from the latest down. With words of a closed list (soort, richting, oordeel) every
-- combination of them that is asked for is a range of one index, so that what does not occur is seen
-- at once, however many messages there are.
create table berichtzicht (
  deelnemer   text not null,
  ontvangen   timestamptz not null,
  volgnummer  bigint not null,       -- of the message
  soort       text not null,         -- empty: could not be recognised
  richting    text not null,         -- V: of him; O: passed on to him; B: both
  tegenpartij text not null,         -- the other party of it; empty when that is not known
  oordeel     text not null,         -- empty until it was judged
  status      text not null,
  primary key (deelnemer, ontvangen, volgnummer)
) with (fillfactor = 85);

create function zicht_van(
    id uuid, indiener text, soort text, afzender text, ontvanger text, oordeel text, niveau int)
  returns table (deelnemer text, richting text, tegenpartij text)
  language sql stable as $$
  select wie,
    case when bool_and(eigen) then 'V' when bool_or(eigen) then 'B' else 'O' end,
    coalesce(
      case when wie = $4 then $5 when wie = $5 then $4
        when $3 ~ '[02468]$' then $4 else $5 end, '')
  from (
    select $2, true
    union all
    -- a retourbericht keeps the Afzender of its heenbericht (IV028), a 325 does not
    select case when $3 ~ '[02468]$' then $5 else $4 end, true
      where $6 is not null and $7 is distinct from 0
    union all
    select uitgaand.ontvanger, false from uitgaand
      where uitgaand.bericht = $1 and uitgaand.soort = 'DOORGIFTE') as ogen (wie, eigen)
  where wie <> ''
  group by wie
$$;

create function berichtzicht_nieuw() returns trigger language plpgsql as $$
begin
  insert into berichtzicht
  select zicht.deelnemer, b.ontvangen, b.volgnummer, coalesce(b.soort, ''), zicht.richting,
    zicht.tegenpartij, coalesce(b.oordeel, ''), b.status
  from nieuw b
  cross join lateral zicht_van(
    b.id, b.indiener, b.soort, b.afzender, b.ontvanger, b.oordeel, b.niveau) zicht;
  return null;
end
$$;

-- With its verdict it is known whose it is and to whom it goes: what is passed on has been made ready
-- before the verdict is written. After that only how far it is changes, and the words of the verdict.
-- A plan that was made when there was little would go through all of it, so it is told how.
create function berichtzicht_anders() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  insert into berichtzicht
  select zicht.deelnemer, b.ontvangen, b.volgnummer, coalesce(b.soort, ''), zicht.richting,
    zicht.tegenpartij, coalesce(b.oordeel, ''), b.status
  from nieuw b
  join oud on oud.id = b.id
    and (oud.oordeel is distinct from b.oordeel or oud.niveau is distinct from b.niveau)
  cross join lateral zicht_van(
    b.id, b.indiener, b.soort, b.afzender, b.ontvanger, b.oordeel, b.niveau) zicht
  on conflict (deelnemer, ontvangen, volgnummer) do update
  set richting = excluded.richting, oordeel = excluded.oordeel, status = excluded.status;
  update berichtzicht set status = b.status
  from nieuw b
  join oud on oud.id = b.id and oud.status <> b.status
    and oud.oordeel is not distinct from b.oordeel and oud.niveau is not distinct from b.niveau
  where berichtzicht.deelnemer = any(array[b.indiener, b.afzender, b.ontvanger])
    and berichtzicht.ontvangen = b.ontvangen and berichtzicht.volgnummer = b.volgnummer;
  return null;
end
$$;

create function berichtzicht_weg() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  delete from berichtzicht using oud b
  where berichtzicht.deelnemer = any(array[b.indiener, b.afzender, b.ontvanger])
    and berichtzicht.ontvangen = b.ontvangen and berichtzicht.volgnummer = b.volgnummer;
  return null;
end
$$;

insert into berichtzicht
select zicht.deelnemer, b.ontvangen, b.volgnummer, coalesce(b.soort, ''), zicht.richting,
  zicht.tegenpartij, coalesce(b.oordeel, ''), b.status
from bericht b
cross join lateral zicht_van(
  b.id, b.indiener, b.soort, b.afzender, b.ontvanger, b.oordeel, b.niveau) zicht;

create index berichtzicht_groep
  on berichtzicht (deelnemer, soort, richting, oordeel, ontvangen, volgnummer);
create index berichtzicht_partij
  on berichtzicht (deelnemer, tegenpartij, soort, richting, oordeel, ontvangen, volgnummer);
create index berichtzicht_open
  on berichtzicht (deelnemer, status, soort, richting, oordeel, ontvangen, volgnummer)
  where status <> 'AFGEHANDELD';

create trigger berichtzicht_nieuw after insert on bericht
  referencing new table as nieuw for each statement execute function berichtzicht_nieuw();
create trigger berichtzicht_anders after update on bericht
  referencing old table as oud new table as nieuw
  for each statement execute function berichtzicht_anders();
create trigger berichtzicht_weg after delete on bericht
  referencing old table as oud for each statement execute function berichtzicht_weg();

-- The same for who sees everything: of bericht itself.
create index bericht_groep
  on bericht ((coalesce(soort, '')), (coalesce(oordeel, '')), ontvangen, volgnummer);
drop index bericht_ontvangen;
create index bericht_ontvangen on bericht (ontvangen, volgnummer);
drop index bericht_status;
create index bericht_status on bericht (status, ontvangen, volgnummer) where status <> 'ONTVANGEN';
