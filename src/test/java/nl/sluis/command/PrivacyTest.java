package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.sluis.verslag.Formaat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No personal data in any form of output, whatever is wrong with it. */
class PrivacyTest {
  private static final Path BASIS = Path.of("conformance-tests", "basis");
  private static final Path DOSSIER = Path.of("conformance-tests", "voorbeelden", "dossier");
  private static final Pattern PERSOONLIJK =
      Pattern.compile(
          "<[a-z0-9]+:(Bsn|Datum|Achternaam|Voorvoegsel|Voornamen|Voorletters|Straatnaam|Postcode"
              + "|Plaatsnaam|Huisnummer|Telefoonnummer|Emailadres|Commentaar)>([^<]{3,})</");

  @Test
  void noemtGeenPersoonsgegevensUitEenGoedBericht() throws IOException {
    for (Path bericht : List.of(BASIS.resolve("JW301.xml"), DOSSIER.resolve("01-JW301.xml"))) {
      List<String> waarden = persoonlijk(Files.readString(bericht));
      assertThat(waarden).hasSizeGreaterThan(8);
      geenVan(waarden, bericht);
    }
  }

  /** Each value in turn is made one that its schema or a rule refuses. */
  @Test
  void noemtGeenPersoonsgegevensDieNietKloppen(@TempDir Path map) throws IOException {
    String goed = Files.readString(BASIS.resolve("JW301.xml"));
    List<MatchResult> velden = PERSOONLIJK.matcher(goed).results().toList();
    for (int nummer = 0; nummer < velden.size(); nummer++) {
      MatchResult veld = velden.get(nummer);
      String voor = goed.substring(0, veld.start(2));
      String na = goed.substring(veld.end(2));
      String lang = "GEHEIM" + "x".repeat(300);
      Files.writeString(map.resolve("lang-%02d.xml".formatted(nummer)), voor + lang + na);
      Files.writeString(
          map.resolve("element-%02d.xml".formatted(nummer)), voor + "<GEHEIM/>GEHEIM" + na);
    }
    Files.writeString(map.resolve("bsn.xml"), goed.replace("999991000", "999991001"));
    Files.writeString(map.resolve("datum.xml"), goed.replace("2013-06-21", "2031-07-23"));

    geenVan(List.of("GEHEIM", "999991001", "2031-07-23"), map);
  }

  private static void geenVan(List<String> waarden, Path pad) {
    for (Formaat formaat : Formaat.values()) {
      Aanroep aanroep =
          sluis("controleer", "--formaat", formaat.name(), "--dossier", "" + DOSSIER, "" + pad);
      assertThat(aanroep.uit()).isNotEmpty().doesNotContain(waarden);
      assertThat(aanroep.fouten()).doesNotContain(waarden);
    }
  }

  private static List<String> persoonlijk(String bericht) {
    return PERSOONLIJK.matcher(bericht).results().map(veld -> veld.group(2)).distinct().toList();
  }
}
