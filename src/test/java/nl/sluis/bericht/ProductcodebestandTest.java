package nl.sluis.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.tabel.Gefilterd;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
import org.junit.jupiter.api.Test;

class ProductcodebestandTest {
  private static final String CSV =
      "ProductCode;PRODUCTCATEGORIE;uitvoeringsvariant;Omschrijving;prijs\n"
          + "45Z01;45;OUTPUTGERICHT;Oké;#N/B\n";

  @Test
  void leestDeLijstZoalsEenGemeenteHemHeeft() {
    Codetabel lijst = lees(CSV.getBytes(Charset.forName("windows-1252")));
    assertThat(lijst.isEigen()).isTrue();
    assertThat(lijst.van("45Z01"))
        .singleElement()
        .satisfies(
            regel ->
                assertThat(regel)
                    .containsEntry("productcategorie", "45")
                    .containsEntry("omschrijving", "Oké"));
  }

  @Test
  void leestExcel() throws IOException {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    Tabellen.schrijf(
        Tabel.van(
            "Lijst",
            Codelijst.PRODUCTCODE_IJW.kolommen(),
            List.of(List.of("45Z01", "45", "OUTPUTGERICHT", "Groep"))),
        Tabelvorm.EXCEL,
        uit);
    assertThat(lees(uit.toByteArray()).van("45Z01")).hasSize(1);
  }

  /** D104. */
  @Test
  void zegtDatVerborgenRijenMeetellen() {
    List<String> opmerkingen = new ArrayList<>();

    Productcodebestand.lees(
        Gefilterd.werkmap(CSV + "45Z02;45;OUTPUTGERICHT;Twee;\n"), opmerkingen::add);

    assertThat(opmerkingen).singleElement().asString().contains(Gefilterd.MELDING);
  }

  private static Codetabel lees(byte[] bytes) {
    return Productcodebestand.lees(bytes, zin -> {});
  }

  @Test
  void noemtDeRijEnDeKolom() {
    String fout = CSV + ";45;X;y;\n45Z02;#N/B;X;y;\n";
    assertThatThrownBy(() -> lees(fout.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rij 3, kolom productcode: leeg; verwacht")
        .hasMessageContaining("rij 4, kolom productcategorie: hier staat #N/B");
  }
}
