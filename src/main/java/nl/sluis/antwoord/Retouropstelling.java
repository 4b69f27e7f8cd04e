package nl.sluis.antwoord;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Retourbericht;
import nl.sluis.controle.Beoordeling;

/** A retourbericht other than the 325, by IV028 and IV032. */
final class Retouropstelling {
  private final Beoordeling beoordeling;
  private final Antwoordkenmerk kenmerk;
  private final Retourcodes codes;
  private final Set<Berichtklasse> nietBeoordeeld =
      Collections.newSetFromMap(new IdentityHashMap<>());

  Retouropstelling(Beoordeling beoordeling, Antwoordkenmerk kenmerk) {
    this.beoordeling = beoordeling;
    this.kenmerk = kenmerk;
    this.codes = new Retourcodes(beoordeling);
  }

  Bericht stelOp() {
    Bericht heen = beoordeling.gelezen().gelezen();
    Integer niveau = beoordeling.niveau();
    if (niveau == null) {
      return Retourbericht.alleenHeader(heen, header(List.of()));
    }
    if (niveau == 2) {
      return Retourbericht.alleenHeader(heen, header(Retourcodes.AFGEKEURD));
    }
    if (codes.isAfgekeurd(heen.header())) {
      return Retourbericht.alleenHeader(heen, header(codes.van(heen.header())));
    }
    heen.klassen().forEach(klasse -> zoekNietBeoordeeld(klasse, false));
    return Retourbericht.metInhoud(heen, header(Retourcodes.GEEN_OPMERKING), this::codesVan);
  }

  private List<String> codesVan(Berichtklasse klasse) {
    return nietBeoordeeld.contains(klasse) ? Retourcodes.NIET_BEOORDEELD : codes.van(klasse);
  }

  /** Below a refused Client nothing was judged (D30). */
  private void zoekNietBeoordeeld(Berichtklasse klasse, boolean daaronder) {
    if (daaronder) {
      nietBeoordeeld.add(klasse);
    }
    boolean verder = daaronder || codes.isAfgekeurd(klasse) && Beoordeling.sluitAf(klasse);
    klasse.kinderen().forEach(kind -> zoekNietBeoordeeld(kind, verder));
  }

  private Header header(List<String> retourCodes) {
    return beoordeling
        .gelezen()
        .gelezen()
        .header()
        .retour(
            beoordeling.gelezen().soort().partner(),
            kenmerk.identificatie(),
            kenmerk.dagtekening(),
            retourCodes);
  }
}
