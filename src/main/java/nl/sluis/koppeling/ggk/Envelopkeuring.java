package nl.sluis.koppeling.ggk;

import java.util.Arrays;
import java.util.Optional;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.ggk.stuf.Envelop;
import nl.sluis.koppeling.ggk.stuf.Systeem;
import nl.sluis.koppeling.ggk.stuf.Versies;
import org.springframework.stereotype.Component;

/**
 * Whether an envelope that its schema accepts can be processed: between parties that are connected,
 * by one who may, and of a kind and version that is spoken here.
 */
@Component
class Envelopkeuring {
  private static final String VERSIE = vierCijfers(Standaard.BERICHT_VERSIE);
  private static final String SUBVERSIE = vierCijfers(Standaard.BERICHT_SUBVERSIE);

  private final Deelnemers deelnemers;
  private final BerichtReader reader;

  Envelopkeuring(Deelnemers deelnemers, BerichtReader reader) {
    this.deelnemers = deelnemers;
    this.reader = reader;
  }

  static String vierCijfers(int getal) {
    return "%04d".formatted(getal);
  }

  /**
   * Returns when nothing is wrong.
   *
   * @throws Envelopfout when something is
   */
  void keur(Envelop envelop, Ingepakt bestand, Identiteit wie) {
    keurZender(envelop.stuurgegevens().zender(), wie);
    keurOntvanger(envelop.stuurgegevens().ontvanger());
    Berichtsoort soort = soort(envelop);
    keurVersies(envelop.parameters().versies());
    if (bestand.gebrek() != null) {
      throw new Envelopfout(Stuffout.NIET_VOLGENS_SCHEMA, bestand.gebrek());
    }
    keurInhoud(soort, bestand);
  }

  void keurZender(Systeem zender, Identiteit wie) {
    String organisatie = zender.organisatie();
    if (!deelnemers.kent(organisatie)) {
      throw new Envelopfout(
          Stuffout.ZENDER_ONBEKEND,
          "zender/organisatie: verwacht wordt de CBS-code (vier cijfers) of AGB-code (acht cijfers)"
              + " van een aangesloten deelnemer.");
    }
    if (wie.deelnemer() != null && !deelnemers.magNamens(wie.deelnemer(), organisatie)) {
      throw new Envelopfout(
          Stuffout.NIET_GEAUTORISEERD,
          "zender/organisatie is niet de deelnemer die zich heeft aangemeld, en heeft die ook niet"
              + " gemachtigd.");
    }
  }

  private void keurOntvanger(Systeem ontvanger) {
    if (!deelnemers.kent(ontvanger.organisatie())) {
      throw new Envelopfout(
          Stuffout.ONTVANGER_ONBEKEND,
          "ontvanger/organisatie: verwacht wordt de CBS-code (vier cijfers) of AGB-code (acht"
              + " cijfers) van een aangesloten deelnemer.");
    }
  }

  private static Berichtsoort soort(Envelop envelop) {
    String functie = envelop.stuurgegevens().functie();
    Optional<Berichtsoort> soort =
        Arrays.stream(Berichtsoort.values()).filter(een -> een.name().equals(functie)).findFirst();
    if (soort.isEmpty()) {
      throw new Envelopfout(
          Stuffout.FUNCTIE_ONBEKEND,
          "functie: verwacht wordt een berichtsoort in hoofdletters, zoals JW301 of WMO323.");
    }
    if (soort.get().isRetour() != envelop.isRetour()) {
      throw new Envelopfout(
          Stuffout.FUNCTIE_ANDERE_RICHTING,
          "functie: %s is een %s en hoort in een %s."
              .formatted(
                  soort.get(),
                  soort.get().isRetour() ? "retourbericht" : "heenbericht",
                  soort.get().isRetour() ? "Du01" : "Di01"));
    }
    return soort.get();
  }

  // D62: what the sender's program calls its own version is not judged
  private static void keurVersies(Versies versies) {
    if (!versies.functie().equals(VERSIE) || !versies.functieSub().equals(SUBVERSIE)) {
      throw new Envelopfout(
          Stuffout.VERSIE_NIET_ONDERSTEUND,
          "functieVersie en functieSubversie: ondersteund wordt %s en %s (release %s)."
              .formatted(VERSIE, SUBVERSIE, Standaard.RELEASE));
    }
  }

  /** What cannot be recognised is judged later; then its sender hears more of it. */
  private void keurInhoud(Berichtsoort functie, Ingepakt bestand) {
    Berichtsoort soort = reader.herken(bestand.kop()).soort();
    if (soort != null && soort != functie) {
      throw new Envelopfout(
          Stuffout.NIET_VOLGENS_SCHEMA,
          "De functie is %s, maar in de envelop zit een %s.".formatted(functie, soort));
    }
  }
}
