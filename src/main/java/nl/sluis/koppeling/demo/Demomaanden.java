package nl.sluis.koppeling.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractimport;
import nl.sluis.deelnemer.Deelnemerbeheer;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The months before today: what is agreed, what is sent, and what else happens, such as a deelnemer
 * who moves to an address where nobody answers.
 */
@Component
@Profile("demo")
class Demomaanden {
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm");
  private static final String REGIO = "REGIO-SLUISLAND";
  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
  private static final DateTimeFormatter MAAND =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl"));

  /** So many working days before today. */
  private static final int ONBEREIKBAAR_SINDS = 2;

  private static final int EIGEN_CONTRACT_SINDS = 12;

  private final Contractbeheer contracten;
  private final Deelnemerbeheer beheer;
  private final Tijdreis tijdreis;
  private final ObjectMapper json;
  private final int clienten;
  private final Kalenderdagen dagen;
  private final Democontracten afspraken;

  Demomaanden(
      Contractbeheer contracten,
      Deelnemerbeheer beheer,
      Tijdreis tijdreis,
      ObjectMapper json,
      DemoInstellingen instellingen,
      Demoklok klok) {
    this.contracten = contracten;
    this.beheer = beheer;
    this.tijdreis = tijdreis;
    this.json = json;
    this.clienten = instellingen.clienten();
    this.dagen = Kalenderdagen.tot(LocalDate.now(klok.echt()));
    this.afspraken = Democontracten.voor(dagen);
  }

  /** What has to be there before anything is sent. */
  void begin() {
    SCHERM.info(
        "In het contractregister staan {} regels: wat is afgesproken en tegen welk tarief.",
        importeer(afspraken.eerste(), REGIO).nieuw());
    if (clienten > 0) {
      zetHaven("map");
      SCHERM.info(
          "Het verhaal begint op {}; daarna gaan de maanden voorbij tot vandaag.",
          dagen.eerste().format(DAG));
    }
  }

  /** All of them, with a line on the screen for each. */
  void speel() throws InterruptedException {
    if (clienten == 0) {
      return;
    }
    SCHERM.info("");
    SCHERM.info("En zo ging het verder, tot vandaag; dit duurt ongeveer een minuut.");
    Map<LocalDate, Runnable> gebeurtenissen = new HashMap<>();
    gebeurtenissen.put(
        Kalenderdagen.werkdag(YearMonth.from(afspraken.index()).minusMonths(1), 10),
        () -> importeer(afspraken.geindexeerd(), REGIO));
    LocalDate eigen = dagen.geleden(EIGEN_CONTRACT_SINDS);
    gebeurtenissen.put(
        eigen, () -> importeer(afspraken.vanPolderdam(eigen), Democontracten.POLDERDAM));
    gebeurtenissen.put(dagen.geleden(ONBEREIKBAAR_SINDS), () -> zetHaven("ggk"));
    tijdreis.maak(dagen, Demowereld.maak(dagen, afspraken, clienten), gebeurtenissen, this::vertel);
  }

  private void vertel(YearMonth maand) {
    Map<String, Long> oordelen = tijdreis.oordelen(maand);
    SCHERM.info(
        "  {}  {} berichten: {} goedgekeurd, {} deels en {} geheel afgekeurd, {} in afwachting van een besluit",
        "%-14s".formatted(maand.format(MAAND)),
        "%4d".formatted(oordelen.values().stream().mapToLong(Long::longValue).sum()),
        oordelen.getOrDefault("GOEDGEKEURD", 0L),
        oordelen.getOrDefault("DEELS_AFGEKEURD", 0L),
        oordelen.getOrDefault("AFGEKEURD", 0L) + oordelen.getOrDefault("GEWEIGERD", 0L),
        oordelen.getOrDefault("WACHT", 0L));
  }

  private Contractimport importeer(byte[] bestand, String wie) {
    @Nullable String gemeente = wie.equals(REGIO) ? null : wie;
    Contractimport gelezen = contracten.importeer(bestand, gemeente, wie);
    if (!gelezen.isOvergenomen()) {
      throw new IllegalStateException(
          "The contracts of the demonstration have mistakes: " + gelezen.fouten());
    }
    return gelezen;
  }

  /** Nobody listens at that address. */
  private void zetHaven(String kanaal) {
    ObjectNode haven =
        json.createObjectNode()
            .put("naam", "Gezinshuis De Haven (verzonnen)")
            .put("kanaal", kanaal)
            .put("parkerenNa", "24h");
    if (kanaal.equals("ggk")) {
      haven.putObject("ggk").put("adres", "http://127.0.0.1:9/ggk");
    }
    beheer.zet(Demoaanbieder.HAVEN.code(), haven, Identiteit.LOKAAL);
  }
}
