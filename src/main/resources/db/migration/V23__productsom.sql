-- What is used of the plafonds of a contract line is told with every declaratie on it (D107). Kept as
-- sums, which change with what is approved and taken back: a row for each product of a relation and
-- day on which a ProductPeriode begins. An index on prestatie for it took a quarter of the time in
-- which prestaties are written.
create table productsom (
  gemeente          text not null,
  domein            text not null,
  aanbieder         text not null,
  product_categorie text not null,
  product_code      text not null,
  begindatum        date not null,
  eenheid           text not null,
  aantal            bigint not null, -- of prestaties, approved, debet and not taken back
  volume            bigint not null,
  bedrag            bigint not null,
  primary key (aanbieder, product_code, begindatum, gemeente, domein, product_categorie, eenheid)
);

insert into productsom
select gemeente, domein, aanbieder, product_categorie, product_code, begindatum, eenheid,
  count(*), sum(geleverd_volume), sum(bedrag)
from prestatie
where goedgekeurd and debet_credit = 'D' and not gecrediteerd
group by gemeente, domein, aanbieder, product_categorie, product_code, begindatum, eenheid;

drop index prestatie_per_product;
