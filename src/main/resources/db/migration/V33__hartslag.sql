-- Only what was taken from the queue has a heartbeat; all else that goes in and out of it need not be
-- in an index for that.
drop index scheduled_tasks_last_heartbeat;
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat)
  where last_heartbeat is not null;
