package nl.sluis.conformiteit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.sleutel.Handtekening;
import nl.sluis.sleutel.Sleutelbos;
import nl.sluis.toezicht.Gevallensetlezer;
import nl.sluis.toezicht.Toetsbank;
import nl.sluis.toezicht.Toetsresultaat;
import nl.sluis.toezicht.Toetsresultaat.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The statements of this gateway: given, withdrawn and looked up. */
@Component
@Lazy
public class Verklaringen {
  private static final int GENOEMD = 5;

  private final Toetsruimte ruimte;
  private final Verklaringtabel tabel;
  private final Sleutelbos sleutels;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Verklaringen(
      @Lazy Toetsruimte ruimte,
      Verklaringtabel tabel,
      Sleutelbos sleutels,
      Audittrail audit,
      TransactionTemplate transactie,
      Clock klok) {
    this.ruimte = ruimte;
    this.tabel = tabel;
    this.sleutels = sleutels;
    this.audit = audit;
    this.transactie = transactie;
    this.klok = klok;
  }

  /**
   * What came of a run: the statement, and each case.
   *
   * @param resultaten by name
   * @param ongebruikt files that answered no question
   */
  public record Gegeven(
      Bewaard verklaring, List<Toetsresultaat> resultaten, List<String> ongebruikt) {}

  /**
   * Judges answers and states what came of it.
   *
   * @throws Inleverfout when that cannot be; nothing is kept then
   */
  public Gegeven geef(Inlevering inlevering, Identiteit wie) {
    Handtekening sleutel = sleutel();
    Instant begin = klok.instant();
    Toets toets = ruimte.alleen(() -> toets(inlevering)).orElseThrow(Verklaringen::bezet);
    eisGeenStoring(toets);
    Bewaard bewaard =
        Objects.requireNonNull(
            transactie.execute(status -> bewaar(inlevering, toets, begin, sleutel, wie)));
    return new Gegeven(bewaard, toets.resultaten(), toets.ingeleverd().ongebruikt());
  }

  private Toets toets(Inlevering inlevering) {
    try {
      return Toets.van(
          ruimte.bank(),
          inlevering.rol(),
          inlevering.standaard(),
          inlevering.antwoorden(),
          () -> {});
    } catch (Toetsbank.Onbruikbaar fout) {
      throw new Inleverfout(Inleverfout.Soort.ONBRUIKBAAR, fout.reden());
    } catch (Gevallensetlezer.Onleesbaar fout) {
      throw new Inleverfout(
          Inleverfout.Soort.STORING, "De gevallen zijn hier niet te lezen: " + fout.reden() + ".");
    }
  }

  private static Inleverfout bezet() {
    return new Inleverfout(
        Inleverfout.Soort.BEZET,
        "Er wordt nu een ander systeem getoetst. Probeer het over een minuut opnieuw.");
  }

  private static void eisGeenStoring(Toets toets) {
    List<String> storingen =
        toets.resultaten().stream()
            .filter(resultaat -> resultaat.is(Uitkomst.STORING))
            .map(Toetsresultaat::geval)
            .toList();
    if (!storingen.isEmpty()) {
      throw new Inleverfout(
          Inleverfout.Soort.STORING,
          "Sluis zelf kwam op %d gevallen niet uit, dus er is geen verklaring: %s."
              .formatted(
                  storingen.size(),
                  storingen.stream().limit(GENOEMD).collect(Collectors.joining(", "))));
    }
  }

  private Handtekening sleutel() {
    return sleutels
        .verklaring()
        .orElseThrow(
            () ->
                new Inleverfout(
                    Inleverfout.Soort.STORING,
                    "Er is geen sleutel verklaring-1 om mee te ondertekenen. De beheerder maakt er"
                        + " een met ./sluis sleutels maak en zet die regel bij de sleutels."));
  }

  private Bewaard bewaar(
      Inlevering inlevering, Toets toets, Instant begin, Handtekening sleutel, Identiteit wie) {
    long systeem = tabel.systeem(inlevering.systeem());
    Afgifte afgifte =
        Afgifte.van(
            toets,
            new Afgifte.Aanvraag(
                inlevering.aard(),
                inlevering.systeem(),
                new Verklaring.Afgever(inlevering.door(), wie.deelnemer()),
                inlevering.weg(),
                Toetsruimte.versie(),
                ruimte.schemaversie(),
                ruimte.codelijstversie(),
                inlevering.geldigTot(),
                tabel.laatste(systeem, toets.set().naam(), toets.standaard().naam()).orElse(null)),
            klok.instant(),
            sleutel);
    tabel.neem(sleutel, LocalDate.now(klok));
    tabel.bewaar(toets.set());
    UUID run = tabel.bewaarRun(systeem, toets, afgifte, inlevering, wie, begin, klok.instant());
    tabel.bewaar(afgifte, run, systeem, inlevering, wie);
    String id = afgifte.verklaring().id();
    audit.schrijf(
        new Auditregel(
                wie.inAudit(),
                "CONFORMITEIT_VERKLAARD",
                null,
                null,
                afgifte.verklaring().uitslag().niveau())
            .metVoorwerp("verklaring " + id));
    return tabel.vind(id).orElseThrow();
  }

  /** How a statement stands today. */
  public Geldigheid geldigheid(Bewaard bewaard) {
    return bewaard.geldigheid(LocalDate.now(klok), ruimte.set());
  }

  public Optional<Bewaard> vind(String id) {
    return tabel.vind(id);
  }

  /**
   * The newest statement about this version and set that still holds.
   *
   * @param rol null for whatever one
   */
  public Optional<Bewaard> nieuwste(
      String leverancier, String product, String versie, String set, @Nullable String rol) {
    return tabel.van(leverancier, product, versie, set, rol).stream()
        .filter(
            bewaard ->
                switch (geldigheid(bewaard)) {
                  case GELDIG, VEROUDERD -> true;
                  case VERLOPEN, INGETROKKEN -> false;
                })
        .findFirst();
  }

  /** Those that may be listed, as asked. */
  public List<Bewaard> lijst(Verklaringvraag vraag) {
    return tabel.lijst(vraag);
  }

  /** Those of this one, the latest first; all for an operator. */
  public List<Bewaard> van(Identiteit wie) {
    return tabel.vanAfgever(wie.deelnemer());
  }

  /**
   * Withdraws a statement.
   *
   * @param door who does it, as people know it
   * @return false when it is not his, or is not there, or was withdrawn already
   */
  public boolean trekIn(String id, String grond, String door, Identiteit wie) {
    return Boolean.TRUE.equals(
        transactie.execute(
            status -> {
              boolean isVanHem =
                  tabel
                      .vind(id)
                      .filter(
                          bewaard ->
                              wie.isBeheerder()
                                  || Objects.equals(bewaard.deelnemer(), wie.deelnemer()))
                      .isPresent();
              if (!isVanHem || !tabel.trekIn(id, LocalDate.now(klok), grond, door)) {
                return false;
              }
              audit.schrijf(
                  new Auditregel(
                          wie.inAudit(), "CONFORMITEIT_INGETROKKEN", null, null, "INGETROKKEN")
                      .metVoorwerp("verklaring " + id));
              return true;
            }));
  }

  /** All withdrawals, signed now; empty when there is no key to sign with. */
  public Optional<Intrekkingen> intrekkingen() {
    return sleutels
        .verklaring()
        .map(
            sleutel ->
                Intrekkingen.van(
                    tabel.intrekkingen(),
                    // the same bytes as long as one may keep them
                    klok.instant().truncatedTo(ChronoUnit.MINUTES),
                    sleutel));
  }

  /** The public keys, also those of before. */
  public Sleutelset sleutels() {
    Sleutelset bekend = tabel.sleutels();
    Optional<Handtekening> nieuw =
        sleutels.verklaring().filter(sleutel -> !bekend.heeftInGebruik(sleutel.id()));
    if (nieuw.isEmpty()) {
      return bekend;
    }
    transactie.executeWithoutResult(status -> tabel.neem(nieuw.get(), LocalDate.now(klok)));
    return tabel.sleutels();
  }

  /** A set of cases that something was held against, or that is the one of now, as JSON. */
  public Optional<byte[]> gevallen(String set) {
    Optional<byte[]> bewaard = tabel.set(set);
    if (bewaard.isPresent() || !set.equals(ruimte.set())) {
      return bewaard;
    }
    return Optional.of(Setweergave.van(ruimte.bank().set()));
  }

  /** The set of now; null when there are no cases here. */
  public @Nullable String set() {
    return ruimte.set();
  }

  /** What came of each case of a run, as JSON. */
  public Optional<byte[]> run(UUID run) {
    return tabel.run(run);
  }

  /** The answers of a run. */
  public Optional<byte[]> bewijs(UUID run) {
    return tabel.bewijs(run);
  }
}
