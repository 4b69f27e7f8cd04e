package nl.sluis.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.bericht.Berichtverschil;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.controle.Oordeel;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.Inname;
import nl.sluis.ontvangst.Ontvangstbevestiging;
import nl.sluis.ontvangst.Verbeteringen;
import nl.sluis.zip.Uitpakker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a message that is sent again with something changed: a new message, linked to the old
 * one, with the difference. Only who handed in the old one may.
 */
@Component
public class Verbeterbalie {
  private static final String KANAAL = "http";
  private static final int HOOGSTENS_VERGELEKEN = 5 * 1024 * 1024;

  private final Ingang ingang;
  private final Berichten berichten;
  private final Verbeteringen verbeteringen;
  private final Rechten rechten;
  private final TransactionTemplate transactie;

  Verbeterbalie(
      Ingang ingang,
      Berichten berichten,
      Verbeteringen verbeteringen,
      Rechten rechten,
      TransactionTemplate transactie) {
    this.ingang = ingang;
    this.berichten = berichten;
    this.verbeteringen = verbeteringen;
    this.rechten = rechten;
    this.transactie = transactie;
  }

  /**
   * The message that may be improved by this one.
   *
   * @throws Verzoekfout for another, as for a message that does not exist
   */
  public Berichtgegevens eigen(UUID id, Identiteit wie) {
    return berichten
        .vind(id)
        .filter(bericht -> rechten.is(wie, bericht.indiener()))
        .orElseThrow(Rechten::berichtOnbekend);
  }

  /**
   * What is wrong with a file before anybody judges it, in Dutch; empty when it may be handed in
   * instead of this message.
   */
  public Optional<String> bezwaar(UUID oud, byte[] nieuw) {
    if (Uitpakker.isZip(nieuw)) {
      return Optional.of("Dit is een zip. Een verbetering is één XML-bericht: pak het uit.");
    }
    return heeftInhoud(oud, nieuw)
        ? Optional.of(
            "Er is niets veranderd: dit zijn dezelfde bytes als van het bericht zelf. Verander er"
                + " iets in.")
        : Optional.empty();
  }

  private boolean heeftInhoud(UUID bericht, byte[] bytes) {
    return berichten.inhoud(bericht).filter(inhoud -> Arrays.equals(inhoud, bytes)).isPresent();
  }

  /**
   * Takes in one that comes instead of it as long as nothing else does; the same once more is the
   * same message.
   *
   * @throws Verzoekfout when something else was sent instead of it that may still be approved
   */
  public Ontvangstbevestiging neemInEens(
      UUID oud, byte[] bytes, String bestandsnaam, Identiteit wie) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> {
              eigen(oud, wie);
              verbeteringen.vergrendel(oud);
              if (inPlaatsVan(oud).isPresent() && verstuurd(oud, bytes).isEmpty()) {
                throw new Verzoekfout(
                    HttpStatus.CONFLICT,
                    "Er is al iets in plaats van dit bericht verstuurd",
                    "Voor dit bericht is al een verbetering verstuurd. Er is niets nog eens verstuurd."
                        + " Kijk bij het bericht wat daarvan geworden is.");
              }
              return neemIn(oud, bytes, bestandsnaam, wie);
            }));
  }

  /** The message that was sent instead of this one and was not refused as a whole. */
  public Optional<UUID> inPlaatsVan(UUID oud) {
    List<UUID> nieuwe = verbeteringen.verbeterdDoor(oud);
    Map<UUID, Berichten.Stand> standen = berichten.stand(nieuwe);
    return nieuwe.stream()
        .filter(nieuw -> standen.containsKey(nieuw) && telt(standen.get(nieuw).oordeel()))
        .reduce((eerder, later) -> later);
  }

  /** That one, when it is these very bytes. */
  public Optional<UUID> verstuurd(UUID oud, byte[] bytes) {
    return inPlaatsVan(oud).filter(nieuw -> heeftInhoud(nieuw, bytes));
  }

  private static boolean telt(@Nullable String oordeel) {
    return oordeel == null
        || !Set.of(Oordeel.AFGEKEURD.name(), Oordeel.GEWEIGERD.name()).contains(oordeel);
  }

  /** Stores the new message and its link together, or neither. */
  public Ontvangstbevestiging neemIn(UUID oud, byte[] bytes, String bestandsnaam, Identiteit wie) {
    String indiener = eigen(oud, wie).indiener();
    Herkomst herkomst = new Herkomst(KANAAL, indiener.isEmpty() ? null : indiener, bestandsnaam);
    return Objects.requireNonNull(
        transactie.execute(status -> neemIn(bytes, herkomst, oud, wie.inAudit())));
  }

  private Ontvangstbevestiging neemIn(byte[] bytes, Herkomst herkomst, UUID oud, String wie) {
    Ontvangstbevestiging nieuw = eenBericht(neemIn(bytes, herkomst));
    if (nieuw.id().equals(oud)) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Er is niets veranderd",
          "Dit zijn dezelfde bytes als van het bericht zelf. Vraag de beheerder het bericht opnieuw"
              + " af te leveren, of verander er iets in.");
    }
    if (!verbeteringen.leg(nieuw.id(), oud, wie)) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Dit bericht was er al",
          "U hebt dit bericht al eerder aangeleverd, voor het bericht dat u ermee verbetert of als"
              + " verbetering van een ander.");
    }
    return nieuw;
  }

  private Inname neemIn(byte[] bytes, Herkomst herkomst) {
    try {
      return ingang.neemIn(new ByteArrayInputStream(bytes), herkomst);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Ontvangstbevestiging eenBericht(Inname inname) {
    if (inname.berichten().size() != 1) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Geen enkel bericht",
              "Een verbetering is één XML-bericht. Stuur de bytes van dat bestand als inhoud mee.")
          .metFouten(inname.weigeringen());
    }
    return inname.berichten().get(0).ontvangst();
  }

  /**
   * What who sends a message with this head should know beforehand; null when that is nothing.
   *
   * @param soort of the new message, as the next two
   */
  public @Nullable String waarschuwing(
      Berichtgegevens oud,
      @Nullable String soort,
      @Nullable String afzender,
      @Nullable String identificatie) {
    boolean isZelfde =
        oud.identificatie() != null
            && oud.identificatie().equals(identificatie)
            && Objects.equals(oud.soort(), soort)
            && Objects.equals(oud.afzender(), afzender);
    boolean isVerwerkt =
        berichten.verloop(oud.id()).stream()
            .anyMatch(overgang -> overgang.status() == Berichtstatus.VERWERKT);
    if (isZelfde && isVerwerkt) {
      return "Het eerdere bericht is verwerkt onder dezelfde Identificatie, en die mag maar één"
          + " keer gebruikt worden: dit bericht wordt afgekeurd (TR056). Geef het een nieuwe"
          + " Identificatie. Wat verwerkt is, neemt u niet terug met een verbetering maar"
          + " zoals de standaard het zegt: een prestatie met een credit, een melding met"
          + " StatusAanlevering 3.";
    }
    return isZelfde && oud.status() == Berichtstatus.TER_BEOORDELING
        ? "Over het eerdere bericht met dezelfde Identificatie wordt nog beslist. Van de twee kan"
            + " er maar één worden aangenomen (TR056)."
        : null;
  }

  /**
   * The message that this one improves.
   *
   * @throws Verzoekfout when it improves none
   */
  public UUID verbetert(UUID id, Identiteit wie) {
    eigen(id, wie);
    return verbeteringen
        .verbetert(id)
        .map(verbeterd -> eigen(verbeterd, wie).id())
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Geen verbetering",
                    "Dit bericht is geen verbetering van een eerder bericht."));
  }

  /**
   * The difference with the message that this one improves, in the order of the new message.
   *
   * @throws Verzoekfout when it cannot be shown
   */
  public List<Berichtverschil.Wijziging> verschil(UUID id, Identiteit wie) {
    UUID oud = verbetert(id, wie);
    keurOmvang(eigen(id, wie).omvang());
    return verschil(oud, inhoud(id), wie);
  }

  /**
   * The difference with a message that is to be improved.
   *
   * @throws Verzoekfout when it cannot be shown
   */
  public List<Berichtverschil.Wijziging> verschil(UUID oud, byte[] nieuw, Identiteit wie) {
    keurOmvang(Math.max(nieuw.length, eigen(oud, wie).omvang()));
    return Berichtverschil.van(inhoud(oud), nieuw)
        .orElseThrow(() -> nietTeVergelijken("geen leesbare XML"));
  }

  private static void keurOmvang(long omvang) {
    if (omvang > HOOGSTENS_VERGELEKEN) {
      throw nietTeVergelijken("groter dan 5 MB");
    }
  }

  private static Verzoekfout nietTeVergelijken(String waarom) {
    return new Verzoekfout(
        HttpStatus.CONFLICT,
        "Niet te vergelijken",
        "Een van beide bestanden is %s; het verschil is dan niet te laten zien.".formatted(waarom));
  }

  private byte[] inhoud(UUID id) {
    return berichten
        .inhoud(id)
        .orElseThrow(() -> nietTeVergelijken("niet meer bewaard: zijn bewaartermijn is voorbij"));
  }
}
