-- Lists of open terms of one party, and of those on which it has to act, in their order.
create index termijn_wie on termijn (wie, uiterlijk, id) where voldaan is null;
create index termijn_gemeente on termijn (gemeente, uiterlijk, id) where voldaan is null;
create index termijn_aanbieder on termijn (aanbieder, uiterlijk, id) where voldaan is null;

-- What waits for one who decides.
create index beoordeling_beslisser on beoordeling (beslisser, uiterlijk, bericht) where besloten is null;
