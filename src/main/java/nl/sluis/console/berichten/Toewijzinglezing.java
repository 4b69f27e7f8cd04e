package nl.sluis.console.berichten;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Toewijzingberichten.Sleutel;
import nl.sluis.inzage.Toewijzingen;
import nl.sluis.termijn.Relatie;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads which toewijzingen a message is about, of those that Sluis knows. */
@Component
@Lazy
class Toewijzinglezing {
  /** A larger message is not read for it: its lines name them, on a sheet of their own. */
  private static final long LEESBAAR = 2L * 1024 * 1024;

  private final Berichten berichten;
  private final BerichtReader reader;
  private final Toewijzingen toewijzingen;

  Toewijzinglezing(Berichten berichten, BerichtReader reader, Toewijzingen toewijzingen) {
    this.berichten = berichten;
    this.reader = reader;
    this.toewijzingen = toewijzingen;
  }

  /** By their numbers, in order; none of a message that cannot be read or is an answer. */
  Map<Long, Sleutel> lees(Berichtgegevens bericht) {
    if (bericht.soort() == null
        || Berichtsoort.valueOf(bericht.soort()).isRetour()
        || bericht.omvang() > LEESBAAR) {
      return Map.of();
    }
    Set<Long> nummers = new TreeSet<>();
    berichten
        .inhoud(bericht.id())
        .map(reader::lees)
        .filter(gelezen -> gelezen.isGelezen())
        .map(gelezen -> gelezen.gelezen().inhoud())
        .ifPresent(inhoud -> verzamel(inhoud, nummers));
    return bekend(bericht, nummers);
  }

  /** Those of these numbers that are known between the parties of a message. */
  Map<Long, Sleutel> bekend(Berichtgegevens bericht, Set<Long> nummers) {
    if (nummers.isEmpty() || bericht.afzender() == null || bericht.ontvanger() == null) {
      return Map.of();
    }
    Relatie relatie =
        Relatie.van(
            Berichtsoort.valueOf(String.valueOf(bericht.soort())),
            bericht.afzender(),
            bericht.ontvanger());
    return toewijzingen
        .bekend(relatie.gemeente(), relatie.domein(), relatie.aanbieder(), nummers)
        .stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                nummer ->
                    new Sleutel(relatie.domein(), relatie.gemeente(), relatie.aanbieder(), nummer),
                (een, ander) -> een,
                TreeMap::new));
  }

  private static void verzamel(Berichtklasse klasse, Set<Long> nummers) {
    if (klasse instanceof ToegewezenProduct product) {
      nummers.add(product.toewijzingNummer());
    } else if (klasse instanceof MetLevering levering && levering.toewijzingNummer() != null) {
      nummers.add(levering.toewijzingNummer());
    } else if (klasse instanceof Prestatie prestatie) {
      nummers.add(prestatie.toewijzingNummer());
    }
    List<? extends Berichtklasse> kinderen = klasse.kinderen();
    kinderen.forEach(kind -> verzamel(kind, nummers));
  }
}
