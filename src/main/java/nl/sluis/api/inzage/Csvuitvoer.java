package nl.sluis.api.inzage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.audit.Auditregel;
import nl.sluis.inzage.Spoorregel;
import nl.sluis.tabel.Csvstroom;

/** The lines as a table. */
final class Csvuitvoer implements Uitvoer {
  static final List<String> KOLOMMEN =
      List.of(
          "nummer",
          "moment",
          "wie",
          "identiteit",
          "rol",
          "wat",
          "aard",
          "bericht",
          "clienten",
          "gemeente",
          "regels",
          "voorwerp",
          "uitkomst",
          "vanwaar",
          "reden",
          "hash");

  private final Csvstroom csv;

  Csvuitvoer(OutputStream uit) throws IOException {
    this.csv = new Csvstroom(uit, KOLOMMEN);
  }

  @Override
  public void schrijf(Spoorregel spoor) {
    Auditregel regel = spoor.regel();
    csv.rij(
        Stream.of(
                spoor.lijn().nummer(),
                spoor.lijn().moment(),
                regel.wie(),
                regel.identiteit(),
                regel.rol(),
                regel.wat(),
                regel.aard(),
                regel.bericht(),
                String.join(" ", spoor.clienten()),
                regel.gemeente(),
                String.join(" ", regel.regels()),
                regel.voorwerp(),
                regel.uitkomst(),
                regel.vanwaar(),
                regel.reden(),
                spoor.isGeheel() ? HexFormat.of().formatHex(spoor.lijn().hash()) : null)
            .map(waarde -> Objects.toString(waarde, ""))
            .toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
