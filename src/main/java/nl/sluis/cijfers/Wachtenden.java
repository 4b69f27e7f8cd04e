package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 15: who waits for the start of the care on a day. */
final class Wachtenden implements Indicator {
  /** How long one waits already. */
  enum Klasse {
    KORT("korter dan 4 weken", "korterDan4Weken"),
    MIDDEN("4 tot en met 13 weken", "tussen4En13Weken"),
    LANG("langer dan 13 weken", "langerDan13Weken");

    private static final int VIER_WEKEN = 28;
    private static final int DERTIEN_WEKEN = 91;

    private final String tekst;
    private final String deel;

    Klasse(String tekst, String deel) {
      this.tekst = tekst;
      this.deel = deel;
    }

    static Klasse van(int dagen) {
      if (dagen < VIER_WEKEN) {
        return KORT;
      }
      return dagen <= DERTIEN_WEKEN ? MIDDEN : LANG;
    }
  }

  private static final Definitie DEFINITIE =
      new Definitie(
          "15",
          "Wachtenden op een dag",
          1,
          "aantal toewijzingen waarop wordt gewacht op de laatste dag van de periode (of vandaag, als die"
              + " eerder is). In delen naar hoe lang al: korter dan 4 weken (minder dan 28 dagen), 4 tot en"
              + " met 13 weken (28 tot en met 91 dagen) en langer",
          "toewijzingen die op die dag gelden, zonder start en zonder toegekende prestatie op of voor die"
              + " dag",
          "toewijzingen die op die dag gelden: besloten, ingegaan en niet geëindigd. Per klasse is de noemer"
              + " dezelfde",
          "lopende toewijzingen waarvan een start bekend is of waarop wordt gewacht. De rest heeft een"
              + " toegekende prestatie, maar geen start",
          List.of(
              "Eenheid is de toewijzing: wie op twee soorten zorg wacht, telt twee keer.",
              "Er wordt gerekend met de data in de berichten, niet met de dag van ontvangst: een start die"
                  + " later is gemeld telt dus vanaf zijn Begindatum.",
              "Een toegekende prestatie zonder start is geen wachten (delen.startNietGemeld).",
              "Wie nog op een toewijzing wacht, staat in indicator 12."));

  @Override
  public Definitie definitie() {
    return DEFINITIE;
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(EnumSet.of(Celsleutel.KLASSE));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    LocalDate dag = vraag.totEnMet();
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Toewijzinggang gang : Toewijzinggang.van(relatie)) {
            if (!gang.klok().isAfter(dag) && !gang.gevolgdTot(dag).isBefore(dag)) {
              neemWaar(gang, dag, waarnemer);
            }
          }
        });
  }

  private static void neemWaar(Toewijzinggang gang, LocalDate dag, Consumer<Waarneming> waarnemer) {
    boolean isGestart = isVoorbij(gang.start(), dag);
    boolean isNietGemeld = !isGestart && isVoorbij(gang.prestatie(), dag);
    Klasse wacht = isGestart || isNietGemeld ? null : Klasse.van(gang.dagen(dag));
    Waarneming waarneming = Waarneming.telt(gang.plek(), gang.client(), wacht != null);
    for (Klasse klasse : Klasse.values()) {
      waarneming = waarneming.met(klasse.deel, klasse == wacht ? 1 : 0);
      waarnemer.accept(
          Waarneming.telt(
                  Cel.REGIO.met(Celsleutel.KLASSE, klasse.tekst), gang.client(), klasse == wacht)
              .alleenDaar());
    }
    waarnemer.accept(
        isNietGemeld
            ? waarneming.met(WachttijdStart.NIET_GEMELD, 1).metGat(WachttijdStart.ZONDER_START)
            : waarneming);
  }

  private static boolean isVoorbij(@Nullable LocalDate begin, LocalDate dag) {
    return begin != null && !begin.isAfter(dag);
  }

  /** How many, which is no share. */
  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.van(som, BigDecimal.valueOf(som.teller()));
  }
}
