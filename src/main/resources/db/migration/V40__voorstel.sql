-- By which one sees that a proposal about a declaratie still is what it was (room beoordeling).

-- How much an aanbieder declared, wherever: counted, so that none is missed that commits late.
create index declaratie_van_aanbieder on declaratie (aanbieder, domein);

-- A line for every time that clients were erased from the dossier: of its lines nothing tells that.
create table dossier_wissing (
  nummer bigint generated always as identity primary key
);
