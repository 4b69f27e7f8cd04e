package nl.sluis.verwerking;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.audit.Auditregel;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of delivery in one lane, in one transaction: what goes quickly is recorded together,
 * what takes long file by file. What was sent but not recorded is sent again under the same name.
 */
@Component
class Afleverronde {
  /** When another has the lane. */
  private static final Duration BEURT = Duration.ofMillis(250);

  /** After this a round is recorded. */
  private static final Duration DUUR = Duration.ofMillis(100);

  private final UitgaandRepository uitgaand;
  private final Afhandeling afhandeling;
  private final Onderbrekers onderbrekers;
  private final Sloten sloten;
  private final Bezorger bezorger;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Afleverronde(
      UitgaandRepository uitgaand,
      Afhandeling afhandeling,
      Onderbrekers onderbrekers,
      Sloten sloten,
      Bezorger bezorger,
      TransactionTemplate transactie,
      Clock klok) {
    this.uitgaand = uitgaand;
    this.afhandeling = afhandeling;
    this.onderbrekers = onderbrekers;
    this.sloten = sloten;
    this.bezorger = bezorger;
    this.transactie = transactie;
    this.klok = klok;
  }

  Rondestand loop(Baan baan) {
    return Objects.requireNonNull(transactie.execute(status -> inTransactie(baan)));
  }

  private Rondestand inTransactie(Baan baan) {
    if (!sloten.neem("aflevering", baan.sleutel())) {
      return Rondestand.later(klok.instant().plus(BEURT));
    }
    List<Uitgaand> bestanden = uitgaand.volgende(baan);
    return bestanden.isEmpty() ? Rondestand.LEEG : lever(bestanden);
  }

  private Rondestand lever(List<Uitgaand> bestanden) {
    Instant begin = klok.instant();
    List<Uitgaand> bezorgd = new ArrayList<>();
    for (Uitgaand bestand : bestanden) {
      Optional<Instant> wachtTot = wachtTot(bestand, begin);
      if (wachtTot.isPresent()) {
        afhandeling.afgeleverd(bezorgd, Auditregel.SLUIS);
        return Rondestand.later(wachtTot.get());
      }
      Exception storing = bezorg(bestand);
      if (storing != null) {
        afhandeling.afgeleverd(bezorgd, Auditregel.SLUIS);
        return afhandeling.mislukt(bestand, storing);
      }
      bezorgd.add(bestand);
      if (klok.instant().isAfter(begin.plus(DUUR))) {
        break;
      }
    }
    afhandeling.afgeleverd(bezorgd, Auditregel.SLUIS);
    return Rondestand.VERDER;
  }

  private Optional<Instant> wachtTot(Uitgaand bestand, Instant nu) {
    return bestand.nietVoor().isAfter(nu)
        ? Optional.of(bestand.nietVoor())
        : onderbrekers.dichtTot(bestand.ontvanger());
  }

  /** What went wrong; null when it has arrived. */
  private @Nullable Exception bezorg(Uitgaand bestand) {
    Instant vertrek = klok.instant();
    MDC.put("bericht", bestand.bericht().toString());
    try {
      bezorger.bezorg(bestand.bezorging());
      onderbrekers.gelukt(bestand.ontvanger(), Duration.between(vertrek, klok.instant()));
      return null;
    } catch (IOException | RuntimeException storing) {
      onderbrekers.mislukt(bestand.ontvanger(), Duration.between(vertrek, klok.instant()), storing);
      return storing;
    } finally {
      MDC.remove("bericht");
    }
  }
}
