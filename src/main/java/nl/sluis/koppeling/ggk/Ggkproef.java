package nl.sluis.koppeling.ggk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.GgkAansluiting;
import nl.sluis.koppeling.Bereikbaar;
import nl.sluis.koppeling.Verbindingsproef;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether the endpoint of a deelnemer is there and takes our certificate. It asks for the page at
 * its address, which sends no message; what it answers to that is of no matter.
 */
@Component
@Lazy
class Ggkproef implements Verbindingsproef {
  private static final Duration GEDULD = Duration.ofSeconds(5);
  private static final String ANTWOORD = "Adres";

  private static final Stap CERTIFICAAT =
      Stap.fout(
          "Certificaten",
          "De beveiligde verbinding komt niet tot stand. Het certificaat van de ander is verlopen,"
              + " hoort bij een andere naam of wordt hier niet vertrouwd, of de ander vertrouwt het"
              + " onze niet. Kijk naar de SSL-bundel van deze deelnemer, en vraag hem welk"
              + " certificaat hij van Sluis verwacht.");

  private static final Stap GEEN_ANTWOORD =
      Stap.fout(
          ANTWOORD,
          "Er is verbinding, maar er komt binnen %d seconden geen antwoord dat Sluis begrijpt. Vraag de"
                  .formatted(GEDULD.toSeconds())
              + " deelnemer of zijn koppeling aanstaat.");

  private final Ggkverbinding verbinding;

  Ggkproef(Ggkverbinding verbinding) {
    this.verbinding = verbinding;
  }

  @Override
  public Kanaal kanaal() {
    return Kanaal.GGK;
  }

  @Override
  public List<Stap> proef(Deelnemer deelnemer) {
    GgkAansluiting aansluiting = Objects.requireNonNull(deelnemer.ggk());
    URI adres = aansluiting.adres();
    boolean isTls = "https".equals(adres.getScheme());
    int poort = adres.getPort() > 0 ? adres.getPort() : isTls ? 443 : 80;
    List<Stap> stappen = new ArrayList<>();
    stappen.add(Bereikbaar.proef(Objects.requireNonNull(adres.getHost()), poort));
    if (stappen.get(0).gelukt()) {
      vraag(aansluiting, isTls, stappen);
    }
    return stappen;
  }

  private void vraag(GgkAansluiting aansluiting, boolean isTls, List<Stap> stappen) {
    try {
      int status =
          verbinding
              .client(aansluiting)
              .send(
                  HttpRequest.newBuilder(aansluiting.adres()).timeout(GEDULD).GET().build(),
                  BodyHandlers.discarding())
              .statusCode();
      if (isTls) {
        stappen.add(Stap.goed("Certificaten", "Beide kanten vertrouwen elkaars certificaat."));
      }
      stappen.add(antwoord(status));
    } catch (IOException fout) {
      // who does not trust our certificate may just break off, after we thought that all was well
      stappen.add(isTls && !(fout instanceof HttpTimeoutException) ? CERTIFICAAT : GEEN_ANTWOORD);
    } catch (InterruptedException onderbroken) {
      Thread.currentThread().interrupt();
      stappen.add(Stap.fout(ANTWOORD, "De proef is afgebroken. Probeer het opnieuw."));
    }
  }

  private static Stap antwoord(int status) {
    return switch (status) {
      case 401, 403 ->
          Stap.fout(
              ANTWOORD,
              "De ander laat Sluis niet toe (HTTP %d). Vraag hem of het certificaat van Sluis bij hem"
                      .formatted(status)
                  + " bekend is.");
      case 404, 410 ->
          Stap.fout(
              ANTWOORD,
              "Op dit adres staat niets (HTTP %d). Kijk of het pad achter de naam klopt."
                  .formatted(status));
      case 502, 503, 504 ->
          Stap.fout(
              ANTWOORD,
              "De koppeling van de ander ligt eruit (HTTP %d). Vraag de deelnemer ernaar."
                  .formatted(status));
      default ->
          Stap.goed(
              ANTWOORD,
              "Het adres antwoordt (HTTP %d). Of het een bericht aanneemt blijkt pas bij een bericht;"
                      .formatted(status)
                  + " dat is niet gestuurd.");
    };
  }
}
