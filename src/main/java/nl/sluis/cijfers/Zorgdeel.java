package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a client got one product of one aanbieder from one gemeente: from a start to its
 * stop, and where no start was sent the days of what was granted.
 *
 * @param plek gemeente, aanbieder and product
 * @param client pseudonym
 * @param wordtHervat it stopped for a while (code 20)
 */
record Zorgdeel(Cel plek, String client, Zorgspan span, boolean wordtHervat) {
  private static final int AANSLUITEND = 1;

  private record Plaats(Cel plek, String client) {}

  /** The code of the product; null where the toewijzing names none. */
  @Nullable String product() {
    return plek.waarden().get(Celsleutel.PRODUCT);
  }

  /** All of these gemeenten. */
  static List<Zorgdeel> van(Feiten feiten, Set<String> gemeenten) {
    List<Zorgdeel> delen = new ArrayList<>();
    Map<Cel, Cel> plekken = new HashMap<>();
    feiten.perRelatie(gemeenten, relatie -> voegToe(relatie, delen, plekken));
    return delen;
  }

  private static void voegToe(Relatiefeiten relatie, List<Zorgdeel> delen, Map<Cel, Cel> plekken) {
    Cel tussen = Cel.van(relatie.partijen());
    Map<String, Toewijzingverloop> toewijzingen = Toewijzingverloop.van(relatie.toewijzingen());
    Set<String> metStart = new HashSet<>();
    for (Traject traject : Traject.van(relatie.leveringen(), toewijzingen)) {
      if (traject.toewijzing() != null) {
        metStart.add(traject.toewijzing());
      }
      // one object for all of a place, of which there are few
      Cel plek = plekken.computeIfAbsent(tussen.met(traject.product()), nieuw -> nieuw);
      for (Zorgspan span : traject.actief()) {
        delen.add(new Zorgdeel(plek, traject.client(), span, traject.wordtHervat(span)));
      }
    }
    Map<Plaats, List<Zorgspan>> toegekend = new LinkedHashMap<>();
    for (Regelfeit regel : Toewijzinggang.toegekend(relatie.regels())) {
      if (!metStart.contains(regel.toewijzing())) {
        Cel plek = plekken.computeIfAbsent(tussen.met(regel.product()), nieuw -> nieuw);
        toegekend
            .computeIfAbsent(new Plaats(plek, regel.client()), nieuw -> new ArrayList<>())
            .add(
                new Zorgspan(
                    regel.productPeriode().begindatum(), regel.productPeriode().einddatum()));
      }
    }
    toegekend.forEach(
        (plaats, spannen) ->
            Zorgspan.samen(spannen, AANSLUITEND)
                .forEach(span -> delen.add(new Zorgdeel(plaats.plek, plaats.client, span, false))));
  }

  /**
   * Hands over the care of each client in each cell that every figure has, since who leaves a
   * gemeente need not leave the region.
   */
  static void perCelEnClient(List<Zorgdeel> delen, Lezer lezer) {
    for (Set<Celsleutel> sleutels : Cijferberekening.ALTIJD) {
      Map<Cel, Cel> cellen = new HashMap<>();
      Map<Cel, Map<String, List<Zorgdeel>>> perCel = new TreeMap<>();
      for (Zorgdeel deel : delen) {
        if (deel.plek.waarden().keySet().containsAll(sleutels)) {
          Cel cel =
              cellen.computeIfAbsent(
                  deel.plek, plek -> Objects.requireNonNull(plek.alleen(sleutels)));
          perCel
              .computeIfAbsent(cel, nieuw -> new HashMap<>())
              .computeIfAbsent(deel.client, nieuw -> new ArrayList<>(2))
              .add(deel);
        }
      }
      perCel.forEach(
          (cel, clienten) -> clienten.forEach((client, deze) -> lezer.lees(cel, client, deze)));
    }
  }

  /** Takes the care of one client in one cell. */
  @FunctionalInterface
  interface Lezer {
    void lees(Cel cel, String client, List<Zorgdeel> delen);
  }

  /** The same days together, in their order. */
  static List<Zorgspan> samen(List<Zorgdeel> delen, int gat) {
    return Zorgspan.samen(delen.stream().map(Zorgdeel::span).toList(), gat);
  }

  boolean eindigtOp(LocalDate dag) {
    return span.laatste().equals(dag);
  }
}
