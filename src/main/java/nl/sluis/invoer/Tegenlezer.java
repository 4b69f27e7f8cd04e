package nl.sluis.invoer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.sluis.antwoord.EigenAntwoord;
import nl.sluis.antwoord.Heenberichten;
import nl.sluis.antwoord.Koppeling;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import org.jspecify.annotations.Nullable;

/**
 * Brings each answer among the given files together with its heenbericht, wherever that stands: the
 * answers are looked for first, so that of all other messages only those are kept that one of them
 * may answer.
 */
final class Tegenlezer {
  private final BerichtReader reader;
  private final Set<Berichtsoort> gezocht = EnumSet.noneOf(Berichtsoort.class);
  private final Map<String, List<Leesresultaat>> opNummer = new HashMap<>();
  private final Heenberichten heenberichten = new Heenberichten();

  Tegenlezer(BerichtReader reader) {
    this.reader = reader;
  }

  /** Looks for answers. What can be read only once, such as a pipe, is left for the judgement. */
  void zoekAntwoorden(List<Path> paden) {
    stil().voorElk(leesbaarTweemaal(paden), this::onthoudAntwoord);
  }

  private void onthoudAntwoord(Bestand bestand) {
    if (isSoort(bestand, Berichtsoort::isRetour)) {
      Leesresultaat gelezen = reader.lees(bestand.inhoud());
      if (gelezen.isGelezen()) {
        nummers(gelezen.gelezen())
            .forEach(
                nummer ->
                    opNummer.computeIfAbsent(nummer, nieuw -> new ArrayList<>(1)).add(gelezen));
        gezocht.add(gelezen.soort().partner());
      }
    }
  }

  /** Judges what may be the heenbericht of an answer that was found. */
  void zoekHeenberichten(List<Path> paden, Beoordelaar beoordelaar) {
    if (opNummer.isEmpty()) {
      return;
    }
    stil()
        .voorElk(
            leesbaarTweemaal(paden),
            bestand -> {
              if (isSoort(bestand, gezocht::contains)) {
                onthoud(beoordelaar.controleer(bestand));
              }
            });
  }

  /** Whether this may be the heenbericht of an answer that was found. */
  boolean zoekt(Leesresultaat gelezen) {
    return gelezen.isGelezen() && gezocht.contains(gelezen.soort());
  }

  /**
   * A message that was judged, kept when an answer was found that may answer it. The first to fit
   * stays: what the dossier has was judged against what came before it, not against itself.
   */
  void onthoud(Beoordeling beoordeling) {
    if (!beoordeling.gelezen().isGelezen()) {
      return;
    }
    Heenberichten alleenDit = new Heenberichten();
    alleenDit.voegToe(beoordeling);
    boolean isGezocht =
        nummers(beoordeling.gelezen().gelezen())
            .flatMap(nummer -> opNummer.getOrDefault(nummer, List.of()).stream())
            .anyMatch(
                antwoord ->
                    (alleenDit.bij(antwoord).isPresent()
                            || alleenDit.bijDeclaratieNummer(antwoord).isPresent())
                        && heenberichten.bij(antwoord).isEmpty());
    if (isGezocht) {
      heenberichten.voegToe(beoordeling);
    }
  }

  /** By what a message and its answer are known to belong together. */
  private static Stream<String> nummers(Bericht bericht) {
    BerichtIdentificatie heen = bericht.header().declaratieIdentificatie();
    String identificatie =
        (heen == null ? bericht.header().berichtIdentificatie() : heen).identificatie();
    if (bericht instanceof Declaratiebericht declaratie) {
      return Stream.of(identificatie, declaratie.declaratie().declaratieNummer());
    }
    return bericht instanceof DeclaratieAntwoordbericht antwoord
            && antwoord.declaratieAntwoord() != null
        ? Stream.of(identificatie, antwoord.declaratieAntwoord().declaratieNummer())
        : Stream.of(identificatie);
  }

  /** The answer beside its heenbericht; null when that was not given. */
  @Nullable Tegenlezing bij(Leesresultaat antwoord) {
    return heenberichten
        .bij(antwoord)
        .or(() -> andersGenoemd(antwoord))
        .map(heen -> Tegenlezing.van(heen, antwoord))
        .orElse(null);
  }

  /**
   * The declaratie that a 325 must mean though it names another Identificatie: DeclaratieNummer and
   * parties are the same. One that refuses the whole may be of an earlier sending.
   */
  private Optional<Beoordeling> andersGenoemd(Leesresultaat antwoord) {
    return heenberichten
        .bijDeclaratieNummer(antwoord)
        .filter(
            heen ->
                Koppeling.verschil(heen.gelezen().gelezen(), antwoord.gelezen()).isPresent()
                    && EigenAntwoord.van(heen.gelezen().gelezen(), antwoord.gelezen())
                        .wordtVerwerkt(heen.gelezen().gelezen()));
  }

  private boolean isSoort(Bestand bestand, Predicate<Berichtsoort> welke) {
    Berichtsoort soort = reader.herken(bestand.inhoud()).soort();
    return soort != null && welke.test(soort);
  }

  private static List<Path> leesbaarTweemaal(List<Path> paden) {
    return paden.stream()
        .filter(pad -> Files.isRegularFile(pad) || Files.isDirectory(pad))
        .toList();
  }

  /** What cannot be read is told when the files are judged. */
  private static Invoer stil() {
    return new Invoer(melding -> {});
  }
}
