package nl.sluis.ontvangst;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.ontvangst.Beschikkinguitslag.Soort;
import nl.sluis.toewijzen.Aanwijzing;
import nl.sluis.toewijzen.Beschikking;
import nl.sluis.toewijzen.Beschikkinggegevens;
import nl.sluis.toewijzen.Beschikkinglezing;
import nl.sluis.toewijzen.Beschikkingopsteller;
import nl.sluis.toewijzen.Beschikkingregister;
import nl.sluis.toewijzen.Beschikkingvoorstel;
import nl.sluis.toewijzen.Nummerreeks;
import nl.sluis.toewijzen.Toewijzingteller;
import nl.sluis.toewijzen.Toewijzingvoorstel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what follows from a beschikking: all its 301s are kept and handed in for processing in one
 * transaction, or none. Beschikkingen of one gemeente in one domein are composed one by one, and
 * only when everything that was exchanged with their aanbieders before is in the dossier.
 */
@Component
public class Beschikkingverzending {
  private static final String KANAAL = "beschikking";
  private static final Duration PAUZE = Duration.ofMillis(50);
  private static final int POGINGEN = 100;

  private final Ontvangst ontvangst;
  private final BerichtRepository berichten;
  private final Deelnemers deelnemers;
  private final DossierRepository dossiers;
  private final Beschikkingregister register;
  private final Toewijzingteller teller;
  private final Beschikkingopsteller opsteller;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Beschikkingverzending(
      Ontvangst ontvangst,
      BerichtRepository berichten,
      Deelnemers deelnemers,
      DossierRepository dossiers,
      Beschikkingregister register,
      Toewijzingteller teller,
      Beschikkingopsteller opsteller,
      Audittrail audit,
      TransactionTemplate transactie,
      Clock klok) {
    this.ontvangst = ontvangst;
    this.berichten = berichten;
    this.deelnemers = deelnemers;
    this.dossiers = dossiers;
    this.register = register;
    this.teller = teller;
    this.opsteller = opsteller;
    this.audit = audit;
    this.transactie = transactie;
    this.klok = klok;
  }

  /**
   * Composes, judges, keeps and sends.
   *
   * @param isProef composes and judges only, and leaves nothing
   */
  public Beschikkinguitslag verwerk(Beschikkinglezing lezing, boolean isProef) {
    for (int poging = 0; poging < POGINGEN; poging++) {
      Beschikkinguitslag uitslag =
          Objects.requireNonNull(
              transactie.execute(status -> inTransactie(lezing, isProef, status)));
      if (uitslag.soort() != Soort.NU_NIET) {
        return uitslag;
      }
      wacht();
    }
    return Beschikkinguitslag.nuNiet();
  }

  private Beschikkinguitslag inTransactie(
      Beschikkinglezing lezing, boolean isProef, TransactionStatus status) {
    Beschikking beschikking = lezing.gelezen();
    Nummerreeks nummers = teller.neem(beschikking.domein(), beschikking.gemeente());
    Beschikkinggegevens vorige =
        register
            .vind(beschikking.gemeente(), beschikking.domein(), beschikking.nummer())
            .orElse(null);
    if (!isProef
        && vorige != null
        && vorige.vingerafdruk().equals(register.afdruk(lezing.vingerafdruk()))) {
      return new Beschikkinguitslag(Soort.AL_BEKEND, vorige, null);
    }
    if (berichten.wachtErEen(
        beschikking.domein(), beschikking.gemeente(), beschikking.aanbieders())) {
      status.setRollbackOnly();
      return Beschikkinguitslag.nuNiet();
    }
    Beschikkingvoorstel voorstel =
        opsteller
            .stelOp(beschikking, dossiers, nummers, LocalDate.now(klok))
            .metGebreken(nietAangesloten(beschikking));
    if (isProef || !voorstel.isGoedgekeurd()) {
      status.setRollbackOnly();
      return new Beschikkinguitslag(isProef ? Soort.PROEF : Soort.NIET_VERSTUURD, null, voorstel);
    }
    return new Beschikkinguitslag(Soort.VERSTUURD, verstuur(lezing, voorstel), voorstel);
  }

  private List<Aanwijzing> nietAangesloten(Beschikking beschikking) {
    List<Aanwijzing> gebreken = new ArrayList<>();
    if (!deelnemers.kent(beschikking.gemeente())) {
      gebreken.add(nietAangesloten("/gemeente", "Gemeente", beschikking.gemeente()));
    }
    beschikking.aanbiedersMetPlaats().entrySet().stream()
        .filter(aanbieder -> !deelnemers.kent(aanbieder.getKey()))
        .map(aanbieder -> nietAangesloten(aanbieder.getValue(), "Aanbieder", aanbieder.getKey()))
        .forEach(gebreken::add);
    return gebreken;
  }

  private static Aanwijzing nietAangesloten(String plaats, String wie, String code) {
    return new Aanwijzing(
        plaats,
        null,
        "%s %s is niet aangesloten op Sluis. Controleer de code, of vraag de beheerder."
            .formatted(wie, code));
  }

  private Beschikkinggegevens verstuur(Beschikkinglezing lezing, Beschikkingvoorstel voorstel) {
    Beschikking beschikking = lezing.gelezen();
    Map<String, UUID> ingediend = new LinkedHashMap<>();
    for (Toewijzingvoorstel deel : voorstel.berichten()) {
      ingediend.put(
          deel.aanbieder(), ontvangst.ontvang(aanlevering(beschikking.gemeente(), deel)).id());
    }
    audit.schrijf(
        new Auditregel(
            beschikking.gemeente(),
            "BESCHIKKING",
            null,
            beschikking.gemeente(),
            ingediend.size() + "_BERICHTEN"));
    return register.bewaar(lezing, voorstel, ingediend);
  }

  private static Aanlevering aanlevering(String gemeente, Toewijzingvoorstel deel) {
    try {
      return Aanlevering.lees(
          new ByteArrayInputStream(Objects.requireNonNull(deel.bericht())),
          KANAAL,
          gemeente,
          deel.bestandsnaam(gemeente));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static void wacht() {
    try {
      Thread.sleep(PAUZE.toMillis());
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", fout);
    }
  }
}
