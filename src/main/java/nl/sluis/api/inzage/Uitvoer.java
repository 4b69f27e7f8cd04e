package nl.sluis.api.inzage;

import java.io.Closeable;
import java.io.IOException;
import nl.sluis.inzage.Spoorregel;

/** Writes lines of the audit trail in one form, one by one; what it writes to stays open. */
public interface Uitvoer extends Closeable {
  void schrijf(Spoorregel regel) throws IOException;
}
