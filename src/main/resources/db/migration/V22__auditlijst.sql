-- The text of a line about thousands of clients: put together at once, where all of it was copied
-- for each of them. The text is the same, so the hashes are too.
create or replace function audit_lijst(waarden text[]) returns text
  language plpgsql immutable set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
  return case when waarden is null then '-' else audit_veld(coalesce((
    select string_agg(audit_veld(waarde), '' order by nummer)
    from unnest(waarden) with ordinality as lijst (waarde, nummer)), '')) end;
end
$$;
