package nl.sluis.koppeling.ggk;

import java.util.Objects;
import java.util.UUID;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import nl.sluis.koppeling.ggk.stuf.Systeem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the stuurgegevens of what this gateway answers at once: Bv03 and Fo03. */
@Component
class Kop {
  private static final int MAX_ORGANISATIE = 200;
  private static final int MAX_APPLICATIE = 50;
  private static final int MIN_APPLICATIE = 3;
  private static final int MAX_NUMMER = 40;
  private static final String ONBEKEND = "onbekend";

  private final GgkInstellingen instellingen;
  private final VerzondenRepository verzonden;

  Kop(GgkInstellingen instellingen, VerzondenRepository verzonden) {
    this.instellingen = instellingen;
    this.verzonden = verzonden;
  }

  /** Of the answer to a request, of which not everything has to be right. */
  Stuurgegevens antwoord(String berichtcode, Stuurgegevens verzoek) {
    return new Stuurgegevens(
        berichtcode,
        wij(verzoek.ontvanger().organisatie()),
        wederpartij(verzoek.zender()),
        UUID.randomUUID().toString(),
        verzonden.nu(),
        kort(verzoek.referentienummer(), MAX_NUMMER),
        null);
  }

  /** This gateway, for a party. */
  Systeem wij(String organisatie) {
    return new Systeem(
        organisatie.isEmpty() ? null : kort(organisatie, MAX_ORGANISATIE),
        instellingen.applicatie(),
        null,
        null);
  }

  private static Systeem wederpartij(Systeem zender) {
    String applicatie = zender.applicatie();
    return new Systeem(
        zender.organisatie().isEmpty() ? null : kort(zender.organisatie(), MAX_ORGANISATIE),
        applicatie.length() < MIN_APPLICATIE ? ONBEKEND : kort(applicatie, MAX_APPLICATIE),
        korter(zender.administratie(), MAX_APPLICATIE),
        korter(zender.gebruiker(), 2 * MAX_APPLICATIE));
  }

  private static @Nullable String korter(@Nullable String tekst, int lengte) {
    return tekst == null ? null : kort(Objects.requireNonNull(tekst), lengte);
  }

  private static String kort(String tekst, int lengte) {
    return tekst.substring(0, Math.min(tekst.length(), lengte));
  }
}
