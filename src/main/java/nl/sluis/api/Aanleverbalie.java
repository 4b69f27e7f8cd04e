package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.Inname;
import nl.sluis.ontvangst.Aanlevering;
import nl.sluis.ontvangst.Ontvangst;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes in what is sent over HTTP, once for each key that its sender gave it. */
@Component
public class Aanleverbalie {
  /** As it stands in the audit trail. */
  static final String KANAAL = "http";

  private final Ingang ingang;
  private final Ontvangst ontvangst;
  private final Idempotentie idempotentie;

  Aanleverbalie(Ingang ingang, Ontvangst ontvangst, Idempotentie idempotentie) {
    this.ingang = ingang;
    this.ontvangst = ontvangst;
    this.idempotentie = idempotentie;
  }

  /**
   * What was taken in.
   *
   * @param status 201 when something of it is new, else 200; under a key the same as before
   */
  public record Ontvangen(Inname inname, int status) {}

  /**
   * Reads the body of a request.
   *
   * @throws Verzoekfout when it is empty or larger than a message may be
   */
  public Aanlevering lees(HttpServletRequest verzoek, String bestandsnaam, Identiteit wie)
      throws IOException {
    if (verzoek.getContentLengthLong() > BerichtReader.MAX_BYTES) {
      throw teGroot(wie);
    }
    return lees(verzoek.getInputStream(), bestandsnaam, wie);
  }

  /**
   * Reads a file.
   *
   * @throws Verzoekfout when it is empty or larger than a message may be
   */
  public Aanlevering lees(InputStream bron, String bestandsnaam, Identiteit wie)
      throws IOException {
    Aanlevering aanlevering =
        Aanlevering.lees(
            new Begrensd(bron, BerichtReader.MAX_BYTES), KANAAL, wie.deelnemer(), bestandsnaam);
    if (aanlevering.omvang() > BerichtReader.MAX_BYTES) {
      throw teGroot(wie);
    }
    if (aanlevering.omvang() == 0) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Leeg verzoek",
          "Er is geen bericht meegestuurd. Stuur de bytes van het XML-bestand of de zip als inhoud"
              + " mee.");
    }
    return aanlevering;
  }

  /**
   * Stores it.
   *
   * @param sleutel the header Idempotency-Key; null without
   * @throws Verzoekfout when it is a zip that is refused, or the key was used for something else
   */
  public Ontvangen neemIn(Aanlevering aanlevering, @Nullable String sleutel, Identiteit wie) {
    if (sleutel == null) {
      return neemIn(aanlevering);
    }
    Idempotentie.Gebruik gebruik = idempotentie.begin(wie, sleutel, aanlevering.sha256());
    Ontvangen nu = neemIn(aanlevering);
    int status = gebruik.eerder().orElse(nu.status());
    idempotentie.beantwoord(gebruik, status);
    return new Ontvangen(nu.inname(), status);
  }

  private Ontvangen neemIn(Aanlevering aanlevering) {
    Inname inname = ingang.neemIn(aanlevering);
    if (inname.isGeweigerd()) {
      throw zipGeweigerd(inname);
    }
    boolean isNieuw =
        inname.berichten().stream().anyMatch(bericht -> bericht.ontvangst().isNieuw());
    HttpStatus status = isNieuw ? HttpStatus.CREATED : HttpStatus.OK;
    return new Ontvangen(inname, status.value());
  }

  static Verzoekfout zipGeweigerd(Inname inname) {
    return new Verzoekfout(
            HttpStatus.BAD_REQUEST,
            "Zip geweigerd",
            "Er is niets uit de zip overgenomen. Verbeter wat bij errors staat en stuur de hele zip"
                + " opnieuw.")
        .metFouten(inname.weigeringen());
  }

  private Verzoekfout teGroot(Identiteit wie) {
    ontvangst.geweigerd(KANAAL, wie.deelnemer(), "BRS06");
    return new Verzoekfout(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "Bestand te groot",
        "Het bestand is groter dan 25 MB (BRS06). Verdeel de inhoud over meer berichten, elk met"
            + " een eigen Identificatie.");
  }
}
