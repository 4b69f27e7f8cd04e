-- The rights of the role with which the gateway works: it reads and changes what it keeps, but the
-- trail it only reads, and adds to by the one function that makes the chain. Given again after
-- every migration, so that a new table has them too. Two that start at once do it in turn.
do $$
declare
  rol text := '${toepassing}';
  schema text := '${flyway:defaultSchema}';
begin
  perform pg_advisory_xact_lock(7513, 2);
  if rol = current_user then
    return; -- the owner itself: Sluis warns of it when it starts
  end if;
  execute format('grant usage on schema %I to %I', schema, rol);
  execute format('revoke create on schema %I from public, %I', schema, rol);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', schema, rol);
  execute format('grant usage on all sequences in schema %I to %I', schema, rol);
  execute format('revoke all on %I.flyway_schema_history from %I', schema, rol);
  execute format('revoke all on %I.audit, %I.audit_controlepunt from %I', schema, schema, rol);
  execute format('grant select on %I.audit, %I.audit_controlepunt to %I', schema, schema, rol);
  execute format('grant insert, update (geschreven, verzonden) on %I.audit_controlepunt to %I',
    schema, rol);
  execute format('grant execute on function %I.audit_schrijf(json) to %I', schema, rol);
  execute format('grant execute on function %I.audit_snoei(bigint) to %I', schema, rol);
end
$$;
