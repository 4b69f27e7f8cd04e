package nl.sluis.console.beheer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a deelnemer in a form.
 *
 * @param pad its place in the schema, such as sftp/host
 * @param soort text, textarea for a list with one on each line
 * @param keuzes what can be chosen; null when it is typed
 */
public record Deelnemerveld(
    String pad,
    String label,
    @Nullable String uitleg,
    boolean verplicht,
    String soort,
    @Nullable Map<String, String> keuzes) {
  private static final String LIJST = "textarea";

  /** In this field each line has a sender and who answers it. */
  static final String UITZONDERINGEN = "beantwoordingPerAfzender";

  /**
   * Fields that belong together.
   *
   * @param velden in the order of the form
   */
  public record Groep(String titel, List<Deelnemerveld> velden) {}

  private static final String DUUR = "Zoals 30s, 15m, 12h of 5d.";

  static final List<Groep> GROEPEN =
      List.of(
          new Groep(
              "Wie het is",
              List.of(
                  tekst("naam", "Naam", null).isVerplicht(),
                  tekst(
                          "leden",
                          "Gemeenten van deze regio",
                          "Alleen bij een regio: CBS-codes, op elke regel één.")
                      .alsLijst())),
          new Groep(
              "Hoe berichten gaan",
              List.of(
                  keuze(
                          "kanaal",
                          "Weg",
                          "map",
                          "eigen mappen in en uit",
                          "http",
                          "haalt op over HTTP (postvak)",
                          "sftp",
                          "SFTP-server",
                          "ggk",
                          "StUF-GGk")
                      .isVerplicht(),
                  keuze(
                      "formaat", "Verpakking", "", "zoals gewoon: XML", "xml", "XML", "zip", "zip"),
                  keuze(
                      "beantwoording",
                      "Wie beantwoordt wat hij ontvangt",
                      "",
                      "zoals gewoon: Sluis",
                      "sluis",
                      "Sluis, meteen",
                      "backoffice",
                      "de deelnemer zelf"),
                  tekst(
                          UITZONDERINGEN,
                          "Anders voor deze afzenders",
                          "Op elke regel een code en sluis of backoffice, zoals 65650001 backoffice.")
                      .alsLijst(),
                  tekst(
                      "tweedePaarOgenVanaf",
                      "Tweede paar ogen vanaf",
                      "In hele euro’s die een besluit in de console goedkeurt."))),
          new Groep(
              "SFTP-server",
              List.of(
                  tekst("sftp/host", "Naam of adres", null),
                  tekst("sftp/poort", "Poort", "Gewoonlijk 22."),
                  tekst("sftp/gebruiker", "Gebruiker", "Waarmee Sluis zich daar aanmeldt."),
                  tekst(
                      "sftp/hostsleutel",
                      "Publieke sleutel van de server",
                      "Soort en sleutel, zoals ssh-ed25519 AAAA…"),
                  tekst(
                      "sftp/sleutelbestand",
                      "Bestand met onze sleutel",
                      "Een pad op deze computer."),
                  tekst(
                      "sftp/wachtzinUit",
                      "Wachtzin staat in",
                      "De naam van een omgevingsvariabele, nooit de wachtzin zelf."),
                  tekst("sftp/in", "Map die Sluis leegt", "Gewoonlijk in."),
                  tekst("sftp/uit", "Map die Sluis vult", "Gewoonlijk uit."),
                  tekst("sftp/archief", "Map voor wat is ingenomen", "Gewoonlijk archief."),
                  tekst("sftp/geweigerd", "Map voor wat is geweigerd", "Gewoonlijk geweigerd."),
                  tekst("sftp/interval", "Hoe vaak Sluis kijkt", DUUR))),
          new Groep(
              "StUF-GGk",
              List.of(
                  tekst("ggk/adres", "Adres", "Waar de ander berichten ontvangt, met https://"),
                  tekst("ggk/applicatie", "Applicatie", "In de envelop; gewoonlijk GGK."),
                  tekst("ggk/administratie", "Administratie", null),
                  tekst("ggk/gebruiker", "Gebruiker", null),
                  tekst("ggk/bundel", "SSL-bundel", "Een naam uit spring.ssl.bundle."))),
          new Groep(
              "Waaraan Sluis hem herkent",
              List.of(
                  tekst(
                          "aanmelding/certificaten",
                          "Certificaten",
                          "Vingerafdrukken (SHA-256), op elke regel één.")
                      .alsLijst(),
                  tekst(
                          "aanmelding/tokens",
                          "Namen bij de uitgever van tokens",
                          "Op elke regel één.")
                      .alsLijst())),
          new Groep(
              "Wat hij mag",
              List.of(
                  tekst(
                          "gemachtigden",
                          "Wie voor hem mag sturen",
                          "Codes van deelnemers, op elke regel één.")
                      .alsLijst(),
                  tekst(
                          "berichtsoorten",
                          "Berichtsoorten",
                          "Zoals JW323, op elke regel één. Leeg: alles wat zijn soort partij stuurt.")
                      .alsLijst(),
                  tekst("limieten/verzoekenPerMinuut", "Verzoeken per minuut", "Gewoonlijk 1200."),
                  tekst("limieten/grootte", "Grootste bestand", "Zoals 10MB; gewoonlijk 25MB."),
                  tekst("stilte", "Alarm na stilte van", DUUR),
                  tekst("parkerenNa", "Afleveren proberen tot", DUUR))));

  private static Deelnemerveld tekst(String pad, String label, @Nullable String uitleg) {
    return new Deelnemerveld(pad, label, uitleg, false, "text", null);
  }

  private static Deelnemerveld keuze(String pad, String label, String... keuzes) {
    Map<String, String> mogelijk = new LinkedHashMap<>();
    for (int nummer = 0; nummer < keuzes.length; nummer += 2) {
      mogelijk.put(keuzes[nummer], keuzes[nummer + 1]);
    }
    return new Deelnemerveld(pad, label, null, false, "text", mogelijk);
  }

  private Deelnemerveld alsLijst() {
    return new Deelnemerveld(pad, label, uitleg, verplicht, LIJST, keuzes);
  }

  private Deelnemerveld isVerplicht() {
    return new Deelnemerveld(pad, label, uitleg, true, soort, keuzes);
  }

  boolean isVanRegio() {
    return pad.equals("leden");
  }

  boolean isLijst() {
    return soort.equals(LIJST);
  }

  /** As it is called in a form. */
  public String naam() {
    return pad.replace('/', '-');
  }

  static List<Deelnemerveld> alle() {
    return GROEPEN.stream().flatMap(groep -> groep.velden().stream()).toList();
  }
}
