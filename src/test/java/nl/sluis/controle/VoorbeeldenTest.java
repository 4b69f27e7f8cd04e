package nl.sluis.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.sluis.Standaardmap;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import org.junit.jupiter.api.Test;

class VoorbeeldenTest {
  @Test
  void lijst() throws IOException {
    for (Path pad : Standaardmap.voorbeelden()) {
      Leesresultaat gelezen = new BerichtReader(Schemas.ingebouwd()).lees(Files.readAllBytes(pad));
      Beoordeling b =
          new Controle().controleer(gelezen, new Peildatum(LocalDate.of(2026, 7, 10)), null);
      System.out.println("@@ " + pad.getFileName() + " " + b.oordeel() + " " + b.niveau());
      b.bevindingen()
          .forEach(
              v ->
                  System.out.println(
                      "@@    "
                          + v.regel()
                          + " "
                          + v.pad()
                          + " "
                          + v.element()
                          + " "
                          + v.melding()));
    }
    assertThat(1).isEqualTo(1);
  }
}
