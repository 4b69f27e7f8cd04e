package nl.sluis.aflevering;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nl.sluis.audit.Auditregel;
import nl.sluis.wachtrij.Baan;
import nl.sluis.wachtrij.Sloten;
import nl.sluis.wachtrij.Wachtrij;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of delivery in one or more lanes, in one transaction: what goes quickly is recorded
 * together, what takes long file by file. What was sent but not recorded is sent again under the
 * same name.
 */
@Component
class Afleverronde {
  /** When another has the lane. */
  private static final Duration BEURT = Duration.ofMillis(250);

  /** After this a round is recorded; on a machine that is short of processors it is soon over. */
  private static final Duration DUUR = Duration.ofMillis(500);

  private final UitgaandRepository uitgaand;
  private final Wachtrij wachtrij;
  private final Afhandeling afhandeling;
  private final Onderbrekers onderbrekers;
  private final Sloten sloten;
  private final Bezorger bezorger;
  private final Hangwacht hangwacht;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Afleverronde(
      UitgaandRepository uitgaand,
      Wachtrij wachtrij,
      Afhandeling afhandeling,
      Onderbrekers onderbrekers,
      Sloten sloten,
      Bezorger bezorger,
      Hangwacht hangwacht,
      TransactionTemplate transactie,
      Clock klok) {
    this.uitgaand = uitgaand;
    this.wachtrij = wachtrij;
    this.afhandeling = afhandeling;
    this.onderbrekers = onderbrekers;
    this.sloten = sloten;
    this.bezorger = bezorger;
    this.hangwacht = hangwacht;
    this.transactie = transactie;
    this.klok = klok;
  }

  /**
   * What became of a round.
   *
   * @param stand how it ended in each of its lanes
   * @param bezorgd so many files have arrived
   */
  record Afloop(Map<Baan, Rondestand> stand, int bezorgd) {}

  /**
   * Goes round these lanes.
   *
   * @param hoogstens takes no more files along: what the time of a round is too short for was read
   *     and decrypted for nothing
   */
  Afloop loop(Collection<Baan> banen, int hoogstens) {
    return Objects.requireNonNull(transactie.execute(status -> inTransactie(banen, hoogstens)));
  }

  private Afloop inTransactie(Collection<Baan> banen, int hoogstens) {
    Set<String> vrij =
        sloten.neem("aflevering", banen.stream().map(Baan::sleutel).collect(Collectors.toSet()));
    Map<Baan, Rondestand> stand = new HashMap<>();
    List<Baan> genomen = new ArrayList<>();
    for (Baan baan : banen) {
      if (vrij.contains(baan.sleutel())) {
        genomen.add(baan);
      } else {
        stand.put(baan, Rondestand.later(klok.instant().plus(BEURT)));
      }
    }
    int bezorgd = genomen.isEmpty() ? 0 : lever(genomen, hoogstens, stand);
    return new Afloop(stand, bezorgd);
  }

  private int lever(List<Baan> banen, int hoogstens, Map<Baan, Rondestand> stand) {
    UitgaandRepository.Lading lading = uitgaand.volgende(banen, hoogstens);
    Rit rit = new Rit(klok.instant());
    Set<Baan> volgorde = new LinkedHashSet<>(lading.bestanden().keySet());
    volgorde.addAll(banen);
    for (Baan baan : volgorde) {
      Rondestand geleverd = lever(baan, lading.bestanden().getOrDefault(baan, List.of()), rit);
      boolean isMeer = geleverd == Rondestand.LEEG && lading.meer().contains(baan);
      stand.put(baan, isMeer ? Rondestand.VERDER : geleverd);
    }
    afhandeling.afgeleverd(rit.bezorgd(), Auditregel.SLUIS);
    rit.missers()
        .forEach(
            (baan, misser) ->
                stand.put(baan, afhandeling.mislukt(misser.bestand(), misser.storing())));
    wachtrij.zijnLeeg(banen.stream().filter(baan -> stand.get(baan) == Rondestand.LEEG).toList());
    return rit.bezorgd().size();
  }

  /** A file that could not be delivered; nothing more of its lane is tried. */
  private record Misser(Uitgaand bestand, Exception storing) {}

  /** What became of the files so far. */
  private record Rit(Instant begin, List<Uitgaand> bezorgd, Map<Baan, Misser> missers) {
    Rit(Instant begin) {
      this(begin, new ArrayList<>(), new LinkedHashMap<>());
    }

    boolean duurtLang(Instant nu) {
      return nu.isAfter(begin.plus(DUUR)) && !(bezorgd.isEmpty() && missers.isEmpty());
    }
  }

  private Rondestand lever(Baan baan, List<Uitgaand> bestanden, Rit rit) {
    for (Uitgaand bestand : bestanden) {
      if (rit.duurtLang(klok.instant())) {
        return Rondestand.VERDER;
      }
      Optional<Instant> wachtTot = wachtTot(bestand, rit.begin());
      if (wachtTot.isPresent()) {
        return Rondestand.later(wachtTot.get());
      }
      Exception storing = bezorg(bestand);
      if (storing != null) {
        rit.missers().put(baan, new Misser(bestand, storing));
        return Rondestand.VERDER;
      }
      rit.bezorgd().add(bestand);
    }
    return Rondestand.LEEG;
  }

  private Optional<Instant> wachtTot(Uitgaand bestand, Instant nu) {
    if (hangwacht.isGestopt()) {
      return Optional.of(nu);
    }
    return bestand.nietVoor().isAfter(nu)
        ? Optional.of(bestand.nietVoor())
        : onderbrekers.dichtTot(bestand.ontvanger());
  }

  /** What went wrong; null when it has arrived. */
  private @Nullable Exception bezorg(Uitgaand bestand) {
    Instant vertrek = klok.instant();
    MDC.put("bericht", bestand.bericht().toString());
    Exception storing;
    try {
      storing = probeer(bestand.bezorging());
    } finally {
      MDC.remove("bericht");
    }
    Duration duur = Duration.between(vertrek, klok.instant());
    if (storing == null) {
      onderbrekers.gelukt(bestand.ontvanger(), duur);
    } else {
      onderbrekers.mislukt(bestand.ontvanger(), duur, storing);
    }
    return storing;
  }

  private @Nullable Exception probeer(Bezorging bezorging) {
    Exception storing = null;
    Hangwacht.Werk werk = hangwacht.begin();
    try {
      bezorger.bezorg(bezorging);
    } catch (IOException | RuntimeException fout) {
      storing = fout;
    } finally {
      werk.eindig();
    }
    // of one that was broken off nobody knows whether it arrived, whatever was said
    return werk.isAfgebroken() ? new IOException("Broken off", new TimeoutException()) : storing;
  }
}
