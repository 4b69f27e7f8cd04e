package nl.sluis.console.contracten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.sluis.api.Rechten;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.bestand.Foutentabel;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.contract.Contractimport;
import nl.sluis.contract.Contractraking;
import nl.sluis.contract.Contractvooruitblik;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Deelnemersoort;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What an import looks like to a person: names beside codes, and lines in the words of the file.
 */
@Component
@Lazy
class Importweergave {
  /** Instead of the code of a gemeente: the whole register. */
  static final String ALLES = "alles";

  /** So many lines are shown. */
  private static final int HOOGSTENS = 300;

  private final Deelnemers deelnemers;
  private final Rechten rechten;

  Importweergave(Deelnemers deelnemers, Rechten rechten) {
    this.deelnemers = deelnemers;
    this.rechten = rechten;
  }

  Importformulier formulier(Bezoeker bezoeker, Formulier formulier) {
    Map<String, String> keuzes = new LinkedHashMap<>();
    Map<String, String> gemeenten = gemeenten(bezoeker);
    if (bezoeker.isBeheerder() || gemeenten.size() > 1) {
      keuzes.put("", "kies wat u vervangt");
    }
    if (bezoeker.isBeheerder()) {
      keuzes.put(ALLES, "het hele register");
    }
    keuzes.putAll(gemeenten);
    return new Importformulier(Contractmenu.van(bezoeker), keuzes, formulier);
  }

  /** Of which the contracts may be replaced, by their codes. */
  Map<String, String> gemeenten(Bezoeker bezoeker) {
    Map<String, String> keuzes = new LinkedHashMap<>();
    codes(bezoeker).forEach(code -> keuzes.put(code, metNaam(code)));
    return keuzes;
  }

  private Set<String> codes(Bezoeker bezoeker) {
    if (!bezoeker.isBeheerder()) {
      return new TreeSet<>(rechten.contractenVanGemeenten(bezoeker.wie()));
    }
    Set<String> alle = new TreeSet<>();
    deelnemers.alle().stream()
        .filter(deelnemer -> deelnemer.soort() == Deelnemersoort.GEMEENTE)
        .forEach(deelnemer -> alle.add(deelnemer.code()));
    return alle;
  }

  Importblad blad(
      Bezoeker bezoeker,
      Werkbestand bestand,
      @Nullable String gemeente,
      Contractvooruitblik vooruit,
      Formulier formulier,
      @Nullable String achterhaald) {
    Contractimport uitslag = vooruit.uitslag();
    Tabelbestand tabel = uitslag.isOvergenomen() ? null : Tabellen.lees(bestand.inhoud());
    return new Importblad(
        Contractmenu.van(bezoeker),
        bestand.id().toString(),
        bestand.naam(),
        gemeente == null ? "het hele register" : "de eigen regels van " + metNaam(gemeente),
        tabel == null ? null : Foutentabel.van(tabel, uitslag.fouten(), Set.of()),
        tabel != null && heeftFoutenInRijen(tabel, uitslag.fouten()),
        uitslag,
        uitslag.geraakt().stream().map(this::geraakt).toList(),
        vooruit.wijzigingen().stream().limit(HOOGSTENS).map(Wijzigingrij::van).toList(),
        vooruit.wijzigingen().size(),
        vervaltVanAnderen(uitslag),
        formulier,
        achterhaald);
  }

  private static boolean heeftFoutenInRijen(Tabelbestand tabel, List<Tabelfout> fouten) {
    return tabel.tabel().rijen().stream()
        .anyMatch(rij -> fouten.stream().anyMatch(fout -> fout.rij() == rij.nummer()));
  }

  private Importblad.Geraakt geraakt(Contractraking raking) {
    return new Importblad.Geraakt(
        metNaam(raking.gemeente()),
        raking.aanbieder(),
        deelnemers.naam(raking.aanbieder()),
        raking.inBestand(),
        raking.nieuw(),
        raking.gewijzigd(),
        raking.vervallen());
  }

  /** Lines that go, of parties of which the file has none. */
  static int vervaltVanAnderen(Contractimport uitslag) {
    return uitslag.geraakt().stream()
        .filter(raking -> !raking.inBestand())
        .mapToInt(Contractraking::vervallen)
        .sum();
  }

  private String metNaam(String code) {
    return deelnemers
        .vind(code)
        .map(deelnemer -> "%s (%s)".formatted(deelnemer.naam(), code))
        .orElse(code);
  }
}
