-- Lines that were refused before afgekeurde_regel was there are put in it by the gateway: what was
-- found stands encrypted. How far that is, while it is done; empty where there is nothing to do.
create table afkeuraanvulling (
  vanaf         bigint not null,           -- messages before this volgnummer have still to be seen
  regels        bigint not null default 0, -- put in
  overgeslagen  bigint not null default 0  -- messages past their term, or not to be decrypted
);

insert into afkeuraanvulling (vanaf)
select max(volgnummer) + 1 from bericht having max(volgnummer) is not null;

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'afkeuraanvulling', 'eens', now(), false, 1 from afkeuraanvulling;
