-- The lines of one transaction go into the trail as one statement, whatever their number: their
-- hashes are a chain and are made one after another, their rows are not. It takes half of the time.
create or replace function audit_schrijf(nieuwe json) returns bigint
  language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
  regel audit;
  regels audit[];
  aantal int := 0;
  kop bigint;
  kophash bytea;
begin
  perform pg_advisory_xact_lock(7513, 1);
  select nummer, hash into kop, kophash from audit order by nummer desc limit 1;
  kop := coalesce(kop, 0);
  kophash := coalesce(kophash, decode(repeat('00', 32), 'hex'));
  for regel in select * from json_populate_recordset(null::audit, nieuwe) loop
    kop := kop + 1;
    aantal := aantal + 1;
    regel.nummer := kop;
    regel.vorige := kophash;
    regel.hash := sha256(kophash || convert_to(audit_tekst(regel), 'UTF8'));
    kophash := regel.hash;
    regels[aantal] := regel;
  end loop;
  insert into audit select * from unnest(regels);
  return kop;
end
$$;
