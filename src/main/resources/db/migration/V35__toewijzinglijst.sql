-- The toewijzingen of a gemeente or an aanbieder, the latest first.
create index toewijzing_van_gemeente on toewijzing (gemeente, id) where actueel;
create index toewijzing_van_aanbieder on toewijzing (aanbieder, id) where actueel;
