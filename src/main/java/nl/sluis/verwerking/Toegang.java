package nl.sluis.verwerking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Leesfout;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Plaats;
import nl.sluis.berichtkluis.Adressering;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Whether sender and receiver are connected to this gateway (niveau 0), and whether who handed a
 * message in may send this kind of message, for this sender. The same for every channel.
 */
@Component
public class Toegang {
  private static final String AFZENDER_ONBEKEND = "BRS01";
  private static final String NIET_DEZE_SOORT = "BRS02";
  private static final String NIET_GEMACHTIGD = "BRS03";
  private static final String TE_GROOT = "BRS06";
  private static final String ONTVANGER_ONBEKEND = "BRS04";

  private final Deelnemers deelnemers;

  Toegang(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  /** The same result, or the refusal that goes before what the schema says (niveau 1). */
  Leesresultaat keur(Leesresultaat gelezen, Ontvangen ontvangen) {
    Adressering adressering = Adressering.van(gelezen.herkenning());
    boolean technischGeweigerd = gelezen.fouten().stream().anyMatch(fout -> fout.niveau() == 0);
    if (technischGeweigerd || adressering.soort() == null) {
      return gelezen;
    }
    List<Leesfout> fouten = fouten(adressering, ontvangen, plaats(gelezen.bericht()));
    return fouten.isEmpty() ? gelezen : new Leesresultaat(gelezen.herkenning(), null, fouten);
  }

  private List<Leesfout> fouten(Adressering adressering, Ontvangen ontvangen, Plaats header) {
    String indiener = adressering.indiener();
    String bestemming = adressering.bestemming();
    boolean isAntwoord = indiener != null && !indiener.equals(adressering.afzender());
    String elementIndiener = isAntwoord ? "Ontvanger" : "Afzender";
    String elementBestemming = isAntwoord ? "Afzender" : "Ontvanger";
    List<Leesfout> fouten = new ArrayList<>();
    if (indiener != null && !deelnemers.kent(indiener)) {
      fouten.add(afzenderOnbekend(header, elementIndiener, indiener));
    } else if (indiener != null && !magNamens(ontvangen.indiener(), indiener)) {
      fouten.add(nietGemachtigd(header, elementIndiener, indiener, ontvangen.indiener()));
    }
    Stream.of(indiener, ontvangen.indiener())
        .filter(Objects::nonNull)
        .distinct()
        .filter(wie -> !magSturen(wie, adressering.bekendeSoort()))
        .map(wie -> nietDezeSoort(header, adressering.bekendeSoort(), wie))
        .forEach(fouten::add);
    maat(ontvangen)
        .filter(maat -> ontvangen.omvang() > maat.toBytes())
        .ifPresent(maat -> fouten.add(teGroot(header, maat)));
    if (bestemming != null && !deelnemers.kent(bestemming)) {
      fouten.add(ontvangerOnbekend(header, elementBestemming, bestemming));
    }
    return fouten;
  }

  /** Whether who handed it in may send it at all; only then does it count for anything else. */
  public boolean mag(Adressering adressering, String doorWie) {
    String indiener = adressering.indiener();
    return indiener != null && deelnemers.kent(indiener) && magNamens(doorWie, indiener);
  }

  /** How large a file may be of the one who handed it in. */
  private Optional<DataSize> maat(Ontvangen ontvangen) {
    return deelnemers.vind(ontvangen.indiener()).map(wie -> wie.limieten().grootte());
  }

  private boolean magNamens(String doorWie, String indiener) {
    return doorWie.isEmpty() || deelnemers.magNamens(doorWie, indiener);
  }

  private boolean magSturen(String deelnemer, Berichtsoort soort) {
    return deelnemers
        .vind(deelnemer)
        .map(Deelnemer::berichtsoorten)
        .filter(soorten -> !soorten.isEmpty())
        .map(soorten -> soorten.contains(soort))
        .orElse(true);
  }

  private static Leesfout teGroot(Plaats header, DataSize maat) {
    return fout(
        TE_GROOT,
        header,
        "Identificatie",
        "Het bestand is groter dan de %d kB die u mag insturen.".formatted(maat.toKilobytes()),
        "Verdeel de inhoud over meer berichten, elk met een eigen Identificatie.");
  }

  private static Leesfout nietDezeSoort(Plaats header, Berichtsoort soort, String wie) {
    return fout(
        NIET_DEZE_SOORT,
        header,
        "BerichtCode",
        "%s mag geen %s insturen.".formatted(wie, soort),
        "Vraag de beheerder van Sluis om deze berichtsoort toe te staan.");
  }

  private static Leesfout afzenderOnbekend(Plaats header, String element, String code) {
    return fout(
        AFZENDER_ONBEKEND,
        header,
        element,
        "De afzender van dit bericht, %s, is niet aangesloten op Sluis.".formatted(code),
        "Controleer de code in %s. Klopt die, vraag dan de beheerder van Sluis om u aan te sluiten."
            .formatted(element));
  }

  private static Leesfout nietGemachtigd(
      Plaats header, String element, String code, String indiener) {
    return fout(
        NIET_GEMACHTIGD,
        header,
        element,
        "Het bericht is van %s, maar het is aangeleverd door %s.".formatted(code, indiener),
        "Lever het bericht aan als %s zelf, regel een machtiging, of zet de juiste code in %s."
            .formatted(code, element));
  }

  private static Leesfout ontvangerOnbekend(Plaats header, String element, String code) {
    return fout(
        ONTVANGER_ONBEKEND,
        header,
        element,
        "De ontvanger van dit bericht, %s, is niet aangesloten op Sluis.".formatted(code),
        "Controleer de code in %s. Klopt die, stuur het bericht dan langs een andere weg."
            .formatted(element));
  }

  private static Leesfout fout(
      String code, Plaats header, String element, String melding, String herstel) {
    return new Leesfout(
        0,
        code,
        header.regel(),
        header.kolom(),
        "/Bericht/Header/" + element,
        element,
        melding,
        herstel);
  }

  private static Plaats plaats(@Nullable Bericht bericht) {
    return bericht == null ? Plaats.GEEN : bericht.header().plaats();
  }
}
