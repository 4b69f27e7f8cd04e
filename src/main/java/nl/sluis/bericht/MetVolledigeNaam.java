package nl.sluis.bericht;

import nl.sluis.bericht.Datatypes.VolledigeNaam;

/** The Client and the Relatie of a toewijzing. */
public interface MetVolledigeNaam extends Berichtklasse {
  VolledigeNaam naam();
}
