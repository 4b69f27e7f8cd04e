package nl.sluis.koppeling.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtvraag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plays the demonstration: puts one message after another in the folders and tells what happens.
 */
@Component
@Profile("demo")
class Demo {
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm");
  private static final Duration GEDULD = Duration.ofSeconds(60);
  private static final Duration TUSSENPOOS = Duration.ofMillis(100);

  private final Demomaanden maanden;
  private final Berichten berichten;
  private final BerichtWriter writer;
  private final Demoklok klok;
  private final Path kanalen;
  private final Path partijen;

  Demo(
      Demomaanden maanden,
      Berichten berichten,
      BerichtWriter writer,
      Demoklok klok,
      @Value("${sluis.kanalen}") Path kanalen,
      @Value("${sluis.facturatie.partijen}") Path partijen) {
    this.maanden = maanden;
    this.berichten = berichten;
    this.writer = writer;
    this.klok = klok;
    this.kanalen = kanalen;
    this.partijen = partijen;
  }

  @EventListener
  @Order(2)
  void speel(ApplicationReadyEvent gereed) throws IOException, InterruptedException {
    int poort =
        ((ServletWebServerApplicationContext) gereed.getApplicationContext())
            .getWebServer()
            .getPort();
    String sluis = "http://127.0.0.1:" + poort;
    String adres = sluis + "/api/berichten";
    SCHERM.info("");
    SCHERM.info("Demonstratie, met verzonnen partijen en cliënten");
    zetPartijenKlaar();
    maanden.begin();
    try {
      for (Demostap stap : Demostap.alle(klok)) {
        speel(stap, adres);
      }
      maanden.speel();
      vertelWaar(sluis);
    } catch (RuntimeException afgebroken) {
      // who stops Sluis half way takes its database away
      SCHERM.info("De demonstratie is afgebroken ({}).", afgebroken.getClass().getSimpleName());
    }
  }

  private void vertelWaar(String sluis) {
    SCHERM.info("");
    SCHERM.info("Kijk zelf verder");
    SCHERM.info("  In de browser              {}/console", sluis);
    SCHERM.info("  Alle berichten             {}/api/berichten", sluis);
    SCHERM.info("  Wat op een besluit wacht   {}/api/beoordelingen", sluis);
    SCHERM.info("  Wat geparkeerd is          {}/api/berichten?status=GEPARKEERD", sluis);
    SCHERM.info("  Termijnen die voorbij zijn {}/api/termijnen?verstreken=true", sluis);
    SCHERM.info("  Het contractregister       {}/api/contracten", sluis);
    SCHERM.info("  Mappen van de deelnemers   {}", kanalen);
    SCHERM.info("  Probeer het: pas een bericht aan en leg het in een map 'in'.");
    SCHERM.info("Sluis draait door; stop met Ctrl-C.");
  }

  /** Who sends an invoice and who pays it; a file of somebody else stays as it is. */
  private void zetPartijenKlaar() throws IOException {
    if (!Files.exists(partijen)) {
      try (InputStream bron = Demo.class.getResourceAsStream("factuurpartijen.yaml")) {
        Files.copy(Objects.requireNonNull(bron), partijen);
      }
    }
  }

  private void speel(Demostap stap, String adres) throws IOException, InterruptedException {
    SCHERM.info("");
    SCHERM.info("{}", stap.verhaal());
    SCHERM.info("  in        {}", legIn(stap));
    Optional<Berichtgegevens> bericht = wachtOp(stap.bestandsnaam());
    if (bericht.isEmpty()) {
      SCHERM.info("  Dit duurt te lang; zie {}", adres);
      return;
    }
    vertel(bericht.get());
    SCHERM.info("  opvragen  {}/{}", adres, bericht.get().id());
  }

  /** As a deelnemer should: elsewhere first, then all at once in the folder. */
  private Path legIn(Demostap stap) throws IOException {
    Path in = kanalen.resolve(stap.deelnemer()).resolve("in");
    Path onderweg = in.resolve("." + stap.bestandsnaam() + ".part");
    Path bestand = in.resolve(stap.bestandsnaam());
    Files.write(onderweg, writer.schrijf(stap.bericht(), stap.soort()));
    return Files.move(onderweg, bestand, StandardCopyOption.ATOMIC_MOVE);
  }

  private Optional<Berichtgegevens> wachtOp(String bestandsnaam) throws InterruptedException {
    long einde = System.nanoTime() + GEDULD.toNanos();
    while (System.nanoTime() < einde) {
      Optional<Berichtgegevens> klaar =
          berichten.blad(Berichtvraag.ALLES, 0, 50).regels().stream()
              .filter(bericht -> bericht.bestandsnaam().equals(bestandsnaam))
              .filter(
                  bericht ->
                      bericht.status() == Berichtstatus.AFGEHANDELD
                          || bericht.status() == Berichtstatus.GEPARKEERD)
              .findFirst()
              .flatMap(bericht -> berichten.vind(bericht.id()));
      if (klaar.isPresent()) {
        return klaar;
      }
      Thread.sleep(TUSSENPOOS.toMillis());
    }
    return Optional.empty();
  }

  private void vertel(Berichtgegevens bericht) {
    SCHERM.info("  oordeel   {}", oordeel(bericht));
    Uitslag uitslag = bericht.uitslag();
    if (uitslag != null) {
      uitslag.bevindingen().forEach(Demo::vertel);
    }
    uitgegaan(bericht).forEach(bestand -> SCHERM.info("  uit       {}", bestand));
  }

  private static void vertel(Uitslag.Gevonden bevinding) {
    SCHERM.info(
        "            {} (retourcode {}), regel {}: {}",
        bevinding.regel(),
        bevinding.retourcode(),
        bevinding.regelnummer(),
        bevinding.melding());
  }

  private static String oordeel(Berichtgegevens bericht) {
    return switch (String.valueOf(bericht.oordeel())) {
      case "GOEDGEKEURD" -> "goedgekeurd";
      case "DEELS_AFGEKEURD" -> "deels afgekeurd; het verslag zegt wat er mis is en hoe het moet";
      case "AFGEKEURD" -> "afgekeurd; het verslag zegt wat er mis is en hoe het moet";
      default -> "nog geen oordeel: " + bericht.reden();
    };
  }

  private List<Path> uitgegaan(Berichtgegevens bericht) {
    return berichten.uitgegaan(bericht.id()).stream()
        .map(bestand -> kanalen.resolve(bestand.ontvanger()).resolve("uit").resolve(bestand.naam()))
        .toList();
  }
}
