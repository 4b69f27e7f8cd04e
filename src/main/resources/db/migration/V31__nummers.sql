-- In which message a declaratie or a version of a toewijzing came, by what tells messages of one
-- berichtsoort and sender apart (TR056). Of what came before this it is not known.
alter table declaratie add column identificatie text;
alter table toewijzing add column identificatie text;

-- Lines that were refused, by the numbers that one searches by; no party comes first, for it may be
-- any of both.
create index afgekeurde_regel_referentie on afgekeurde_regel (referentie_nummer);
create index afgekeurde_regel_toewijzing on afgekeurde_regel (toewijzing_nummer);
