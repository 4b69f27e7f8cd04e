package nl.sluis.bericht;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The code lists in use, each read at first use and then kept. Ours come with the program; a file
 * of the same name in an operator's folder goes before ours.
 */
public final class Codelijsten {
  private final Bronmap bron;
  private final Map<Codelijst, Codetabel> tabellen = new EnumMap<>(Codelijst.class);
  private final Map<Standaard, Map<String, Set<String>>> categorieen = new ConcurrentHashMap<>();
  private @Nullable String versie;

  private Codelijsten(Bronmap bron) {
    this.bron = bron;
  }

  /** The lists that come with Sluis. */
  public static Codelijsten ingebouwd() {
    return new Codelijsten(new Bronmap(null));
  }

  /** The lists in a folder, itself or its folder codelijsten; ours where it has none. */
  public static Codelijsten uit(Path map) {
    return new Codelijsten(new Bronmap(map));
  }

  /**
   * These lists, with one file of product codes, CSV or Excel, for both standards, exhaustive
   * (D16).
   *
   * @param opmerkingen hears what its owner may not see in it, such as hidden rows (D104)
   * @throws java.io.UncheckedIOException when the file cannot be read
   * @throws IllegalArgumentException when it is no such file, in words for who made it
   */
  public Codelijsten metProductcodes(Path bestand, Consumer<String> opmerkingen) {
    Bronmap metBestand =
        bron.met(
            bestand,
            List.of(Codelijst.PRODUCTCODE_IJW.bestand(), Codelijst.PRODUCTCODE_IWMO.bestand()));
    Codelijsten anders = new Codelijsten(metBestand);
    Codetabel lijst =
        Productcodebestand.lees(
            metBestand.bestand(Codelijst.PRODUCTCODE_IJW.bestand()).orElseThrow().bytes(),
            opmerkingen);
    anders.tabellen.put(Codelijst.PRODUCTCODE_IJW, lijst);
    anders.tabellen.put(Codelijst.PRODUCTCODE_IWMO, lijst);
    return anders;
  }

  /**
   * Whether the CBS code exists on this day (TR378). A gemeente that merged is known up to and
   * including its last day, the new one from its first.
   */
  public boolean kentGemeente(String code, LocalDate op) {
    return tabel(Codelijst.GEMEENTE).van(code).stream().anyMatch(regel -> geldt(regel, op));
  }

  private static boolean geldt(Map<String, String> regel, LocalDate op) {
    String ingang = regel.getOrDefault("ingangsdatum", "");
    String einde = regel.getOrDefault("einddatum", "");
    return (ingang.isEmpty() || !op.isBefore(LocalDate.parse(ingang)))
        && (einde.isEmpty() || !op.isAfter(LocalDate.parse(einde)));
  }

  public Optional<String> gemeentenaam(String code) {
    return veld(Codelijst.GEMEENTE, code, "naam");
  }

  /** The jeugdzorgregio of a gemeente; empty for one that merged, whose regio is not kept. */
  public Optional<String> jeugdzorgregio(String code) {
    return veld(Codelijst.GEMEENTE, code, "jeugdzorgregio").filter(regio -> !regio.isEmpty());
  }

  /** The categorieën under which the list of product codes has this code (TR381). */
  public Set<String> categorieenVanProductcode(Standaard standaard, String code) {
    return categorieen
        .computeIfAbsent(standaard, nieuw -> categorieen(tabel(Codelijst.productcode(nieuw))))
        .getOrDefault(code, Set.of());
  }

  private static Map<String, Set<String>> categorieen(Codetabel productcodes) {
    Map<String, Set<String>> perCode = new HashMap<>();
    productcodes
        .regels()
        .forEach(
            (code, regels) ->
                perCode.put(
                    code,
                    regels.stream()
                        .map(regel -> regel.get("productcategorie"))
                        .collect(
                            Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new),
                                Collections::unmodifiableSet))));
    return perCode;
  }

  public Optional<Productcode> productcode(Standaard standaard, String code) {
    return regel(Codelijst.productcode(standaard), code)
        .map(
            regel ->
                new Productcode(
                    code,
                    regel.get("productcategorie"),
                    regel.get("uitvoeringsvariant"),
                    regel.get("omschrijving")));
  }

  /** Whether a product code that is not in the list is wrong (D16): when the list is not ours. */
  public boolean zijnProductcodesUitputtend(Standaard standaard) {
    return tabel(Codelijst.productcode(standaard)).isEigen();
  }

  public Optional<Retourcode> retourcode(String code) {
    return regel(Codelijst.RETOURCODE, code)
        .map(
            regel ->
                new Retourcode(
                    code,
                    regel.get("regel").isEmpty() ? null : regel.get("regel"),
                    regel.get("betekenis"),
                    regel.get("herstel")));
  }

  public Optional<Foutcode> foutcode(String code) {
    return regel(Codelijst.FOUTCODE, code)
        .map(regel -> new Foutcode(code, regel.get("betekenis"), regel.get("herstel")));
  }

  /** What a code stands for in Dutch; the code itself when the list does not have it. */
  public String omschrijving(Codelijst lijst, String code) {
    return veld(lijst, code, lijst.tekstkolom()).orElse(code);
  }

  /** Whether a list has this code. */
  public boolean kent(Codelijst lijst, String code) {
    return regel(lijst, code).isPresent();
  }

  /** Every code of a list with its description, in the order of the list. */
  public Map<String, String> codes(Codelijst lijst) {
    Map<String, String> codes = new LinkedHashMap<>();
    tabel(lijst).regels().keySet().forEach(code -> codes.put(code, omschrijving(lijst, code)));
    return codes;
  }

  /** Fingerprint of all lists that are in use: sha256:… */
  public synchronized String versie() {
    if (versie == null) {
      Map<String, byte[]> bestanden = new TreeMap<>();
      for (Codelijst lijst : Codelijst.values()) {
        bestand(lijst).ifPresent(bestand -> bestanden.put(lijst.bestand(), bestand.bytes()));
      }
      versie = Bronmap.versie(bestanden);
    }
    return versie;
  }

  private Optional<String> veld(Codelijst lijst, String code, String kolom) {
    return regel(lijst, code).map(regel -> regel.get(kolom));
  }

  private Optional<Map<String, String>> regel(Codelijst lijst, String code) {
    List<Map<String, String>> regels = tabel(lijst).van(code);
    return regels.isEmpty() ? Optional.empty() : Optional.of(regels.get(regels.size() - 1));
  }

  private synchronized Codetabel tabel(Codelijst lijst) {
    return tabellen.computeIfAbsent(
        lijst,
        nieuw ->
            bestand(nieuw).map(bestand -> Codetabel.van(nieuw, bestand)).orElse(Codetabel.LEEG));
  }

  private Optional<Bronmap.Bestand> bestand(Codelijst lijst) {
    return bron.bestand(lijst.bestand(), lijst.bestandsnaam());
  }
}
