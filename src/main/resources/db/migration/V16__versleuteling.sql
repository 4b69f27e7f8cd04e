-- What is personal is encrypted. Beside what is encrypted stands the id of the key; where that is
-- null it is as it was before, until it is encrypted by the command sleutels herversleutel. What a
-- row is found by is a pseudonym, for which the keys are needed: those columns are converted at the
-- first start (room sleutel).

-- With which keys this database is encrypted. The keys themselves are never here.
create table sleutel (
  id    text primary key, -- computed from the key
  soort text not null,    -- DATA, PSEUDONIEM
  sinds timestamptz not null
);

alter table bericht
  alter column bestandsnaam type bytea using convert_to(bestandsnaam, 'UTF8'),
  alter column verslag type bytea using convert_to(verslag, 'UTF8'),
  alter column uitslag type bytea using convert_to(uitslag::text, 'UTF8'),
  add column sleutel text,              -- of inhoud and bestandsnaam
  add column uitslag_sleutel text;      -- of uitslag, verslag and berekeningen

alter table uitgaand
  add column omvang bigint,             -- bytes of the file
  add column sleutel text;              -- of inhoud
alter table uitgaand disable trigger uitgaand_origineel;
update uitgaand set omvang = coalesce(octet_length(uitgaand.inhoud), bericht.omvang)
from bericht where bericht.id = uitgaand.bericht;
alter table uitgaand enable trigger uitgaand_origineel;
alter table uitgaand alter column omvang set not null;

-- What is encrypted cannot be compressed, so it is not tried.
alter table bericht
  alter column inhoud set storage external,
  alter column verslag set storage external,
  alter column uitslag set storage external,
  alter column berekeningen set storage external;
alter table uitgaand alter column inhoud set storage external;

-- An original is immutable, but may be encrypted with another key. That it is still the same can be
-- shown by anyone with the keys: sha256 is computed from the bytes as they were handed in.
drop trigger bericht_origineel on bericht;
create trigger bericht_origineel before update of inhoud, sha256, omvang, indiener on bericht
  for each row
  when ((old.inhoud is distinct from new.inhoud and old.sleutel is not distinct from new.sleutel)
    or (old.sha256 <> new.sha256 and (length(old.sha256) <> 64 or length(new.sha256) <> 32))
    or old.omvang <> new.omvang or old.indiener <> new.indiener)
  execute function origineel_is_onveranderlijk();
drop trigger uitgaand_origineel on uitgaand;
create trigger uitgaand_origineel before update of inhoud, omvang, bestandsnaam, ontvanger on uitgaand
  for each row
  when ((old.inhoud is distinct from new.inhoud and old.sleutel is not distinct from new.sleutel)
    or old.omvang <> new.omvang or old.bestandsnaam <> new.bestandsnaam
    or old.ontvanger <> new.ontvanger)
  execute function origineel_is_onveranderlijk();

-- The column bsn becomes a pseudonym; the BSN itself is beside it.
alter table toewijzing add column bsn_dicht bytea, add column sleutel text;
alter table prestatie add column bsn_dicht bytea, add column sleutel text;
alter table levering add column bsn_dicht bytea, add column sleutel text;
alter table verzoek add column bsn_dicht bytea, add column sleutel text;

alter table beschikking
  alter column arrangementen type bytea using convert_to(arrangementen::text, 'UTF8'),
  add column sleutel text;              -- of arrangementen

-- Who sent an envelope may be a person.
alter table ggk_ontvangen
  alter column gebruiker type bytea using convert_to(gebruiker, 'UTF8'),
  add column sleutel text;              -- of gebruiker

-- They are kept for two days, and what they guard against is guarded by the content as well.
delete from idempotentie;
