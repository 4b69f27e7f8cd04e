-- What is past its term goes (room bewaren). Of a message its row with codes stays, for the balance,
-- for as long as the trail tells of it.

alter table bericht add column gewist timestamptz;  -- since then nothing is left of inhoud and bestandsnaam
alter table uitgaand add column gewist timestamptz; -- the same for inhoud
alter table verzoek add column sinds date not null default current_date;

-- What of a client does not stand on one of his toewijzingen: refused, credits and credited.
create index prestatie_overig on prestatie (bsn)
  where not (goedgekeurd and debet_credit = 'D' and not gecrediteerd);

-- An original is immutable. It may be encrypted with another key; and, when all has been done with
-- the message, it may be erased: whole, once, and never filled again.
drop trigger bericht_origineel on bericht;
create trigger bericht_origineel
  before update of inhoud, bestandsnaam, sleutel, sha256, omvang, indiener, gewist on bericht
  for each row
  when (old.omvang <> new.omvang or old.indiener <> new.indiener
    or (old.sha256 <> new.sha256 and (length(old.sha256) <> 64 or length(new.sha256) <> 32))
    or case
      when old.gewist is not null then old.gewist is distinct from new.gewist
        or new.inhoud <> '' or new.bestandsnaam <> '' or new.sleutel is not null
      when new.gewist is not null then old.status <> 'AFGEHANDELD'
        or new.inhoud <> '' or new.bestandsnaam <> '' or new.sleutel is not null
      else old.inhoud is distinct from new.inhoud and old.sleutel is not distinct from new.sleutel
    end)
  execute function origineel_is_onveranderlijk();
drop trigger uitgaand_origineel on uitgaand;
create trigger uitgaand_origineel
  before update of inhoud, sleutel, omvang, bestandsnaam, ontvanger, gewist on uitgaand
  for each row
  when (old.omvang <> new.omvang or old.bestandsnaam <> new.bestandsnaam
    or old.ontvanger <> new.ontvanger
    or case
      when old.gewist is not null then old.gewist is distinct from new.gewist
        or coalesce(new.inhoud, '') <> '' or new.sleutel is not null
      when new.gewist is not null then old.status <> 'AFGELEVERD'
        or coalesce(new.inhoud, '') <> '' or new.sleutel is not null
      else old.inhoud is distinct from new.inhoud and old.sleutel is not distinct from new.sleutel
    end)
  execute function origineel_is_onveranderlijk();

-- Nothing is erased that the trail does not tell of in the same transaction; seen at its end, when
-- the lines have been written.
create function wissing_staat_in_audit() returns trigger
  language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
  if not exists (
    select from audit
    where nummer > (select max(nummer) - 1000 from audit)
      and wat in ('BEWAARTERMIJN', 'CLIENT_GEWIST') and xmin = pg_current_xact_id()::xid) then
    raise exception 'What is erased has to be in the audit trail';
  end if;
  return null;
end
$$;

create constraint trigger bericht_wissing after update of gewist on bericht
  deferrable initially deferred for each row
  when (old.gewist is null and new.gewist is not null)
  execute function wissing_staat_in_audit();

-- A message goes only when the trail does not tell any more that it came.
create function bericht_blijft() returns trigger language plpgsql as $$
begin
  if exists (select from audit where bericht = old.id and wat = 'ONTVANGEN') then
    raise exception 'A message stays as long as the audit trail tells of it';
  end if;
  return old;
end
$$;

create trigger bericht_blijft before delete on bericht
  for each row execute function bericht_blijft();

-- Of the trail only the beginning can go, no line of the last five years (NEN 7513), and by this
-- function alone; a new checkpoint swears where it begins from then on.
create or replace function audit_is_blijvend() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW' then
    if old.moment < now() - interval '5 years'
      and current_setting('sluis.audit_snoei', true) = pg_current_xact_id()::text then
      return old;
    end if;
  end if;
  raise exception 'The audit trail is only added to';
end
$$;

create function audit_snoei(tot bigint) returns bigint
  language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
  weg bigint;
begin
  perform pg_advisory_xact_lock(7513, 1);
  if tot >= (select max(nummer) from audit) then
    raise exception 'The last line of the audit trail stays';
  end if;
  perform set_config('sluis.audit_snoei', pg_current_xact_id()::text, true);
  delete from audit where nummer <= tot;
  get diagnostics weg = row_count;
  perform set_config('sluis.audit_snoei', '', true);
  return weg;
end
$$;

revoke all on function audit_snoei(bigint) from public;
