package nl.sluis.uitvraag.iv3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import nl.sluis.uitvraag.Uitvraag;
import nl.sluis.uitvraag.Vraagperiode;

/** Euros per taakveld, with every product that belongs to it, and those that belong nowhere yet. */
public final class Iv3overzicht {
  private static final String AANSLUITING =
      "Sluit aan op de taakvelden van Iv3 sinds 2023, is niet het officiële formaat.";
  private static final String NIET_INGEDEELD = "niet ingedeeld";
  private static final String TOTAAL = "totaal";
  private static final List<String> VOLLEDIGHEID =
      List.of(
          "Het jaar is dat van de Begindatum van de ProductPeriode. Wat buiten de berichten werd"
              + " betaald staat er niet in: beschikbaarheid, taakgericht, pgb, eigen bijdragen.");

  private final String gemeente;
  private final Vraagperiode jaar;
  private final Taakvelden taakvelden;
  private final Map<Iv3product, Iv3som> perProduct;
  private final List<String> opmerkingen;

  Iv3overzicht(
      String gemeente,
      Vraagperiode jaar,
      Taakvelden taakvelden,
      Map<Iv3product, Iv3som> perProduct,
      List<String> opmerkingen) {
    this.gemeente = gemeente;
    this.jaar = jaar;
    this.taakvelden = taakvelden;
    this.perProduct = perProduct;
    this.opmerkingen = List.copyOf(opmerkingen);
  }

  /** Whether nothing was claimed over the year. */
  public boolean isLeeg() {
    return perProduct.isEmpty();
  }

  /** Whether every product has its taakveld. */
  public boolean isIngedeeld() {
    return perProduct.keySet().stream().allMatch(product -> taakvelden.van(product).isPresent());
  }

  /** The products that were seen, with room for their taakveld; filled in it is the table. */
  public Tabel sjabloon() {
    return Tabel.van(
        "Taakvelden",
        List.of(
            Taakvelden.DOMEIN,
            Taakvelden.CATEGORIE,
            Taakvelden.CODE,
            Taakvelden.TAAKVELD,
            Taakvelden.BEDRAG),
        perProduct.entrySet().stream()
            .map(
                een ->
                    List.of(
                        een.getKey().domein(),
                        een.getKey().categorie(),
                        een.getKey().code(),
                        taakvelden.van(een.getKey()).orElse(""),
                        Geld.kaal(een.getValue().samen())))
            .toList());
  }

  /** In the forms in which it is given. */
  public Uitvraag uitvraag() {
    return new Uitvraag(
        "Taakvelden %s van gemeente %s".formatted(jaar.naam(), gemeente),
        AANSLUITING,
        List.of(
            new Uitvraag.Deel("Per taakveld", zinnen()),
            new Uitvraag.Deel("Opmerkingen", opmerkingen),
            new Uitvraag.Deel("Volledigheid", VOLLEDIGHEID)),
        List.of(blad()),
        Stream.concat(opmerkingen.stream(), VOLLEDIGHEID.stream()).toList(),
        false);
  }

  /** By taakveld; what has none comes last. */
  private Map<String, Map<Iv3product, Iv3som>> perTaakveld() {
    Map<String, Map<Iv3product, Iv3som>> per = new TreeMap<>();
    perProduct.forEach(
        (product, som) ->
            per.computeIfAbsent(
                    taakvelden.van(product).orElse(NIET_INGEDEELD),
                    nieuw -> new TreeMap<>(Iv3product.VOLGORDE))
                .put(product, som));
    return per;
  }

  private static Iv3som som(Map<Iv3product, Iv3som> producten) {
    return producten.values().stream().reduce(Iv3som.NIETS, Iv3som::plus);
  }

  private List<String> zinnen() {
    List<String> zinnen = new ArrayList<>();
    perTaakveld()
        .forEach(
            (taakveld, producten) -> {
              zinnen.add(zin(taakveld, som(producten)));
              if (taakveld.equals(NIET_INGEDEELD)) {
                producten.forEach(
                    (product, som) ->
                        zinnen.add(
                            "geen taakveld voor %s, categorie %s, product %s: %s"
                                .formatted(
                                    product.domein(),
                                    product.categorie(),
                                    product.code(),
                                    Geld.tekst(som.samen()))));
              }
            });
    zinnen.add(zin(TOTAAL, som(perProduct)));
    return zinnen;
  }

  private String zin(String taakveld, Iv3som som) {
    String omschrijving = taakvelden.omschrijving(taakveld);
    return "%s%s: %s toegekend, %s in behandeling"
        .formatted(
            taakveld,
            omschrijving.isEmpty() ? "" : " " + omschrijving,
            Geld.tekst(som.toegekend()),
            Geld.tekst(som.inBehandeling()));
  }

  private Tabel blad() {
    List<List<String>> rijen = new ArrayList<>();
    perTaakveld()
        .forEach(
            (taakveld, producten) -> {
              producten.forEach((product, som) -> rijen.add(rij(taakveld, product, som)));
              rijen.add(rij(taakveld, new Iv3product("", "", ""), som(producten)));
            });
    rijen.add(rij(TOTAAL, new Iv3product("", "", ""), som(perProduct)));
    return Tabel.van(
            "Iv3 " + jaar.naam(),
            List.of(
                Taakvelden.TAAKVELD,
                Taakvelden.OMSCHRIJVING,
                Taakvelden.DOMEIN,
                Taakvelden.CATEGORIE,
                Taakvelden.CODE,
                "regels",
                "toegekend",
                "inbehandeling",
                "samen"),
            rijen)
        .metGetallen("regels");
  }

  private List<String> rij(String taakveld, Iv3product product, Iv3som som) {
    return List.of(
        taakveld,
        taakvelden.omschrijving(taakveld),
        product.domein(),
        product.categorie(),
        product.code(),
        Integer.toString(som.regels()),
        Geld.kaal(som.toegekend()),
        Geld.kaal(som.inBehandeling()),
        Geld.kaal(som.samen()));
  }
}
