package nl.sluis.antwoord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import org.jspecify.annotations.Nullable;

/**
 * Judged heenberichten, among which an answer finds the one that it answers. Where more fit, it is
 * the one that agrees most in date and parties.
 */
public final class Heenberichten {
  /** Only a number in common is chance. */
  private static final int MINSTE_OVEREENKOMST = 1;

  private final Map<Sleutel, List<Beoordeling>> opIdentificatie = new HashMap<>();
  private final Map<Sleutel, List<Beoordeling>> opDeclaratieNummer = new HashMap<>();
  private final Set<Berichtsoort> soorten = new HashSet<>();

  private record Sleutel(Berichtsoort soort, String nummer) {}

  /** A message that is refused at niveau 0 or 1, or is an answer itself, gets no answer. */
  public void voegToe(Beoordeling heen) {
    Leesresultaat gelezen = heen.gelezen();
    if (!gelezen.isGelezen() || gelezen.soort().isRetour()) {
      return;
    }
    soorten.add(gelezen.soort());
    Bericht bericht = gelezen.gelezen();
    voegToe(opIdentificatie, gelezen.soort(), bericht.header().identificatie(), heen);
    if (bericht instanceof Declaratiebericht declaratie) {
      String nummer = declaratie.declaratie().declaratieNummer();
      voegToe(opDeclaratieNummer, gelezen.soort(), nummer, heen);
    }
  }

  private static void voegToe(
      Map<Sleutel, List<Beoordeling>> naar, Berichtsoort soort, String nummer, Beoordeling heen) {
    naar.computeIfAbsent(new Sleutel(soort, nummer), nieuw -> new ArrayList<>(1)).add(heen);
  }

  /** Whether this answer is to the heenbericht with that Header, which need not be judged. */
  static boolean beantwoordt(Bericht antwoord, Header heen) {
    return heenIdentificatie(antwoord).identificatie().equals(heen.identificatie())
        && overeenkomst(heen, antwoord) >= MINSTE_OVEREENKOMST;
  }

  /**
   * Whether this answer is to that heenbericht and no other: both parties are the same too. One
   * that names an earlier day is of an earlier sending: what was refused as a whole may be sent
   * again under its own Identificatie (OP286).
   */
  static boolean beantwoordtZeker(Bericht antwoord, Header heen) {
    BerichtIdentificatie genoemd = heenIdentificatie(antwoord);
    return genoemd.identificatie().equals(heen.identificatie())
        && zijnPartijenGelijk(heen, antwoord)
        && !genoemd.dagtekening().isBefore(heen.dagtekening());
  }

  static boolean zijnPartijenGelijk(Header heen, Bericht antwoord) {
    Header eigen = antwoord.header();
    boolean isOmgekeerd = antwoord instanceof DeclaratieAntwoordbericht;
    return heen.afzender().equals(isOmgekeerd ? eigen.ontvanger() : eigen.afzender())
        && heen.ontvanger().equals(isOmgekeerd ? eigen.afzender() : eigen.ontvanger());
  }

  /** Whether there is any heenbericht of this soort. */
  public boolean kent(Berichtsoort soort) {
    return soorten.contains(soort);
  }

  /** The heenbericht with the Identificatie that this answer names, as far as it is here. */
  public Optional<Beoordeling> bij(Leesresultaat antwoord) {
    String identificatie = heenIdentificatie(antwoord.gelezen()).identificatie();
    return meestPassend(opIdentificatie, antwoord, identificatie);
  }

  /**
   * The declaratie with the DeclaratieNummer that this 325 names. Only where all that was sent is
   * here: a declaratie that was refused as a whole is sent again under its own number.
   */
  public Optional<Beoordeling> bijDeclaratieNummer(Leesresultaat antwoord) {
    String nummer = declaratieNummer(antwoord.gelezen());
    return nummer == null ? Optional.empty() : meestPassend(opDeclaratieNummer, antwoord, nummer);
  }

  /** What an answer says to be the BerichtIdentificatie of its heenbericht. */
  static BerichtIdentificatie heenIdentificatie(Bericht antwoord) {
    BerichtIdentificatie declaratie = antwoord.header().declaratieIdentificatie();
    return declaratie == null ? antwoord.header().berichtIdentificatie() : declaratie;
  }

  private static @Nullable String declaratieNummer(Bericht antwoord) {
    return antwoord instanceof DeclaratieAntwoordbericht bericht
            && bericht.declaratieAntwoord() != null
        ? bericht.declaratieAntwoord().declaratieNummer()
        : null;
  }

  /** Of equals the last, which came nearest before the answer. */
  private static Optional<Beoordeling> meestPassend(
      Map<Sleutel, List<Beoordeling>> heenberichten, Leesresultaat antwoord, String nummer) {
    Sleutel sleutel = new Sleutel(antwoord.soort().partner(), nummer);
    Beoordeling beste = null;
    int besteOvereenkomst = MINSTE_OVEREENKOMST;
    for (Beoordeling heen : heenberichten.getOrDefault(sleutel, List.of())) {
      int overeenkomst = overeenkomst(heen.gelezen().gelezen().header(), antwoord.gelezen());
      if (overeenkomst >= besteOvereenkomst) {
        beste = heen;
        besteOvereenkomst = overeenkomst;
      }
    }
    return Optional.ofNullable(beste);
  }

  private static int overeenkomst(Header heen, Bericht antwoord) {
    Header eigen = antwoord.header();
    boolean isOmgekeerd = antwoord instanceof DeclaratieAntwoordbericht;
    LocalDate dagtekening = heenIdentificatie(antwoord).dagtekening();
    return (heen.afzender().equals(isOmgekeerd ? eigen.ontvanger() : eigen.afzender()) ? 1 : 0)
        + (heen.ontvanger().equals(isOmgekeerd ? eigen.afzender() : eigen.ontvanger()) ? 1 : 0)
        + (heen.dagtekening().equals(dagtekening) ? 1 : 0);
  }
}
