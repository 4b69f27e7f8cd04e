package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import nl.sluis.uitvraag.Codeboek;
import nl.sluis.uitvraag.Uitvraagfout;

/**
 * What an aanbieder adds to the messages: the list of what is asked, filled in, and records of his
 * own of help that went by no message.
 */
public final class Aanvulling {
  /** Nothing was added. */
  public static final Aanvulling GEEN = new Aanvulling(List.of());

  static final String GEMEENTE = "gemeente";
  static final String TOEWIJZING = "toewijzingnummer";
  static final String BEGINDATUM = "begindatum";
  static final String PRODUCT = "product";
  static final String GEVRAAGD = "gevraagd";
  static final String BSN = "bsn";
  static final String GESLACHT = "geslacht";
  static final String POSTCODE = "postcode";
  static final String LOOPT = "loopt";
  static final int METINGEN = 2;

  static final Kolommen KOLOMMEN =
      new Kolommen(
          Stream.concat(
                  Stream.of(GEMEENTE, TOEWIJZING, BEGINDATUM),
                  Stream.of(Veld.values())
                      .filter(veld -> veld != Veld.GEBOORTEDATUM)
                      .map(Veld::kolom))
              .toList(),
          Stream.concat(
                  Stream.of(PRODUCT, GEVRAAGD, BSN, Veld.GEBOORTEDATUM.kolom(), GESLACHT, POSTCODE),
                  IntStream.rangeClosed(1, METINGEN)
                      .boxed()
                      .flatMap(nummer -> metingkolommen(nummer).stream()))
              .toList());

  private final List<Antwoord> antwoorden;
  private final Map<Kenmerk, List<Antwoord>> perLevering;

  private Aanvulling(List<Antwoord> antwoorden) {
    this.antwoorden = List.copyOf(antwoorden);
    this.perLevering =
        opBerichten().stream()
            .sorted(
                Comparator.comparing(
                    Antwoord::aanvang, Comparator.nullsFirst(Comparator.naturalOrder())))
            .collect(Collectors.groupingBy(een -> Objects.requireNonNull(een.kenmerk())));
  }

  /**
   * What stands in a file, CSV or Excel.
   *
   * @param op the day of which the codes hold
   * @throws Uitvraagfout with all that is wrong in it
   */
  public static Aanvulling lees(byte[] bestand, LocalDate op) {
    Codeboek codeboek = Codeboek.op(op);
    List<Antwoord> antwoorden = new ArrayList<>();
    List<Tabelfout> fouten =
        KOLOMMEN.lees(
            Tabellen.lees(bestand),
            rij -> new Aanvullingrij(rij, codeboek).lees().ifPresent(antwoorden::add));
    if (!fouten.isEmpty()) {
      throw new Uitvraagfout(Uitvraagfout.Bestand.AANVULLING, fouten);
    }
    return new Aanvulling(antwoorden);
  }

  static List<String> metingkolommen(int nummer) {
    return List.of("cijfer" + nummer, "zonderhulp" + nummer, "informant" + nummer);
  }

  /** What is said of one delivery, in the order of time: more rows where its hulpvorm changed. */
  List<Antwoord> over(Kenmerk kenmerk) {
    return perLevering.getOrDefault(kenmerk, List.of());
  }

  /** What is said of deliveries of the messages. */
  List<Antwoord> opBerichten() {
    return antwoorden.stream().filter(antwoord -> antwoord.kenmerk() != null).toList();
  }

  /** Records of its own. */
  List<Antwoord> eigen() {
    return antwoorden.stream().filter(antwoord -> Objects.nonNull(antwoord.eigen())).toList();
  }
}
