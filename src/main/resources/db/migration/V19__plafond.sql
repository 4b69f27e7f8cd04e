-- What is used of the plafonds of a contract line is told with every declaratie on it (D107): a sum
-- over one product of one relation, from the index alone and not from all that the table holds.
create index prestatie_per_product
  on prestatie (aanbieder, product_code, begindatum, gemeente, domein)
  include (product_categorie, eenheid, geleverd_volume, bedrag)
  where goedgekeurd and debet_credit = 'D' and not gecrediteerd;
