package nl.sluis.ontvangst;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.audit.Handelende;
import nl.sluis.berichtkluis.Adressering;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.sleutel.Datasleutel;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, ready to be stored by whichever thread: encrypted, and with who handed it in.
 *
 * @param id of the message, when it is new
 * @param beurt when it is to be taken from the queue
 * @param handelende who acted when it was handed in; null for the gateway itself
 * @param afdruk by which the same bytes are found again
 * @param sleutel with which what follows is encrypted
 */
@SuppressWarnings("ArrayRecordComponent")
record Inzending(
    UUID id,
    Aanlevering aanlevering,
    Adressering adressering,
    Instant beurt,
    @Nullable Handelende handelende,
    String afdruk,
    String sleutel,
    byte[] bestandsnaam,
    byte[] inhoud) {

  /** Handed in on this thread. */
  static Inzending van(
      Aanlevering aanlevering, Adressering adressering, Instant beurt, Berichtkluis kluis) {
    UUID id = UUID.randomUUID();
    Datasleutel slot = kluis.slot();
    return new Inzending(
        id,
        aanlevering,
        adressering,
        beurt,
        Handelende.nu().orElse(null),
        kluis.afdruk(aanlevering.sha256()),
        slot.id(),
        Objects.requireNonNull(
            slot.versleutel(Berichtkluis.plaats("bestandsnaam", id), aanlevering.bestandsnaam())),
        slot.versleutel(Berichtkluis.plaats("inhoud", id), aanlevering.inhoud()));
  }

  /** Code of the deelnemer whose way it came, or who it says to be; empty when neither is known. */
  String indiener() {
    return Objects.requireNonNullElse(
        aanlevering.indiener(), Objects.requireNonNullElse(adressering.indiener(), ""));
  }

  /** Code of the deelnemer whose way it came; empty when the way does not tell. */
  String doorWie() {
    return Objects.requireNonNullElse(aanlevering.indiener(), "");
  }
}
