package nl.sluis.koppeling;

import java.util.stream.Collectors;

/** Why a file is not taken in, as the text that is laid beside it for its sender. */
public final class Uitleg {
  /** Behind the name of the file that it is about. */
  public static final String ACHTERVOEGSEL = ".uitleg.txt";

  private Uitleg() {}

  /** The whole text, in Dutch. */
  public static String tekst(String bestandsnaam, Inname inname) {
    return """
        Dit bestand is niet ingenomen: %s

        %s
        Niets uit dit bestand is verwerkt. Herstel het en bied het opnieuw aan.
        """
        .formatted(
            bestandsnaam,
            inname.weigeringen().stream().map(Uitleg::alinea).collect(Collectors.joining()));
  }

  private static String alinea(Inname.Weigering weigering) {
    return """
        %s  %s
          Wat er mis is:  %s
          Hoe te herstellen:  %s

        """
        .formatted(weigering.code(), weigering.bestand(), weigering.melding(), weigering.herstel());
  }
}
