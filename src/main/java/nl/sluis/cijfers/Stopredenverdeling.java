package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** 19: why care stopped. */
final class Stopredenverdeling implements Indicator {
  private static final String ONBEKEND = "reden staat niet in de codelijst van die dag";

  private static final Definitie DEFINITIE =
      new Definitie(
          "19",
          "Redenen van beëindiging",
          1,
          "aandeel dat volgens plan is beëindigd. In delen het aantal per reden; per reden is er voor de"
              + " regio ook een cel",
          "stops (307) met als reden volgens plan; in een cel van een reden de stops met die reden",
          "stops met een Einddatum in de periode, zonder de tijdelijke",
          "stops met een reden die op die dag in de codelijst staat (JZ588 voor jeugd, WMO588 voor Wmo)",
          List.of(
              "Dezelfde code betekent in beide domeinen niet hetzelfde: 31 is bij jeugd volgens plan en bij"
                  + " Wmo een verhuizing. Een tabel met data zegt wat geldt.",
              "Tijdelijk gestopt (20) is geen beëindiging en staat apart.",
              "Wat van buiten komt (35, bij Wmo 31) omvat ook overlijden (02), en dat staat nooit apart.",
              "Door de gemeente (36) en in verband met een wijziging (37) staan samen.",
              "Zorg die eindigt zonder stop, telt niet."));

  private final Stopredenen redenen = Stopredenen.ingebouwd();

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(EnumSet.of(Celsleutel.REDEN));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          String domein = relatie.partijen().domein();
          for (Traject traject : Traject.van(relatie)) {
            Cel plek = Cel.van(relatie.partijen()).met(traject.product());
            traject.stops().stream()
                .filter(stop -> vraag.periode().bevat(stop.einde()))
                .forEach(stop -> neemWaar(plek, traject.client(), domein, stop, waarnemer));
          }
        });
  }

  private void neemWaar(
      Cel plek, String client, String domein, Traject.Stop stop, Consumer<Waarneming> waarnemer) {
    Stopreden reden = redenen.van(domein, stop.reden(), stop.einde()).orElse(null);
    if (reden == null) {
      waarnemer.accept(Waarneming.onbekend(plek, client, ONBEKEND));
      return;
    }
    if (reden == Stopreden.TIJDELIJK) {
      waarnemer.accept(Waarneming.apart(plek, client, reden.deel(), 1));
      return;
    }
    waarnemer.accept(
        Waarneming.telt(plek, client, reden == Stopreden.VOLGENS_PLAN)
            .met(reden.deel(), 1)
            .met("voortijdig", reden.isVoortijdig() ? 1 : 0));
    for (Stopreden andere : Stopreden.values()) {
      if (andere != Stopreden.TIJDELIJK) {
        waarnemer.accept(
            Waarneming.telt(
                    Cel.REGIO.met(Celsleutel.REDEN, andere.tekst()), client, andere == reden)
                .alleenDaar());
      }
    }
  }
}
