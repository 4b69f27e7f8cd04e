package nl.sluis.verantwoording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/** The page on which somebody puts his name to the accounts. */
final class Ondertekening {
  private static final String OPEN = "";

  private final Jaaroverzicht overzicht;
  private final List<List<String>> rijen = new ArrayList<>();

  Ondertekening(Jaaroverzicht overzicht) {
    this.overzicht = overzicht;
  }

  Tabel blad(@Nullable String naam) {
    zet("Wat dit is", Jaaroverzicht.AANSLUITING);
    zet("Naam aanbieder", Objects.requireNonNullElse(naam, OPEN));
    zet("AGB-code", overzicht.opdracht().aanbieder());
    zet("Boekjaar", Integer.toString(overzicht.opdracht().jaar()));
    zet("Domein", overzicht.opdracht().domein());
    for (Map.Entry<String, Jaarsom> deel : overzicht.perGemeente().entrySet()) {
      zet(
          "Geleverd, gemeente %s %s"
              .formatted(deel.getKey(), overzicht.naam(deel.getKey()))
              .strip(),
          Geld.kaal(deel.getValue().geleverd()));
    }
    Jaarsom totaal = overzicht.totaal();
    zet("Geleverd, alle gemeenten", Geld.kaal(totaal.geleverd()));
    zet("waarvan toegekend", Geld.kaal(totaal.toegekend()));
    zet("waarvan in behandeling", Geld.kaal(totaal.inBehandeling()));
    zet("waarvan afgewezen en open", Geld.kaal(totaal.afgewezenOpen()));
    zet("waarvan nog niet gedeclareerd", Geld.kaal(totaal.nogNietGedeclareerd()));
    zet("waarvan buiten 323", Geld.kaal(totaal.buiten323()));
    zet("Drempel voor een controleverklaring", drempel());
    zet("Naam ondertekenaar", OPEN);
    zet("Functie", OPEN);
    zet("Datum", OPEN);
    zet("Handtekening", OPEN);
    return Tabel.van("Ondertekening", List.of("onderdeel", "waarde"), rijen);
  }

  private String drempel() {
    Long drempel = overzicht.drempel();
    return drempel == null
        ? "niet bekend"
        : "%s: %s"
            .formatted(
                Geld.tekst(drempel), overzicht.isDrempelBereikt() ? "bereikt" : "niet bereikt");
  }

  private void zet(String onderdeel, String waarde) {
    rijen.add(List.of(onderdeel, waarde));
  }
}
