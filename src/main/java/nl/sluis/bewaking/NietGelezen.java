package nl.sluis.bewaking;

import java.util.Map;

/** Knows of files that deelnemers put where nobody reads them. */
public interface NietGelezen {

  /** How many files, by the code of the deelnemer; who has none is not in it. */
  Map<String, Long> perDeelnemer();
}
