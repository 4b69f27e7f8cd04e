package nl.sluis.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.audit.ControlepuntRepository.Kop;
import nl.sluis.sleutel.Handtekening;
import nl.sluis.sleutel.Sleutelbos;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Swears at set times what the trail is by then, and brings that outside the database: of all nodes
 * one makes it and sends it to the address, and each has all of them in a file of its own.
 */
@Component
public class Controlepunten {
  private static final Logger LOG = LoggerFactory.getLogger(Controlepunten.class);

  private final ControlepuntRepository repository;
  private final Sleutelbos sleutels;
  private final ControlepuntInstellingen instellingen;
  private final Controlepuntbestand bestand;
  private final @Nullable Controlepuntpost post;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Controlepunten(
      ControlepuntRepository repository,
      Sleutelbos sleutels,
      ControlepuntInstellingen instellingen,
      TransactionTemplate transactie,
      Clock klok) {
    this.repository = repository;
    this.sleutels = sleutels;
    this.instellingen = instellingen;
    this.bestand = new Controlepuntbestand(instellingen.bestand());
    this.post =
        instellingen.adres() == null ? null : new Controlepuntpost(instellingen.adres());
    this.transactie = transactie;
    this.klok = klok;
  }

  /** Makes one when anything came in since the last, and sends what is to be sent. */
  public void maak() {
    transactie.executeWithoutResult(
        status -> {
          if (repository.neemBeurt()) {
            repository.kop().ifPresent(this::maak);
          }
        });
    schrijfBij();
    verzend();
  }

  /** Who stops leaves as little behind without one as can be. */
  @PreDestroy
  void maakLaatste() {
    try {
      maak();
    } catch (RuntimeException storing) {
      LOG.warn("No checkpoint at the end: {}", storing.getClass().getName());
    }
  }

  /**
   * Has the trail begin after this line, as part of the transaction: what is before it is taken
   * away, and a checkpoint swears where the trail begins from then on.
   *
   * @return how many lines went; none while another is making a checkpoint
   */
  public long begintNa(long nummer) {
    if (!repository.neemBeurt()) {
      return 0;
    }
    long weg = repository.snoei(nummer);
    repository.kop().ifPresent(kop -> maak(kop, laatste().orElse(null), nummer + 1));
    return weg;
  }

  private void maak(Kop kop) {
    @Nullable Controlepunt vorige = laatste().orElse(null);
    if (vorige == null || !zegtHetAl(vorige, kop)) {
      maak(kop, vorige, vorige == null ? 1 : vorige.positie() - vorige.aantal() + 1);
    }
  }

  private void maak(Kop kop, @Nullable Controlepunt vorige, long begin) {
    Handtekening handtekening = sleutels.handtekening();
    repository.bewaar(
        new Controlepunt(
                vorige == null ? 1 : vorige.nummer() + 1,
                kop.nummer(),
                kop.hash(),
                kop.nummer() - begin + 1,
                klok.instant().truncatedTo(ChronoUnit.MICROS),
                Math.toIntExact(instellingen.interval().toSeconds()),
                vorige == null ? Velden.BEGIN : vorige.kenmerk(),
                handtekening.id(),
                new byte[0])
            .ondertekend(handtekening),
        post != null);
  }

  private static boolean zegtHetAl(Controlepunt vorige, Kop kop) {
    return vorige.positie() == kop.nummer() && Arrays.equals(vorige.hash(), kop.hash());
  }

  /**
   * The last that we signed. One in the database that we did not sign swears nothing, and what the
   * file has and the database not any more, was made all the same.
   */
  private Optional<Controlepunt> laatste() {
    return Stream.of(repository.laatste(), inBestand())
        .flatMap(Optional::stream)
        .filter(this::isVanOns)
        .max(Comparator.comparingLong(Controlepunt::nummer));
  }

  private Optional<Controlepunt> inBestand() {
    try {
      return bestand.laatste();
    } catch (IOException storing) {
      return Optional.empty();
    }
  }

  private boolean isVanOns(Controlepunt punt) {
    return sleutels.handtekeningen().stream()
        .anyMatch(ons -> ons.id().equals(punt.sleutel()) && punt.isVan(ons.publiek()));
  }

  /** Adds to the file of this node what is not in it yet. */
  @Scheduled(fixedDelayString = "${sluis.audit.controlepunt.interval}")
  synchronized void schrijfBij() {
    try {
      bestand.legErnaast(PubliekeSleutel.van(sleutels.handtekening()));
      long laatste = bestand.laatste().map(Controlepunt::nummer).orElse(0L);
      for (List<Controlepunt> meer = repository.na(laatste);
          !meer.isEmpty();
          meer = repository.na(laatste)) {
        bestand.voegToe(meer);
        laatste = meer.get(meer.size() - 1).nummer();
      }
      repository.isGeschreven(laatste, OffsetDateTime.now(klok));
    } catch (IOException | RuntimeException storing) {
      LOG.error("Checkpoints cannot be written: {}", storing.getClass().getName());
    }
  }

  /** In their order; what cannot be sent now is sent next time. */
  private void verzend() {
    if (post == null) {
      return;
    }
    try {
      for (Controlepunt punt : repository.nietVerzonden()) {
        post.verzend(punt);
        repository.isVerzonden(punt.nummer(), OffsetDateTime.now(klok));
      }
    } catch (IOException | RuntimeException storing) {
      LOG.error("Checkpoints cannot be sent: {}", storing.getClass().getName());
    }
  }
}
