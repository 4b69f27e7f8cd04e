package nl.sluis.bericht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * What a file says of one client, element by element: a text, a list where an element comes more
 * than once, or the elements in it by their names.
 *
 * @param kop the Header; empty when there is none
 * @param delen the berichtklassen with the BSN of the client, with all in them
 * @param paden of those, as in a bevinding
 * @param anderen how many berichtklassen have another BSN
 */
public record Clientinhoud(Object kop, List<Object> delen, List<String> paden, int anderen) {
  private static final String BSN = "Bsn";

  /** Empty when it is no XML. */
  public static Optional<Clientinhoud> van(byte[] bestand, String bsn) {
    try {
      Berichtknoop bericht = Berichtknoop.lees(bestand);
      List<Berichtknoop> clienten = new ArrayList<>();
      zoek(bericht, clienten);
      List<Berichtknoop> eigen = clienten.stream().filter(client -> heeft(client, bsn)).toList();
      return Optional.of(
          new Clientinhoud(
              bericht.kinderen().stream()
                  .filter(deel -> deel.naam().equals("Header"))
                  .findFirst()
                  .map(Clientinhoud::waarde)
                  .orElse(Map.of()),
              eigen.stream().map(Clientinhoud::waarde).toList(),
              eigen.stream().map(Berichtknoop::pad).toList(),
              clienten.size() - eigen.size()));
    } catch (XMLStreamException | RuntimeException geenXml) {
      return Optional.empty();
    }
  }

  private static void zoek(Berichtknoop knoop, List<Berichtknoop> clienten) {
    if (knoop.kinderen().stream().anyMatch(kind -> kind.naam().equals(BSN))) {
      clienten.add(knoop);
    } else {
      knoop.kinderen().forEach(kind -> zoek(kind, clienten));
    }
  }

  private static boolean heeft(Berichtknoop client, String bsn) {
    return client.kinderen().stream()
        .anyMatch(kind -> kind.naam().equals(BSN) && kind.tekst().equals(bsn));
  }

  private static Object waarde(Berichtknoop knoop) {
    if (knoop.kinderen().isEmpty()) {
      return knoop.tekst();
    }
    Map<String, List<Object>> perNaam = new LinkedHashMap<>();
    knoop
        .kinderen()
        .forEach(
            kind ->
                perNaam.computeIfAbsent(kind.naam(), nieuw -> new ArrayList<>()).add(waarde(kind)));
    Map<String, Object> waarde = new LinkedHashMap<>();
    perNaam.forEach((naam, delen) -> waarde.put(naam, delen.size() == 1 ? delen.get(0) : delen));
    return waarde;
  }
}
