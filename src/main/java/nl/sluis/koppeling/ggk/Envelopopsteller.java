package nl.sluis.koppeling.ggk;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.aflevering.Onbestelbaar;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Herkenning;
import nl.sluis.bericht.Standaard;
import nl.sluis.deelnemer.GgkAansluiting;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.ggk.OntvangenRepository.Herkomst;
import nl.sluis.koppeling.ggk.VerzondenRepository.Verzending;
import nl.sluis.koppeling.ggk.stuf.Fo01Bericht;
import nl.sluis.koppeling.ggk.stuf.Fout;
import nl.sluis.koppeling.ggk.stuf.Heenenvelop;
import nl.sluis.koppeling.ggk.stuf.Inhoud;
import nl.sluis.koppeling.ggk.stuf.Naamruimte;
import nl.sluis.koppeling.ggk.stuf.Parameters;
import nl.sluis.koppeling.ggk.stuf.Retourenvelop;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import nl.sluis.koppeling.ggk.stuf.Systeem;
import nl.sluis.koppeling.ggk.stuf.Versies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the StUF message in which something goes out: a heenbericht in a Di01, a retourbericht in a
 * Du01, and the report on a refused message as a Fo01.
 */
@Component
class Envelopopsteller {
  // D62: the versions of the message are those of the standard, those of the program are ours
  private static final Versies VERSIES =
      new Versies(
          "0001",
          "0000",
          Envelopkeuring.vierCijfers(Standaard.BERICHT_VERSIE),
          Envelopkeuring.vierCijfers(Standaard.BERICHT_SUBVERSIE));

  private final BerichtReader reader;
  private final Berichten berichten;
  private final OntvangenRepository ontvangen;
  private final VerzondenRepository verzonden;
  private final Kop kop;

  Envelopopsteller(
      BerichtReader reader,
      Berichten berichten,
      OntvangenRepository ontvangen,
      VerzondenRepository verzonden,
      Kop kop) {
    this.reader = reader;
    this.berichten = berichten;
    this.ontvangen = ontvangen;
    this.verzonden = verzonden;
    this.kop = kop;
  }

  /**
   * A message that goes out.
   *
   * @param referentienummer its number
   * @param actie its SOAPAction
   * @param inhoud what JAXB writes
   */
  record Opgesteld(String referentienummer, String actie, Object inhoud) {}

  /**
   * The same for every try.
   *
   * @throws Onbestelbaar when it is nothing for which StUF-GGk has an envelope
   */
  Opgesteld stelOp(Bezorging bezorging, GgkAansluiting aansluiting) throws Onbestelbaar {
    Optional<Herkomst> herkomst = ontvangen.herkomst(bezorging.bericht(), bezorging.ontvanger());
    Systeem ontvanger =
        herkomst.map(Herkomst::zender).orElseGet(() -> systeem(bezorging, aansluiting));
    return bezorging.soort() == Uitgaandsoort.VERSLAG
        ? fout(bezorging, ontvanger, herkomst.map(Herkomst::ontvanger).orElse(""))
        : envelop(bezorging, ontvanger);
  }

  private static Systeem systeem(Bezorging bezorging, GgkAansluiting aansluiting) {
    return new Systeem(
        bezorging.ontvanger(),
        aansluiting.applicatie(),
        aansluiting.administratie(),
        aansluiting.gebruiker());
  }

  private Opgesteld envelop(Bezorging bezorging, Systeem ontvanger) throws Onbestelbaar {
    byte[] bericht = bezorging.bestand().inhoud();
    Herkenning herkenning = reader.herken(bericht);
    Berichtsoort soort = herkenning.soort();
    if (soort == null) {
      throw new Onbestelbaar("StUF-GGk heeft alleen een envelop voor berichten.");
    }
    String code = soort.isRetour() ? "Du01" : "Di01";
    Verzending verzending = verzonden.verzending(bezorging, code, soort.isRetour());
    String vanWie = soort.isOmgekeerd() ? herkenning.ontvanger() : herkenning.afzender();
    Stuurgegevens stuurgegevens =
        stuurgegevens(code, Objects.requireNonNull(vanWie), ontvanger, verzending, soort.name());
    Parameters parameters = new Parameters(VERSIES, Inhoud.xml(bericht));
    return new Opgesteld(
        verzending.referentienummer(),
        Naamruimte.GGK + "/ggk_" + code,
        soort.isRetour()
            ? new Retourenvelop(stuurgegevens, parameters)
            : new Heenenvelop(stuurgegevens, parameters));
  }

  private Opgesteld fout(Bezorging bezorging, Systeem ontvanger, String namens) {
    Verzending verzending = verzonden.verzending(bezorging, "Fo01", true);
    Stuffout schema = Stuffout.NIET_VOLGENS_SCHEMA;
    return new Opgesteld(
        verzending.referentienummer(),
        Naamruimte.STUF + "/Fo01",
        new Fo01Bericht(
            stuurgegevens("Fo01", namens, ontvanger, verzending, null),
            new Fout(schema.code(), schema.plek(), schema.omschrijving(), details(bezorging))));
  }

  private Stuurgegevens stuurgegevens(
      String code,
      String namens,
      Systeem ontvanger,
      Verzending verzending,
      @Nullable String functie) {
    return new Stuurgegevens(
        code,
        kop.wij(namens),
        ontvanger,
        verzending.referentienummer(),
        verzending.tijdstip(),
        verzending.crossRefnummer(),
        functie);
  }

  /** What was found, a line each: which rule, where, what and how to mend it. */
  private String details(Bezorging bezorging) {
    return berichten
        .vind(bezorging.bericht())
        .map(Berichtgegevens::uitslag)
        .map(
            uitslag ->
                uitslag.bevindingen().stream()
                    .map(
                        gevonden ->
                            "%s, regel %d: %s %s"
                                .formatted(
                                    gevonden.regel(),
                                    gevonden.regelnummer(),
                                    gevonden.melding(),
                                    gevonden.herstel()))
                    .collect(Collectors.joining("\n")))
        .orElse("");
  }
}
