package nl.sluis.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the register: what an import made of it.
 *
 * @param nummer from 1, without gaps
 * @param wie who imported it
 * @param gemeente of which the lines were replaced; null for the whole register
 * @param sha256 fingerprint of the file, as sha256:…
 * @param regels how many lines the register has in this version
 * @param gewijzigd lines of which something changed but not what they are about; those count
 *     neither as new nor as gone
 */
public record Contractversie(
    long nummer,
    Instant moment,
    String wie,
    @Nullable String gemeente,
    String sha256,
    int regels,
    int nieuw,
    int gewijzigd,
    int vervallen) {

  /** The same, counted over other lines. */
  Contractversie met(int andereRegels, Verschil verschil) {
    return new Contractversie(
        nummer,
        moment,
        wie,
        gemeente,
        sha256,
        andereRegels,
        verschil.nieuw().size() - verschil.gewijzigd(),
        verschil.gewijzigd(),
        verschil.vervallen().size() - verschil.gewijzigd());
  }
}
