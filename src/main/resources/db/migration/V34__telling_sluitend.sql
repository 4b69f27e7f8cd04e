-- Until when, after the days in it, all was accounted for: what came before need not be counted at every look.
alter table tellingpeil add column sluitend timestamptz;
