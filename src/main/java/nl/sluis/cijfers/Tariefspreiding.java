package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Tarief;

/** Indicator 9: how far the contracted tarieven of one product lie apart. */
final class Tariefspreiding implements Indicator {
  /** The tarieven of one product, each with the gemeente for which it holds. */
  private static final class Tarieven {
    private final Map<Eenheid, List<Long>> bedragen = new TreeMap<>();
    private final Set<String> gemeenten = new TreeSet<>();

    void tel(String gemeente, Tarief tarief) {
      boolean isTijd = tarief.per() == Eenheid.MINUUT || tarief.per() == Eenheid.UUR;
      Eenheid per = isTijd ? Eenheid.UUR : tarief.per();
      bedragen
          .computeIfAbsent(per, nieuw -> new ArrayList<>())
          .add(isTijd ? tarief.productTarief(Eenheid.UUR) : tarief.eurocent());
      gemeenten.add(gemeente);
    }
  }

  @Override
  public Definitie definitie() {
    return new Definitie(
        "9",
        "Tariefspreiding",
        1,
        "verhouding: 0 is overal hetzelfde tarief",
        "het hoogste min het laagste contracttarief van een product, in eurocent",
        "de mediaan van die tarieven, in eurocent",
        "contractregels van de gemeenten in de regio op de laatste dag van de periode",
        List.of(
            "Er is geen cliënt voor nodig: alleen het contractregister telt.",
            "Een contractregel voor meer gemeenten telt voor elk van hen in de regio.",
            "Een tarief per minuut telt als tarief per uur. Een product met tarieven in meer soorten"
                + " eenheden staat per eenheid; klasse is die eenheid.",
            "Bij een even aantal is de mediaan het midden van de twee middelste, afgerond.",
            "Beschikbaarheid en eenheid 83 hebben geen tarief en tellen niet."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(
        EnumSet.of(Celsleutel.PRODUCT, Celsleutel.KLASSE),
        EnumSet.of(Celsleutel.AANBIEDER, Celsleutel.PRODUCT));
  }

  @Override
  public boolean gaatOverClienten() {
    return false;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    LocalDate dag = vraag.totEnMet();
    Map<Cel, Tarieven> perProduct = new TreeMap<>();
    for (Contractregel regel : feiten.contracten(vraag.gemeenten())) {
      Tarief tarief = regel.tarief();
      if (tarief == null || !regel.geldtOp(dag)) {
        continue;
      }
      Cel product = Cel.REGIO.met(regel.product());
      Cel vanAanbieder = product.met(Celsleutel.AANBIEDER, regel.aanbieder());
      for (String gemeente : new TreeSet<>(regel.gemeenten())) {
        if (vraag.gemeenten().contains(gemeente)) {
          tarieven(perProduct, product).tel(gemeente, tarief);
          tarieven(perProduct, vanAanbieder).tel(gemeente, tarief);
        }
      }
    }
    perProduct.forEach((cel, tarieven) -> neemWaar(cel, tarieven, waarnemer));
  }

  private static Tarieven tarieven(Map<Cel, Tarieven> perProduct, Cel cel) {
    return perProduct.computeIfAbsent(cel, nieuw -> new Tarieven());
  }

  private static void neemWaar(Cel cel, Tarieven tarieven, Consumer<Waarneming> waarnemer) {
    boolean isEenSoort = tarieven.bedragen.size() == 1;
    boolean isVanAanbieder = cel.waarden().containsKey(Celsleutel.AANBIEDER);
    if (isVanAanbieder && !isEenSoort) {
      return;
    }
    tarieven.bedragen.forEach(
        (eenheid, bedragen) -> {
          List<Long> gesorteerd = bedragen.stream().sorted().toList();
          long laagste = gesorteerd.get(0);
          long hoogste = gesorteerd.get(gesorteerd.size() - 1);
          waarnemer.accept(
              Waarneming.van(
                      isEenSoort ? cel : cel.met(Celsleutel.KLASSE, eenheid.code()),
                      null,
                      hoogste - laagste,
                      mediaan(gesorteerd))
                  .vanAantal(gesorteerd.size())
                  .met("gemeenten", tarieven.gemeenten.size())
                  .met("laagste", laagste)
                  .met("hoogste", hoogste)
                  .alleenDaar());
        });
  }

  private static long mediaan(List<Long> gesorteerd) {
    int midden = gesorteerd.size() / 2;
    return gesorteerd.size() % 2 == 1
        ? gesorteerd.get(midden)
        : (gesorteerd.get(midden - 1) + gesorteerd.get(midden) + 1) / 2;
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.van(som, Afronding.aandeel(som.teller(), som.noemer()));
  }
}
