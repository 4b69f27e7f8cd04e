-- In which message a verzoek came, so that it is found by its ReferentieAanbieder. Of those that were
-- there before it is not known.
alter table verzoek add column identificatie text;
create index verzoek_op_referentie on verzoek (referentie_aanbieder)
  where identificatie is not null;
