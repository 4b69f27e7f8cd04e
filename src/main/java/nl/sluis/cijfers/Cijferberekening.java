package nl.sluis.cijfers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Computes the figures of an indicator, cell by cell. */
public final class Cijferberekening {
  /** By which every indicator is broken down. */
  static final List<Set<Celsleutel>> ALTIJD =
      List.of(
          EnumSet.noneOf(Celsleutel.class),
          EnumSet.of(Celsleutel.GEMEENTE),
          EnumSet.of(Celsleutel.AANBIEDER),
          EnumSet.of(Celsleutel.GEMEENTE, Celsleutel.AANBIEDER),
          EnumSet.of(Celsleutel.PRODUCT));

  private final Indicator indicator;
  private final List<Set<Celsleutel>> uitsplitsingen;
  private final List<Map<Cel, Optelling>> cellen = new ArrayList<>();
  private final Map<Cel, List<Optelling>> opPlek = new HashMap<>();

  private Cijferberekening(Indicator indicator) {
    this.indicator = indicator;
    this.uitsplitsingen = new ArrayList<>(ALTIJD);
    uitsplitsingen.addAll(indicator.uitsplitsingen());
    uitsplitsingen.forEach(deze -> cellen.add(new TreeMap<>()));
  }

  /**
   * The figures, in the order of the breakdowns and of the cells in them. A cell in which nothing
   * is to be counted has none.
   */
  public static List<Cijfer> van(Indicator indicator, Feiten feiten, Vraag vraag) {
    Cijferberekening berekening = new Cijferberekening(indicator);
    indicator.neemWaar(feiten.zoalsBekendOp(vraag.kennis()), vraag, berekening::tel);
    return berekening.cijfers(vraag);
  }

  private void tel(Waarneming waarneming) {
    List<Optelling> sommen =
        waarneming.alleenHier()
            ? List.of(som(uitsplitsingVan(waarneming.plek()), waarneming.plek()))
            : opPlek.computeIfAbsent(waarneming.plek(), this::sommen);
    sommen.forEach(som -> som.tel(waarneming));
  }

  private int uitsplitsingVan(Cel plek) {
    int index = uitsplitsingen.indexOf(plek.waarden().keySet());
    if (index < 0) {
      throw new IllegalStateException(
          "Indicator %s does not print %s"
              .formatted(indicator.definitie().code(), plek.waarden().keySet()));
    }
    return index;
  }

  private List<Optelling> sommen(Cel plek) {
    List<Optelling> sommen = new ArrayList<>();
    for (int i = 0; i < uitsplitsingen.size(); i++) {
      Cel cel = plek.alleen(uitsplitsingen.get(i));
      if (cel != null) {
        sommen.add(som(i, cel));
      }
    }
    return sommen;
  }

  private Optelling som(int uitsplitsing, Cel cel) {
    return cellen.get(uitsplitsing).computeIfAbsent(cel, nieuw -> new Optelling());
  }

  private List<Cijfer> cijfers(Vraag vraag) {
    Definitie definitie = indicator.definitie();
    List<Cijfer> cijfers = new ArrayList<>();
    for (Map<Cel, Optelling> deel : cellen) {
      deel.forEach(
          (cel, som) -> {
            if (indicator.noemer(som) != 0) {
              cijfers.add(
                  new Cijfer(
                      definitie.code(),
                      definitie.naam(),
                      definitie.versie(),
                      cel,
                      vraag.periode().naam(),
                      som.teller(),
                      indicator.noemer(som),
                      indicator.uitkomst(som, vraag),
                      som.bedrag(),
                      som.dekking(),
                      vraag.isVoorlopig(),
                      som.clienten()));
            }
          });
    }
    return cijfers;
  }
}
