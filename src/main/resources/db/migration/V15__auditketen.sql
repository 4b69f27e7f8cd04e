-- The trail as one chain: every line carries the hash of its predecessor, and only a function can
-- add to it. What was in the trail before becomes the beginning of the chain, in its order.

alter table audit rename to audit_voor_de_keten;
drop index audit_bericht, audit_aanlevering, audit_indiener;

create table audit (
  nummer bigint not null,            -- from 1, without gaps
  moment timestamptz not null,       -- when it was done; committed in the order of nummer
  wie text not null,                 -- deelnemer, operator, sluis or onbekend
  identiteit text,                   -- how that one logged on
  rol text,
  wat text not null,
  aard text not null,                -- C, R, U, D or E
  bericht uuid,
  betrokkenen text[],                -- pseudonyms of clients; null for none
  gemeente text,
  regels text[],                     -- codes of the rules of a verdict; null for none
  voorwerp text,                     -- what it was done to, besides a message
  uitkomst text not null,
  vanwaar text,                      -- by which way and from which address
  reden text,                        -- why one searched by BSN
  vorige bytea not null,             -- hash of line nummer - 1; 32 zeros for the first
  hash bytea not null,               -- SHA-256 of vorige and the text of this line
  constraint audit_nummer primary key (nummer)
);

do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'Sluis needs a database in UTF8';
  end if;
end
$$;

-- A value in the text of a line: its length in bytes, a colon and the value; a dash when absent.
-- Written so that PostgreSQL puts it in place of its call.
create function audit_veld(waarde text) returns text language sql immutable
  return coalesce(octet_length(waarde)::text || ':' || waarde, '-');

create function audit_lijst(waarden text[]) returns text
  language plpgsql immutable set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
  een_waarde text;
  tekst text := '';
begin
  if waarden is null then
    return '-';
  end if;
  foreach een_waarde in array waarden loop
    tekst := tekst || audit_veld(een_waarde);
  end loop;
  return audit_veld(tekst);
end
$$;

-- What is hashed, so that anybody can do it again; described in docs/audit.md.
create function audit_tekst(regel audit) returns text
  language plpgsql immutable set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
  return audit_veld('sluis.audit.1')
    || audit_veld(regel.nummer::text)
    || audit_veld(to_char(regel.moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || audit_veld(regel.wie)
    || audit_veld(regel.identiteit)
    || audit_veld(regel.rol)
    || audit_veld(regel.wat)
    || audit_veld(regel.aard)
    || audit_veld(regel.bericht::text)
    || case when regel.betrokkenen is null then '-' else audit_lijst(regel.betrokkenen) end
    || audit_veld(regel.gemeente)
    || case when regel.regels is null then '-' else audit_lijst(regel.regels) end
    || audit_veld(regel.voorwerp)
    || audit_veld(regel.uitkomst)
    || audit_veld(regel.vanwaar)
    || audit_veld(regel.reden);
end
$$;

-- Adds lines, in their order, and gives the number of the last. It has the rights of its owner:
-- there is no other way in. The lock on the head is held until the transaction ends, so this is
-- the last that a transaction does.
create function audit_schrijf(nieuwe json) returns bigint
  language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
  regel audit;
  kop bigint;
  kophash bytea;
begin
  perform pg_advisory_xact_lock(7513, 1);
  select nummer, hash into kop, kophash from audit order by nummer desc limit 1;
  kop := coalesce(kop, 0);
  kophash := coalesce(kophash, decode(repeat('00', 32), 'hex'));
  for regel in select * from json_populate_recordset(null::audit, nieuwe) loop
    kop := kop + 1;
    regel.nummer := kop;
    regel.vorige := kophash;
    regel.hash := sha256(kophash || convert_to(audit_tekst(regel), 'UTF8'));
    kophash := regel.hash;
    insert into audit select regel.*;
  end loop;
  return kop;
end
$$;

revoke all on function audit_schrijf(json) from public;

-- What was there before, in its order.
do $$
declare
  oud audit_voor_de_keten;
  regel audit;
  kop bigint := 0;
  kophash bytea := decode(repeat('00', 32), 'hex');
begin
  for oud in select * from audit_voor_de_keten order by id loop
    kop := kop + 1;
    regel := null;
    regel.nummer := kop;
    regel.moment := oud.moment;
    regel.wie := oud.wie;
    regel.wat := oud.wat;
    regel.aard := 'E';
    regel.bericht := oud.bericht;
    regel.gemeente := oud.gemeente;
    regel.uitkomst := oud.uitkomst;
    regel.vorige := kophash;
    regel.hash := sha256(kophash || convert_to(audit_tekst(regel), 'UTF8'));
    kophash := regel.hash;
    insert into audit select regel.*;
  end loop;
end
$$;

drop table audit_voor_de_keten;

create index audit_bericht on audit (bericht, nummer) where bericht is not null;
create index audit_betrokkenen on audit using gin (betrokkenen) where betrokkenen is not null;
create index audit_identiteit on audit (identiteit, nummer) where identiteit is not null;
create index audit_aanlevering on audit (moment) include (bericht, wie, wat, uitkomst)
  where wat = 'ONTVANGEN' or wat like 'GEWEIGERD\_OP\_%';
create index audit_indiener on audit (wie, moment) where wat = 'ONTVANGEN';

create trigger audit_blijvend before update or delete on audit
  for each row execute function audit_is_blijvend();
create trigger audit_blijvend_geheel before truncate on audit
  for each statement execute function audit_is_blijvend();

-- What is sworn about the trail at set times, on its way to a place outside the database.
create table audit_controlepunt (
  nummer bigint primary key,         -- from 1, without gaps
  positie bigint not null,           -- the last line of the trail then
  hash bytea not null,               -- of that line
  aantal bigint not null,            -- of lines in the trail then
  moment timestamptz not null,
  interval_s int not null,           -- so many seconds later the next one is due
  vorige bytea not null,             -- SHA-256 of the checkpoint before it; 32 zeros for the first
  sleutel text not null,             -- by which it is signed
  handtekening bytea not null,       -- Ed25519
  geschreven timestamptz,            -- to the file
  verzonden timestamptz              -- to the address
);

create index audit_controlepunt_onderweg on audit_controlepunt (nummer)
  where geschreven is null or verzonden is null;
