package nl.sluis.bericht;

import nl.sluis.bericht.Datatypes.Geboortedatum;
import org.jspecify.annotations.Nullable;

/** A Client, or a Relatie of which it may be known. */
public interface MetGeboortedatum extends Berichtklasse {
  @Nullable Geboortedatum geboortedatum();
}
