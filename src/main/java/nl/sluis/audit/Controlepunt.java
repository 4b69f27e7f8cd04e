package nl.sluis.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.sluis.sleutel.Handtekening;

/**
 * What was sworn about the trail at some moment: that it had so many lines, of which the last had
 * this hash. It names the checkpoint before it, so that none can be taken out.
 *
 * @param nummer from 1, without gaps
 * @param positie number of the last line
 * @param hash of that line
 * @param aantal lines in the trail
 * @param seconden after which the next one is due, when anything happens
 * @param vorige {@link #kenmerk} of the one before it; zeros for the first
 * @param sleutel id of the key by which it is signed
 * @param handtekening Ed25519, under {@link #tekst}
 */
public record Controlepunt(
    long nummer,
    long positie,
    byte[] hash,
    long aantal,
    Instant moment,
    int seconden,
    byte[] vorige,
    String sleutel,
    byte[] handtekening) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();
  private static final String VORM = "sluis.controlepunt.1";

  /** Signs what is true now. */
  Controlepunt ondertekend(Handtekening door) {
    return new Controlepunt(
        nummer,
        positie,
        hash,
        aantal,
        moment,
        seconden,
        vorige,
        door.id(),
        door.onderteken(metSleutel(door.id()).tekst()));
  }

  private Controlepunt metSleutel(String id) {
    return new Controlepunt(
        nummer, positie, hash, aantal, moment, seconden, vorige, id, handtekening);
  }

  /** What is signed. */
  byte[] tekst() {
    return new Velden()
        .veld(VORM)
        .veld(nummer)
        .veld(positie)
        .veld(HEX.formatHex(hash))
        .veld(aantal)
        .veld(moment)
        .veld(seconden)
        .veld(HEX.formatHex(vorige))
        .veld(sleutel)
        .bytes();
  }

  /** By which the next one names it. */
  byte[] kenmerk() {
    return Velden.hash(tekst(), handtekening);
  }

  /**
   * Whether the owner of this key signed it.
   *
   * @param publiek the public key, as X.509 writes it
   */
  boolean isVan(byte[] publiek) {
    return Handtekening.klopt(publiek, tekst(), handtekening);
  }

  boolean isGelijkAan(Controlepunt ander) {
    return Arrays.equals(kenmerk(), ander.kenmerk());
  }

  /** On one line. */
  String alsJson() {
    return JSON.createObjectNode()
        .put("nummer", nummer)
        .put("positie", positie)
        .put("hash", HEX.formatHex(hash))
        .put("aantal", aantal)
        .put("moment", Velden.tekst(moment))
        .put("interval", seconden)
        .put("vorige", HEX.formatHex(vorige))
        .put("sleutel", sleutel)
        .put("handtekening", Base64.getEncoder().encodeToString(handtekening))
        .toString();
  }

  /** The one on this line; empty when none stands there. */
  static Optional<Controlepunt> lees(String regel) {
    try {
      JsonNode json = JSON.readTree(regel);
      return Optional.of(
          new Controlepunt(
              json.required("nummer").longValue(),
              json.required("positie").longValue(),
              HEX.parseHex(json.required("hash").textValue()),
              json.required("aantal").longValue(),
              Instant.parse(json.required("moment").textValue()),
              json.required("interval").intValue(),
              HEX.parseHex(json.required("vorige").textValue()),
              json.required("sleutel").textValue(),
              Base64.getDecoder().decode(json.required("handtekening").textValue())));
    } catch (JsonProcessingException
        | DateTimeException
        | IllegalArgumentException
        | NullPointerException onleesbaar) {
      return Optional.empty();
    }
  }
}
