package nl.sluis.cijfers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Hoeveelheid;

/** Indicator 11: how much of what was assigned is used, of toewijzingen that are over. */
final class Verzilvering implements Indicator {
  static final int AFGELOPEN = 90;
  private static final String SOORT = "eenheid";

  @Override
  public Definitie definitie() {
    return new Definitie(
        "11",
        "Verzilvering",
        1,
        "aandeel; meer dan 1 als meer is toegekend dan toegewezen",
        "toegekend volume op de toewijzing, debet min credit",
        "toegewezen volume van toewijzingen waarvan de Einddatum in de periode ligt, 90 dagen of"
            + " langer geleden",
        "toewijzingen die korter dan 90 dagen geleden zijn geëindigd, en die zonder Omvang en Budget",
        List.of(
            "Het toegewezen volume is dat van de laatste versie, gerekend zoals bij TR322; uren in"
                + " minuten. Bij een Budget zijn teller en noemer eurocent.",
            "klasse is de eenheid. Volumes in verschillende eenheden zijn niet op te tellen: zo'n"
                + " cel heeft geen waarde, en teller en noemer zeggen er niets. Achter delen.eenheid"
                + " staat hoeveel toewijzingen in die eenheid zijn.",
            "Wat in een andere eenheid is toegekend dan toegewezen telt niet in de teller;"
                + " delen.andereEenheid is hoeveel prestaties dat zijn.",
            "Een ingetrokken toewijzing telt niet."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(
        EnumSet.of(Celsleutel.KLASSE), EnumSet.of(Celsleutel.PRODUCT, Celsleutel.KLASSE));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          Map<String, Benutting> perToewijzing = Benutting.van(relatie);
          Toewijzingverloop.van(relatie.toewijzingen())
              .values()
              .forEach(
                  verloop ->
                      neemWaar(
                          verloop,
                          perToewijzing.getOrDefault(verloop.toewijzing(), Benutting.GEEN),
                          vraag,
                          waarnemer));
        });
  }

  private static void neemWaar(
      Toewijzingverloop verloop, Benutting benutting, Vraag vraag, Consumer<Waarneming> doel) {
    Toewijzingfeit huidig = verloop.huidig();
    LocalDate einde = huidig.einddatum();
    if (verloop.isVerwijderd() || einde == null || !vraag.periode().bevat(einde)) {
      return;
    }
    Cel cel = Cel.van(huidig.partijen()).met(huidig.product());
    if (ChronoUnit.DAYS.between(einde, vraag.kennis()) < AFGELOPEN) {
      doel.accept(
          Waarneming.onbekend(cel, verloop.client(), "korter dan 90 dagen geleden geëindigd"));
      return;
    }
    Hoeveelheid toegewezen = Toewijzingvolume.geheel(huidig, einde).orElse(null);
    if (toegewezen == null || toegewezen.aantal() == 0) {
      doel.accept(Waarneming.onbekend(cel, verloop.client(), "zonder Omvang of Budget"));
      return;
    }
    Eenheid soort = toegewezen.soort();
    doel.accept(
        Waarneming.van(
                cel.met(Celsleutel.KLASSE, soort.code()),
                verloop.client(),
                benutting.in(toegewezen.soort(), huidig.budget() != null),
                toegewezen.aantal())
            .met("toewijzingen", 1)
            .met(SOORT + soort.code(), 1)
            .met("andereEenheid", benutting.nietIn(soort, huidig.budget() != null)));
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    boolean isGemengd =
        som.delen().keySet().stream().filter(deel -> deel.startsWith(SOORT)).count() > 1;
    if (isGemengd) {
      return Uitkomst.geen(som, "verschillende eenheden");
    }
    return Uitkomst.aandeel(som);
  }

  /** What was approved on one toewijzing. */
  static final class Benutting {
    static final Benutting GEEN = new Benutting();
    private final Map<Eenheid, Long> volumes = new HashMap<>();
    private final Map<Eenheid, Long> regels = new HashMap<>();
    private long bedrag;

    /** By the pseudonym of the toewijzing. */
    static Map<String, Benutting> van(Relatiefeiten relatie) {
      Map<String, Benutting> perToewijzing = new HashMap<>();
      for (Regelfeit regel : relatie.regels()) {
        if (regel.isToegekend()) {
          perToewijzing.computeIfAbsent(regel.toewijzing(), nieuw -> new Benutting()).tel(regel);
        }
      }
      return perToewijzing;
    }

    private void tel(Regelfeit regel) {
      Hoeveelheid volume = new Hoeveelheid(regel.volume(), regel.eenheid());
      long saldo = regel.credit() ? -volume.aantal() : volume.aantal();
      volumes.merge(volume.soort(), saldo, Math::addExact);
      regels.merge(volume.soort(), 1L, Math::addExact);
      bedrag = Math.addExact(bedrag, regel.bedrag());
    }

    /** In that unit, minutes for hours; of a Budget the amount, in whatever unit it was claimed. */
    long in(Eenheid soort, boolean isBudget) {
      return isBudget ? bedrag : volumes.getOrDefault(soort, 0L);
    }

    long nietIn(Eenheid soort, boolean isBudget) {
      return isBudget
          ? 0
          : regels.entrySet().stream()
              .filter(deel -> deel.getKey() != soort)
              .mapToLong(Map.Entry::getValue)
              .sum();
    }
  }
}
