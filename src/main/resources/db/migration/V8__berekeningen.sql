-- What was reckoned while judging a message: one JSON array of rekenregels, compressed by Sluis since
-- a large declaratie has some seventy thousand of them.
alter table bericht add column berekeningen bytea;
