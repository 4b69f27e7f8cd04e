package nl.sluis.antwoord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;

/** Says why an answer is paired with none of the heenberichten that are here. */
public final class Koppeling {
  private final Map<Sleutel, Bericht> opIdentificatie = new HashMap<>();
  private final Map<Sleutel, List<Bericht>> opDeclaratieNummer = new HashMap<>();

  private record Sleutel(Berichtsoort soort, String nummer) {}

  /** Among these heenberichten. */
  public Koppeling(List<Leesresultaat> heenberichten) {
    for (Leesresultaat heen : heenberichten) {
      Bericht bericht = heen.gelezen();
      opIdentificatie.put(new Sleutel(heen.soort(), bericht.header().identificatie()), bericht);
      if (bericht instanceof Declaratiebericht declaratie) {
        opDeclaratieNummer
            .computeIfAbsent(
                new Sleutel(heen.soort(), declaratie.declaratie().declaratieNummer()),
                nieuw -> new ArrayList<>(1))
            .add(bericht);
      }
    }
  }

  /** Of an answer that is paired with none of them. */
  public String waaromAlleen(Leesresultaat antwoord) {
    return anderGenoemd(antwoord).orElseGet(() -> ontbrekend(antwoord));
  }

  private Optional<String> anderGenoemd(Leesresultaat antwoord) {
    if (!(antwoord.gelezen() instanceof DeclaratieAntwoordbericht bericht)
        || bericht.declaratieAntwoord() == null) {
      return Optional.empty();
    }
    String nummer = bericht.declaratieAntwoord().declaratieNummer();
    return opDeclaratieNummer
        .getOrDefault(new Sleutel(antwoord.soort().partner(), nummer), List.of())
        .stream()
        .flatMap(heen -> verschil(heen, bericht).stream())
        .findFirst();
  }

  private String ontbrekend(Leesresultaat antwoord) {
    Berichtsoort soort = antwoord.soort().partner();
    BerichtIdentificatie genoemd = Heenberichten.heenIdentificatie(antwoord.gelezen());
    Header eigen = antwoord.gelezen().header();
    boolean isOmgekeerd = antwoord.gelezen() instanceof DeclaratieAntwoordbericht;
    String gezocht =
        "%s met Identificatie %s van %s aan %s"
            .formatted(
                soort,
                genoemd.identificatie(),
                isOmgekeerd ? eigen.ontvanger() : eigen.afzender(),
                isOmgekeerd ? eigen.afzender() : eigen.ontvanger());
    Bericht ander = opIdentificatie.get(new Sleutel(soort, genoemd.identificatie()));
    return ander == null
        ? "er is geen %s bij".formatted(gezocht)
        : "het is op een %s, gedagtekend %s; die er is, is van %s aan %s, gedagtekend %s"
            .formatted(
                gezocht,
                genoemd.dagtekening(),
                ander.header().afzender(),
                ander.header().ontvanger(),
                ander.header().dagtekening());
  }

  /**
   * What keeps these two apart, where DeclaratieNummer and parties say that they belong together.
   */
  public static Optional<String> verschil(Bericht heen, Bericht antwoord) {
    String anders = Heenberichten.heenIdentificatie(antwoord).identificatie();
    String eigen = heen.header().identificatie();
    if (!(heen instanceof Declaratiebericht declaratie)
        || !(antwoord instanceof DeclaratieAntwoordbericht bericht)
        || bericht.declaratieAntwoord() == null
        || anders.equals(eigen)
        || !Heenberichten.zijnPartijenGelijk(heen.header(), antwoord)) {
      return Optional.empty();
    }
    String nummer = declaratie.declaratie().declaratieNummer();
    return nummer.equals(bericht.declaratieAntwoord().declaratieNummer())
        ? Optional.of(
            ("de DeclaratieIdentificatie in het antwoord is %s, maar de declaratie met hetzelfde"
                    + " DeclaratieNummer %s en dezelfde partijen heeft Identificatie %s")
                .formatted(anders, nummer, eigen))
        : Optional.empty();
  }
}
