package nl.sluis.console.contracten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sluis.console.Formulier;
import nl.sluis.console.Opmaak;
import nl.sluis.console.bestand.Foutentabel;
import nl.sluis.contract.Contractimport;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in: what is wrong with it, or what it would change.
 *
 * @param waarvoor whose contracts it replaces, in words
 * @param fouten with the file itself; null when it can be taken over
 * @param metFoutkolom whether the file can be fetched with its mistakes noted in it
 * @param uitslag how an import would end
 * @param geraakt whom it hits
 * @param wijzigingen line by line, of very many the first
 * @param aantalWijzigingen how many there are
 * @param vervaltVanAnderen lines that go, of parties of which nothing is in the file
 * @param achterhaald why it was not taken over after all; null when that was not tried
 */
public record Importblad(
    Map<String, String> paginas,
    String id,
    String bestand,
    String waarvoor,
    @Nullable Foutentabel fouten,
    boolean metFoutkolom,
    Contractimport uitslag,
    List<Geraakt> geraakt,
    List<Wijzigingrij> wijzigingen,
    int aantalWijzigingen,
    int vervaltVanAnderen,
    Formulier formulier,
    @Nullable String achterhaald) {

  /** One aanbieder for one gemeente or regio. */
  public record Geraakt(
      String gemeente,
      String aanbieder,
      @Nullable String naam,
      boolean inBestand,
      int nieuw,
      int gewijzigd,
      int vervallen) {}

  /** What is imported, in a sentence. */
  public String zin() {
    List<String> delen = new ArrayList<>();
    if (uitslag.nieuw() > 0) {
      delen.add(Opmaak.aantal(uitslag.nieuw(), "regel komt erbij", "regels komen erbij"));
    }
    if (uitslag.gewijzigd() > 0) {
      delen.add(Opmaak.aantal(uitslag.gewijzigd(), "regel wijzigt", "regels wijzigen"));
    }
    if (uitslag.vervallen() > 0) {
      delen.add(Opmaak.aantal(uitslag.vervallen(), "regel vervalt", "regels vervallen"));
    }
    return String.join(", ", delen) + ".";
  }

  /** How many lines would change. */
  public int verschil() {
    return uitslag.nieuw() + uitslag.gewijzigd() + uitslag.vervallen();
  }
}
