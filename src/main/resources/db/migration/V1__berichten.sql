-- What was received, what goes out, and the trail of both.
-- Times are instants; codes and statuses are text as the enums spell them.

create table bericht (
  id uuid primary key,
  volgnummer bigint generated always as identity unique, -- order of reception
  gemeente text,                     -- this and what follows: as far as the head could be read
  domein text,
  aanbieder text,
  soort text,
  afzender text,
  ontvanger text,
  identificatie text,
  kanaal text not null,              -- map, http
  indiener text not null,            -- deelnemer who handed it in; empty when unknown
  bestandsnaam text not null,
  ontvangen timestamptz not null,
  sha256 text not null,
  omvang bigint not null,            -- bytes of the file as it was handed in
  inhoud bytea not null,             -- those bytes; only the beginning of a file that is too large
  status text not null,
  pogingen int not null default 0,   -- how often processing failed
  reden text,                        -- why it waits or is parked, in Dutch
  peildatum date,
  oordeel text,
  niveau int,
  uitslag jsonb,                     -- bevindingen and what was not judged
  verslag text,                      -- the report as a page
  antwoord_op uuid references bericht, -- of an answer: the heenbericht that passed here before
  unique (indiener, sha256)          -- the same bytes from the same sender are one message
);

create index bericht_te_verwerken_afzender on bericht (domein, afzender, volgnummer)
  where status = 'ONTVANGEN';
create index bericht_te_verwerken_relatie on bericht (domein, gemeente, aanbieder, volgnummer)
  where status = 'ONTVANGEN';
create index bericht_heen on bericht (identificatie, soort, afzender);
create index bericht_antwoord on bericht (antwoord_op) where antwoord_op is not null;
create index bericht_status on bericht (status, volgnummer);

create table berichtstatus (
  bericht uuid not null references bericht,
  volgnummer bigint generated always as identity,
  gemeente text,
  moment timestamptz not null,
  status text not null,
  toelichting text,
  primary key (bericht, volgnummer)
);

create table uitgaand (
  id bigint generated always as identity primary key, -- order of delivery per ontvanger
  bericht uuid not null references bericht,
  gemeente text,
  ontvanger text not null,           -- deelnemer
  soort text not null,               -- ANTWOORD, VERSLAG, DOORGIFTE, AFSCHRIFT
  bestandsnaam text not null,
  inhoud bytea,                      -- null for DOORGIFTE: the message itself, as it was received
  status text not null,              -- KLAAR, AFGELEVERD, GEPARKEERD
  pogingen int not null default 0,
  niet_voor timestamptz not null,    -- the next try
  reden text,
  klaargezet timestamptz not null,
  afgeleverd timestamptz,
  unique (bericht, soort)
);

create index uitgaand_klaar on uitgaand (ontvanger, id) where status = 'KLAAR';

create table audit (
  id bigint generated always as identity primary key,
  moment timestamptz not null,
  wie text not null,                 -- deelnemer, or sluis
  wat text not null,
  bericht uuid,
  gemeente text,
  uitkomst text not null
);

create index audit_bericht on audit (bericht, id);

create function audit_is_blijvend() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only added to';
end
$$;

create trigger audit_blijvend before update or delete on audit
  for each row execute function audit_is_blijvend();
create trigger audit_blijvend_geheel before truncate on audit
  for each statement execute function audit_is_blijvend();

-- the queue of db-scheduler 16, as its documentation gives it
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
