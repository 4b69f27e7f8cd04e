package nl.sluis.uitvraag.nza;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import nl.sluis.uitvraag.Gedateerd;
import nl.sluis.uitvraag.Hulp;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Uitvraag;
import nl.sluis.uitvraag.Verlening;
import nl.sluis.verantwoording.Declaratiestand;
import nl.sluis.verantwoording.Gemeentelijnen;
import nl.sluis.verantwoording.Lot;
import nl.sluis.verantwoording.Lotlijn;
import org.jspecify.annotations.Nullable;

/** Composes what the NZa sees of an aanbieder, and what of its questions the messages answer. */
public final class Nzaopsteller {
  private static final String AANSLUITING =
      "Sluit aan op artikel 8f en 8g van de Regeling Jeugdwet (2026), is niet het officiële formaat.";
  private static final String NIET_UIT_DE_BERICHTEN = "niet uit de berichten";
  private static final List<String> VOLLEDIGHEID =
      List.of(
          "Een pseudoniem geldt in dit bestand alleen: bij de NZa, en in een volgend bestand, kan het nummer van een ander zijn.",
          "Hulp waarover geen bericht ging ziet de NZa niet in het berichtenverkeer, en staat hier ook niet.");

  private final Nzaopdracht opdracht;
  private final Hulpvormen hulpvormen;
  private final UnaryOperator<String> jeugdregio;
  private final List<String> opmerkingen = new ArrayList<>();
  private final Map<Lot, Long> bedragen = new EnumMap<>(Lot.class);
  private final Wachttijden wachttijden;

  /**
   * For one overview.
   *
   * @param jeugdregio of a gemeente; empty when it is not known
   */
  public Nzaopsteller(
      Nzaopdracht opdracht, Hulpvormen hulpvormen, UnaryOperator<String> jeugdregio) {
    this.opdracht = opdracht;
    this.hulpvormen = hulpvormen;
    this.jeugdregio = jeugdregio;
    this.wachttijden = new Wachttijden(opdracht, hulpvormen);
  }

  /**
   * The overview.
   *
   * @param declaraties what was sent and not refused as a whole, by gemeente
   * @return null when nothing of the period is in the messages
   */
  public @Nullable Uitvraag stelOp(
      List<Hulp> alleHulp,
      List<String> zonderToewijzing,
      Map<Partijen, List<Declaratiestand>> declaraties) {
    List<Hulp> vanPeriode = alleHulp.stream().filter(this::raakt).toList();
    alleHulp.forEach(wachttijden::tel);
    declaraties.forEach(
        (partijen, standen) ->
            new Gemeentelijnen(
                    partijen.gemeente(), opdracht.periode().begin().getYear(), opmerkingen)
                .van(standen)
                .forEach(this::tel));
    if (vanPeriode.isEmpty() && bedragen.isEmpty()) {
      return null;
    }
    opmerkingen.addAll(zonderToewijzing);
    meldGaten(vanPeriode);
    return new Uitvraag(
        "Wat de NZa van aanbieder %s ziet, %s"
            .formatted(opdracht.aanbieder(), opdracht.periode().naam()),
        AANSLUITING,
        List.of(
            new Uitvraag.Deel("Uit het berichtenverkeer (8f)", spiegelzinnen(vanPeriode)),
            new Uitvraag.Deel(
                "Uw opgave (8g)", items(vanPeriode).stream().map(Nzaopsteller::zin).toList()),
            new Uitvraag.Deel("Opmerkingen", opmerkingen),
            new Uitvraag.Deel("Volledigheid", VOLLEDIGHEID)),
        List.of(
            spiegel(vanPeriode),
            Tabel.van("Opgave 8g", List.of("item", "naam", "waarde"), items(vanPeriode)),
            Tabel.van("Wachttijden", Wachttijden.KOLOMMEN, wachttijden.rijen(jeugdregio))),
        Stream.concat(opmerkingen.stream(), VOLLEDIGHEID.stream()).toList(),
        true);
  }

  /** Valid, given or claimed in the period. */
  private boolean raakt(Hulp hulp) {
    return opdracht.periode().raakt(hulp.toewijzing().ingangsdatum(), hulp.toewijzing().einddatum())
        || !Spiegelrij.van(hulp, opdracht.periode()).isEmpty()
        || hulp.verleningen().stream()
            .anyMatch(een -> opdracht.periode().raakt(een.begindatum(), einde(een)));
  }

  private static @Nullable LocalDate einde(Verlening een) {
    return een.einddatum() == null ? een.tijdelijkVanaf() : een.einddatum();
  }

  private void tel(Lotlijn lijn) {
    if (opdracht.periode().omvat(lijn.prestatie().productPeriode().begindatum())) {
      bedragen.merge(lijn.lot(), lijn.bedrag(), Math::addExact);
    }
  }

  private long bedrag(Lot lot) {
    return bedragen.getOrDefault(lot, 0L);
  }

  /** In the order of the toewijzingen, which says nothing of a BSN. */
  private Tabel spiegel(List<Hulp> vanPeriode) {
    Map<String, String> pseudoniemen = new HashMap<>();
    return Tabel.van(
        "Spiegel " + opdracht.periode().naam(),
        Spiegelrij.KOLOMMEN,
        vanPeriode.stream()
            .map(
                hulp ->
                    Spiegelrij.van(
                        hulp,
                        pseudoniemen.computeIfAbsent(
                            hulp.persoon().bsn(),
                            nieuw -> "P%05d".formatted(pseudoniemen.size() + 1)),
                        hulpvormen,
                        opdracht.periode()))
            .toList());
  }

  private List<String> spiegelzinnen(List<Hulp> vanPeriode) {
    long jeugdigen = vanPeriode.stream().map(hulp -> hulp.persoon().bsn()).distinct().count();
    long gestart = vanPeriode.stream().filter(hulp -> !hulp.verleningen().isEmpty()).count();
    return List.of(
        "Toewijzingen: %d; jeugdigen: %d; toewijzingen met een startbericht: %d."
            .formatted(vanPeriode.size(), jeugdigen, gestart),
        "In rekening gebracht over de periode: %s toegekend, %s in behandeling."
            .formatted(Geld.tekst(bedrag(Lot.TOEGEKEND)), Geld.tekst(bedrag(Lot.IN_BEHANDELING))));
  }

  private List<List<String>> items(List<Hulp> vanPeriode) {
    return Gedateerd.lees(
            Nzaopsteller.class,
            "items.csv",
            opdracht.periode().einde(),
            "item",
            "naam",
            "uitberichten")
        .stream()
        .map(
            item ->
                List.of(
                    item.getOrDefault("item", ""),
                    item.getOrDefault("naam", ""),
                    waarde(item.getOrDefault("uitberichten", ""), vanPeriode)))
        .toList();
  }

  private String waarde(String bron, List<Hulp> vanPeriode) {
    return switch (bron) {
      case "VORMEN" ->
          vanPeriode.stream()
              .map(hulp -> Spiegelrij.vorm(hulpvormen, hulp.product(null)))
              .collect(
                  Collectors.collectingAndThen(
                      Collectors.toCollection(TreeSet::new), vormen -> String.join(", ", vormen)));
      case "OPBRENGSTEN" ->
          "%s toegekend en %s in behandeling, zonder wat buiten de berichten om is betaald"
              .formatted(Geld.tekst(bedrag(Lot.TOEGEKEND)), Geld.tekst(bedrag(Lot.IN_BEHANDELING)));
      case "AFGEWEZEN" ->
          "voor een deel: %s afgewezen en niet opnieuw aangeboden"
              .formatted(Geld.tekst(bedrag(Lot.AFGEWEZEN_OPEN)));
      case "WACHTEN" -> wachtend(false);
      case "WACHTEN_MAATREGEL" -> wachtend(true);
      default -> NIET_UIT_DE_BERICHTEN;
    };
  }

  private String wachtend(boolean opMaatregel) {
    return "op het werkblad Wachttijden; wachtend op %s: %d"
        .formatted(opdracht.meetdag(), wachttijden.wachtend(opMaatregel));
  }

  private static String zin(List<String> item) {
    return "%s. %s: %s.".formatted(item.get(0), item.get(1), item.get(2));
  }

  private void meldGaten(List<Hulp> vanPeriode) {
    if (opdracht.isVoorlopig()) {
      opmerkingen.add("de periode is nog niet voorbij: dit is voorlopig");
    }
    long zonderVerwijzer = vanPeriode.stream().filter(hulp -> hulp.verwijzer() == null).count();
    if (zonderVerwijzer > 0) {
      opmerkingen.add(
          "bij %d %s geen verzoek (315): de verwijzer is leeg"
              .formatted(
                  zonderVerwijzer,
                  zonderVerwijzer == 1 ? "toewijzing is er" : "toewijzingen is er"));
    }
    long zonderVorm =
        vanPeriode.stream()
            .filter(hulp -> Spiegelrij.hulpvorm(hulpvormen, hulp.product(null)).isEmpty())
            .count();
    if (zonderVorm > 0) {
      opmerkingen.add(
          "van %d %s is de hulpvorm niet bekend; geef hem met --hulpvormen"
              .formatted(zonderVorm, zonderVorm == 1 ? "toewijzing" : "toewijzingen"));
    }
    if (wachttijden.zonderStart() > 0) {
      opmerkingen.add(
          "op %d %s gedeclareerd zonder startbericht: hoe lang er is gewacht is niet bekend"
              .formatted(
                  wachttijden.zonderStart(),
                  wachttijden.zonderStart() == 1 ? "toewijzing is" : "toewijzingen is"));
    }
    bedragen.forEach(
        (lot, bedrag) -> {
          if (lot != Lot.TOEGEKEND && lot != Lot.IN_BEHANDELING) {
            opmerkingen.add(
                "niet in rekening gebracht: %s, %s".formatted(Geld.tekst(bedrag), lot.tekst()));
          }
        });
  }
}
