-- Whoever asks for what waits finds it in its lines (bericht_te_verwerken_…), or by its id. An index of
-- all states offered another way, through everything that waits, to plans made when nothing did.
drop index bericht_status;
create index bericht_status on bericht (status, volgnummer) where status <> 'ONTVANGEN';
