-- Files go out in order per receiver and relation (domein, gemeente, aanbieder); what has no relation
-- is a lane of its own per receiver. What was delivered before keeps no relation: it is in no order.
alter table uitgaand add column relatie text not null default '';
-- Since when its time to be parked runs, where that is not the moment at which it was made ready:
-- it was taken up again, or is sent once more.
alter table uitgaand add column opnieuw timestamptz;

update uitgaand set relatie = bericht.domein || '-' || bericht.gemeente || '-' || bericht.aanbieder
from bericht
where bericht.id = uitgaand.bericht and uitgaand.status <> 'AFGELEVERD'
  and bericht.domein is not null and bericht.gemeente is not null and bericht.aanbieder is not null;

drop index uitgaand_klaar;
create index uitgaand_klaar on uitgaand (ontvanger, relatie, id) where status = 'KLAAR';

-- The queue has one task per lane instead of one per file.
delete from scheduled_tasks where task_name = 'aflevering';
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select distinct 'aflevering', ontvanger || '/' || relatie, now(), false, 1
from uitgaand where status = 'KLAAR';

-- An original is immutable: what is sent again is the same bytes under the same name.
create function origineel_is_onveranderlijk() returns trigger language plpgsql as $$
begin
  raise exception 'An original is not changed';
end
$$;

create trigger bericht_origineel before update of inhoud, sha256, omvang, indiener on bericht
  for each row
  when (old.inhoud is distinct from new.inhoud or old.sha256 <> new.sha256
    or old.omvang <> new.omvang or old.indiener <> new.indiener)
  execute function origineel_is_onveranderlijk();
create trigger uitgaand_origineel before update of inhoud, bestandsnaam, ontvanger on uitgaand
  for each row
  when (old.inhoud is distinct from new.inhoud or old.bestandsnaam <> new.bestandsnaam
    or old.ontvanger <> new.ontvanger)
  execute function origineel_is_onveranderlijk();
