package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/**
 * Facts as one writes them down: what was asked, toegewezen, begun, ended and granted. Days are
 * texts. A message is received on the day that it is about, unless {@link #ontvangen} says another.
 */
final class Zorgproef implements Feiten {
  static final Product BEGELEIDING = new Product("45", "45A04");
  static final Product BEHANDELING = new Product("54", "54001");
  private static final Partijen GEWOON = new Partijen(Standaard.IJW, "0363", "01234567");

  private final Map<Partijen, Relatiefeiten> relaties = new LinkedHashMap<>();
  private final Map<String, Product> producten = new HashMap<>();
  private final Map<String, String> clienten = new HashMap<>();
  private Partijen partijen = GEWOON;
  private Product product = BEGELEIDING;
  private @Nullable LocalDate ontvangen;
  private long bericht;

  /** What follows is between these parties. */
  Zorgproef tussen(String gemeente, String aanbieder) {
    partijen = new Partijen(partijen.standaard(), gemeente, aanbieder);
    return this;
  }

  Zorgproef wmo() {
    partijen = new Partijen(Standaard.IWMO, partijen.gemeente(), partijen.aanbieder());
    return this;
  }

  /** What follows is of this product. */
  Zorgproef van(Product ander) {
    product = ander;
    return this;
  }

  /** The next message is received then. */
  Zorgproef ontvangen(String dag) {
    ontvangen = LocalDate.parse(dag);
    return this;
  }

  Zorgproef verzoek(String verzoek, String client, String dag) {
    relatie()
        .verzoeken()
        .add(
            new Verzoekfeit(
                ++bericht,
                1,
                315,
                partijen,
                client,
                verzoek,
                product,
                "01",
                opgehaald(dag),
                Stand.GOEDGEKEURD,
                null));
    return this;
  }

  Zorgproef antwoord(String verzoek, VerzoekAntwoord antwoord, String dag) {
    relatie()
        .antwoorden()
        .add(
            new Verzoekantwoordfeit(
                ++bericht,
                1,
                partijen,
                verzoek,
                antwoord,
                false,
                opgehaald(dag),
                Stand.GOEDGEKEURD,
                null));
    return this;
  }

  Zorgproef toewijzing(String toewijzing, String client, String dag, String ingang) {
    return toewijzing(toewijzing, client, null, dag, ingang, null, null);
  }

  Zorgproef toewijzing(
      String toewijzing,
      String client,
      @Nullable String verzoek,
      String dag,
      String ingang,
      @Nullable String einde,
      @Nullable RedenWijziging reden) {
    producten.putIfAbsent(toewijzing, product);
    clienten.putIfAbsent(toewijzing, client);
    relatie()
        .toewijzingen()
        .add(
            new Toewijzingfeit(
                ++bericht,
                1,
                partijen,
                client,
                toewijzing,
                verzoek,
                product,
                LocalDate.parse(dag),
                new Tijd("12:00:00"),
                LocalDate.parse(ingang),
                einde == null ? null : LocalDate.parse(einde),
                reden,
                null,
                null,
                opgehaald(dag),
                Stand.GOEDGEKEURD,
                null));
    return this;
  }

  Zorgproef start(String toewijzing, String begin) {
    return levering(toewijzing, begin, null, null, StatusAanlevering.EERSTE, begin);
  }

  Zorgproef stop(String toewijzing, String begin, String einde, String reden) {
    return levering(toewijzing, begin, einde, reden, StatusAanlevering.EERSTE, einde);
  }

  Zorgproef trekStartIn(String toewijzing, String begin) {
    return levering(toewijzing, begin, null, null, StatusAanlevering.VERWIJDEREN, begin);
  }

  Zorgproef trekStopIn(String toewijzing, String begin, String einde, String reden) {
    return levering(toewijzing, begin, einde, reden, StatusAanlevering.VERWIJDEREN, einde);
  }

  private Zorgproef levering(
      String toewijzing,
      String begin,
      @Nullable String einde,
      @Nullable String reden,
      StatusAanlevering status,
      String dag) {
    relatie()
        .leveringen()
        .add(
            new Leveringfeit(
                ++bericht,
                1,
                partijen,
                clienten.getOrDefault(toewijzing, "onbekend"),
                toewijzing,
                producten.getOrDefault(toewijzing, product),
                LocalDate.parse(begin),
                einde == null ? null : LocalDate.parse(einde),
                reden,
                status,
                opgehaald(dag),
                Stand.GOEDGEKEURD,
                null));
    return this;
  }

  Zorgproef toegekend(String toewijzing, String begin, String einde) {
    return prestatie(toewijzing, begin, einde, false, Stand.GOEDGEKEURD);
  }

  Zorgproef gecrediteerd(String toewijzing, String begin, String einde) {
    return prestatie(toewijzing, begin, einde, true, Stand.GOEDGEKEURD);
  }

  Zorgproef afgewezen(String toewijzing, String begin, String einde) {
    return prestatie(toewijzing, begin, einde, false, Stand.AFGEKEURD);
  }

  private Zorgproef prestatie(
      String toewijzing, String begin, String einde, boolean credit, Stand stand) {
    String debet = toewijzing + " " + begin;
    LocalDate dag = opgehaald(einde);
    relatie()
        .regels()
        .add(
            new Regelfeit(
                ++bericht,
                1,
                partijen,
                clienten.getOrDefault(toewijzing, "onbekend"),
                toewijzing,
                credit ? debet + " credit" : debet,
                credit ? debet : null,
                producten.getOrDefault(toewijzing, product),
                new Periode(LocalDate.parse(begin), LocalDate.parse(einde)),
                60,
                Eenheid.MINUUT,
                100L,
                credit ? -6000 : 6000,
                credit,
                dag,
                stand,
                List.of(),
                dag,
                null));
    return this;
  }

  private LocalDate opgehaald(String dag) {
    LocalDate deze = ontvangen == null ? LocalDate.parse(dag) : ontvangen;
    ontvangen = null;
    return deze;
  }

  private Relatiefeiten relatie() {
    return relaties.computeIfAbsent(
        partijen,
        nieuw ->
            new Relatiefeiten(
                nieuw,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
  }

  /** All figures over a period, as known when it is closed. */
  List<Cijfer> cijfers(Indicator indicator, String periode) {
    return cijfers(indicator, periode, Normen.GEEN);
  }

  List<Cijfer> cijfers(Indicator indicator, String periode, String peildatum) {
    return cijfers(indicator, periode, LocalDate.parse(peildatum), Normen.GEEN);
  }

  List<Cijfer> cijfers(Indicator indicator, String periode, Normen normen) {
    return cijfers(indicator, periode, Cijferperiode.van(periode).sluiting().plusDays(1), normen);
  }

  private List<Cijfer> cijfers(
      Indicator indicator, String periode, LocalDate peildatum, Normen normen) {
    TreeSet<String> gemeenten = new TreeSet<>();
    relaties.keySet().forEach(deze -> gemeenten.add(deze.gemeente()));
    return Cijferberekening.van(
        indicator, this, new Vraag(gemeenten, Cijferperiode.van(periode), peildatum, normen));
  }

  /** That of the region. */
  Cijfer regio(Indicator indicator, String periode) {
    return cel(cijfers(indicator, periode), Cel.REGIO);
  }

  static Cijfer cel(List<Cijfer> cijfers, Cel cel) {
    return cijfers.stream()
        .filter(cijfer -> cijfer.cel().equals(cel))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure of " + cel.tekst()));
  }

  /** A further number of it; 0 where it is not there. */
  static long deel(Cijfer cijfer, String naam) {
    return cijfer.uitkomst().delen().get(naam) == null
        ? 0
        : cijfer.uitkomst().delen().get(naam).longValueExact();
  }

  /** The same, with the relations in another order. */
  Zorgproef geschud(long zaad) {
    List<Partijen> volgorde = new ArrayList<>(relaties.keySet());
    Collections.shuffle(volgorde, new Random(zaad));
    Zorgproef ander = new Zorgproef();
    volgorde.forEach(deze -> ander.relaties.put(deze, relaties.get(deze)));
    return ander;
  }

  @Override
  public void perRelatie(Set<String> gemeenten, Consumer<Relatiefeiten> lezer) {
    relaties.values().stream()
        .filter(relatie -> gemeenten.contains(relatie.partijen().gemeente()))
        .forEach(lezer);
  }

  @Override
  public long nietTePlaatsen() {
    return 0;
  }

  @Override
  public List<Contractregel> contracten(Set<String> gemeenten) {
    return List.of();
  }
}
