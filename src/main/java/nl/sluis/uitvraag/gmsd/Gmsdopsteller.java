package nl.sluis.uitvraag.gmsd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
import nl.sluis.uitvraag.Hulp;
import nl.sluis.uitvraag.Uitvraag;
import nl.sluis.uitvraag.Verlening;
import nl.sluis.uitvraag.Vraagperiode;
import org.jspecify.annotations.Nullable;

/** Composes the rows of one gemeente over half a year. */
public final class Gmsdopsteller {
  private static final String AANSLUITING =
      "Sluit aan op het protocol van de GMSD uit 2015, is niet het officiële formaat.";
  private static final List<String> KOLOMMEN =
      List.of(
          "aanmaakdatum",
          "gemeentecode",
          "bsn",
          "typemaatwerkarrangement",
          "typeaanbieder",
          "beoogdestart",
          "beoogdeeind",
          "leveringsvorm",
          "daadwerkelijkestart",
          "einde",
          "intensiteitvolume",
          "intensiteiteenheid",
          "intensiteitfrequentie",
          "budget",
          "betaaldbedrag",
          "redenbeeindiging");
  private static final String NATURA = "natura";
  private static final List<String> VOLLEDIGHEID =
      List.of(
          "betaaldbedrag is leeg: wat is betaald staat niet in de berichten; vul het uit uw financiële"
              + " administratie.",
          "typeaanbieder is de AGB-code: de berichten zeggen niets anders over het soort aanbieder.",
          "Een pgb, en hulp waarover geen bericht ging, staan er niet in.");

  private final String gemeente;
  private final Vraagperiode periode;
  private final LocalDate aanmaakdatum;
  private final List<String> opmerkingen = new ArrayList<>();

  /** For one delivery. */
  public Gmsdopsteller(String gemeente, Vraagperiode periode, LocalDate aanmaakdatum) {
    this.gemeente = gemeente;
    this.periode = periode;
    this.aanmaakdatum = aanmaakdatum;
  }

  /**
   * What is valid or was given in the period.
   *
   * @return null when nothing was
   */
  public @Nullable Uitvraag stelOp(List<Hulp> alleHulp, List<String> zonderToewijzing) {
    List<Hulp> vanPeriode = alleHulp.stream().filter(this::raakt).toList();
    if (vanPeriode.isEmpty()) {
      return null;
    }
    opmerkingen.addAll(zonderToewijzing);
    long zonderStart = vanPeriode.stream().filter(hulp -> hulp.verleningen().isEmpty()).count();
    if (zonderStart > 0) {
      opmerkingen.add(
          "%d %s geen startbericht: daadwerkelijkestart is leeg"
              .formatted(
                  zonderStart, zonderStart == 1 ? "toewijzing heeft" : "toewijzingen hebben"));
    }
    if (vanPeriode.size() < alleHulp.size()) {
      opmerkingen.add(
          "%d %s buiten de periode"
              .formatted(
                  alleHulp.size() - vanPeriode.size(),
                  alleHulp.size() - vanPeriode.size() == 1
                      ? "toewijzing valt"
                      : "toewijzingen vallen"));
    }
    return new Uitvraag(
        "Monitor Wmo %s van gemeente %s".formatted(periode.naam(), gemeente),
        AANSLUITING,
        List.of(
            new Uitvraag.Deel(
                "Rijen",
                List.of(
                    "Toewijzingen: %d; cliënten: %d; aanbieders: %d."
                        .formatted(
                            vanPeriode.size(),
                            vanPeriode.stream()
                                .map(hulp -> hulp.persoon().bsn())
                                .distinct()
                                .count(),
                            vanPeriode.stream()
                                .map(hulp -> hulp.partijen().aanbieder())
                                .distinct()
                                .count()))),
            new Uitvraag.Deel("Opmerkingen", opmerkingen),
            new Uitvraag.Deel("Volledigheid", VOLLEDIGHEID)),
        List.of(
            Tabel.van(
                "GMSD " + periode.naam(), KOLOMMEN, vanPeriode.stream().map(this::rij).toList())),
        Stream.concat(opmerkingen.stream(), VOLLEDIGHEID.stream()).toList(),
        true);
  }

  /** The rows alone as CSV, as they go in an envelope. */
  public static byte[] csv(Uitvraag uitvraag) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Tabellen.schrijf(uitvraag.bladen().get(0), Tabelvorm.CSV, bytes);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return bytes.toByteArray();
  }

  private boolean raakt(Hulp hulp) {
    return periode.raakt(hulp.toewijzing().ingangsdatum(), hulp.toewijzing().einddatum())
        || hulp.verleningen().stream()
            .anyMatch(een -> periode.raakt(een.begindatum(), een.einddatum()));
  }

  private List<String> rij(Hulp hulp) {
    List<Verlening> verleningen = hulp.verleningen();
    Verlening eerste = verleningen.isEmpty() ? null : verleningen.get(0);
    Verlening laatste = verleningen.isEmpty() ? null : verleningen.get(verleningen.size() - 1);
    Product product = hulp.product(laatste);
    Omvang omvang = hulp.toewijzing().omvang();
    Long budget = hulp.toewijzing().budget();
    boolean isGeeindigd = laatste != null && laatste.einddatum() != null;
    return List.of(
        aanmaakdatum.toString(),
        gemeente,
        hulp.persoon().bsn(),
        product == null ? "" : product.categorie(),
        hulp.partijen().aanbieder(),
        hulp.toewijzing().ingangsdatum().toString(),
        dag(hulp.toewijzing().einddatum()),
        NATURA,
        eerste == null ? "" : eerste.begindatum().toString(),
        laatste == null ? "" : dag(laatste.einddatum()),
        omvang == null ? "" : Long.toString(omvang.volume()),
        omvang == null ? "" : omvang.eenheid().code(),
        omvang == null ? "" : omvang.frequentie().code(),
        budget == null ? "" : Geld.kaal(budget),
        "",
        isGeeindigd ? laatste.redenBeeindiging() : "");
  }

  private static String dag(@Nullable LocalDate dag) {
    return dag == null ? "" : dag.toString();
  }
}
