package nl.sluis.beoordeling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;
import nl.sluis.deelnemer.Deelnemer.Beantwoording;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.termijn.Termijnsoort;
import org.springframework.stereotype.Component;

/**
 * Messages to receivers who decide themselves. What is refused by its schema or in itself (niveau 0
 * to 2) never reaches them; what passes goes on with our verdict as a proposal (D74).
 */
@Component
public class TerBeoordeling {
  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));

  private final Deelnemers deelnemers;
  private final BeoordelingRepository beoordelingen;

  TerBeoordeling(Deelnemers deelnemers, BeoordelingRepository beoordelingen) {
    this.deelnemers = deelnemers;
    this.beoordelingen = beoordelingen;
  }

  public boolean gaatNaarOntvanger(Beoordeling beoordeling) {
    return beoordeling.gelezen().isGelezen()
        && !beoordeling.gelezen().soort().isRetour()
        && (beoordeling.niveau() == null || beoordeling.niveau() > 2)
        && deelnemers
            .vind(beslisser(beoordeling))
            .map(ontvanger -> ontvanger.beantwoordingVan(afzender(beoordeling)))
            .filter(Beantwoording.BACKOFFICE::equals)
            .isPresent();
  }

  private static String beslisser(Beoordeling beoordeling) {
    return beoordeling.gelezen().gelezen().header().ontvanger();
  }

  private static String afzender(Beoordeling beoordeling) {
    return beoordeling.gelezen().gelezen().header().afzender();
  }

  private static LocalDate uiterlijk(Ontvangen bericht, Berichtsoort soort) {
    return Termijnsoort.vanAntwoordOp(soort).uiterlijk(bericht.ontvangenOp());
  }

  public void begin(Ontvangen bericht, Beoordeling beoordeling) {
    beoordelingen.begin(
        bericht, beslisser(beoordeling), uiterlijk(bericht, beoordeling.gelezen().soort()));
  }

  /** The report for who waits and for who decides: what is found is a proposal. */
  public Rapport metVervolg(Rapport rapport, Ontvangen bericht, Beoordeling beoordeling) {
    Berichtsoort soort = beoordeling.gelezen().soort();
    return rapport.metVervolg(
        List.of(
            wacht(bericht, beoordeling),
            "De ontvanger antwoordt met een eigen %s, of beslist met POST op %s."
                .formatted(soort.partner(), "/api/berichten/" + bericht.id() + "/beoordeling"),
            "Tot dan is er niets verwerkt. Wie het bericht stuurde, hoeft niets te doen."));
  }

  /** Why it waits, in a sentence. */
  public String wacht(Ontvangen bericht, Beoordeling beoordeling) {
    return "%s beslist hierover zelf, uiterlijk op %s. Het oordeel is een voorstel van Sluis."
        .formatted(
            beslisser(beoordeling), DAG.format(uiterlijk(bericht, beoordeling.gelezen().soort())));
  }
}
