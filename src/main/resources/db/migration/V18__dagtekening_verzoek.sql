-- The weeks in which a verzoek is looked into run from its own Dagtekening (OP274, OP346). Of those
-- that were there the day on which they came is the nearest that is known.

alter table verzoek add column dagtekening date;
update verzoek set dagtekening = sinds;
alter table verzoek alter column dagtekening set not null;
