package nl.sluis.koppeling.ggk;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.transform.dom.DOMResult;
import nl.sluis.koppeling.ggk.stuf.Heenenvelop;
import nl.sluis.koppeling.ggk.stuf.Inhoud;
import nl.sluis.koppeling.ggk.stuf.Parameters;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import nl.sluis.koppeling.ggk.stuf.Systeem;
import nl.sluis.koppeling.ggk.stuf.Versies;

/**
 * A file that is no message in the national envelope (Di01), to hand to who sends it: Sluis itself
 * sends messages only. It needs no gateway.
 */
public final class Tekstenvelop {
  /** A file may have so many bytes in an envelope. */
  public static final int MAX_BYTES = 25 * 1024 * 1024;

  private static final Pattern BESTANDSNAAM = Pattern.compile("[0-9a-zA-Z._-]{4,255}");
  private static final DateTimeFormatter TIJDSTIP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
  private static final String GEEN_VERSIE = "0000";
  private static final String VERSIE = "0001";
  private static final String FUNCTIE = "GMSD";

  private Tekstenvelop() {}

  /**
   * What is wrong with the name of a file, in Dutch; empty when it may be in an envelope.
   *
   * @param naam without a folder
   */
  public static Optional<String> gebrek(String naam) {
    return BESTANDSNAAM.matcher(naam).matches()
        ? Optional.empty()
        : Optional.of(
            "'%s' mag niet in een envelop; verwacht: 4 tot en met 255 letters, cijfers, punten, streepjes of onderstrepen"
                .formatted(naam));
  }

  /**
   * The envelope, as our schema of it accepts it.
   *
   * @param gemeente CBS code of who sends it
   * @param ontvanger organisation to which it goes
   * @param bestandsnaam one in which nothing is wrong
   * @param op the moment of the message
   * @throws IllegalArgumentException when the file is too large or its name is wrong, in Dutch
   */
  public static byte[] van(
      String gemeente, String ontvanger, String bestandsnaam, byte[] inhoud, LocalDateTime op) {
    gebrek(bestandsnaam)
        .ifPresent(
            gebrek -> {
              throw new IllegalArgumentException(gebrek);
            });
    if (inhoud.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "het bestand is groter dan de 25 MB die in een envelop mogen; lever het in delen");
    }
    Heenenvelop envelop =
        new Heenenvelop(
            new Stuurgegevens(
                "Di01",
                new Systeem(gemeente, "Sluis", null, null),
                new Systeem(ontvanger, "GGk", null, null),
                UUID.randomUUID().toString(),
                op.format(TIJDSTIP),
                null,
                FUNCTIE),
            new Parameters(
                new Versies(VERSIE, GEEN_VERSIE, VERSIE, GEEN_VERSIE),
                Inhoud.tekst(bestandsnaam, inhoud)));
    return schrijf(envelop);
  }

  private static byte[] schrijf(Heenenvelop envelop) {
    try {
      Marshaller schrijver = JAXBContext.newInstance(Heenenvelop.class).createMarshaller();
      schrijver.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
      DOMResult boom = new DOMResult();
      schrijver.marshal(envelop, boom);
      Optional<String> gebrek = new Envelopschema("").gebrek(boom.getNode());
      if (gebrek.isPresent()) {
        throw new IllegalStateException(
            "We wrote an envelope that its schema refuses: " + gebrek.get());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      schrijver.marshal(envelop, bytes);
      return bytes.toByteArray();
    } catch (JAXBException fout) {
      throw new IllegalStateException("Cannot write an envelope", fout);
    }
  }
}
