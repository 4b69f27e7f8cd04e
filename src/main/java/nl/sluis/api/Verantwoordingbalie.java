package nl.sluis.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractregel;
import nl.sluis.declareren.Registraties;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.tabel.Tabel;
import nl.sluis.verantwoording.Jaaropdracht;
import nl.sluis.verantwoording.Jaaropstelling;
import nl.sluis.verantwoording.Jaaroverzicht;
import nl.sluis.verantwoording.Verantwoordingsfout;
import nl.sluis.verantwoording.Voorwaarden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accounts for a year of an aanbieder, from what went through the gateway. Only he sees them: they
 * are of all his gemeenten together. Nothing of it is kept.
 */
@Component
public class Verantwoordingbalie {
  private final Jaardeclaraties declaraties;
  private final DossierRepository dossiers;
  private final Contractbeheer contracten;
  private final Codelijsten codelijsten;
  private final Deelnemers deelnemers;
  private final AlleenLezen database;
  private final Rechten rechten;
  private final Clock klok;

  Verantwoordingbalie(
      Jaardeclaraties declaraties,
      DossierRepository dossiers,
      Contractbeheer contracten,
      Codelijsten codelijsten,
      Deelnemers deelnemers,
      AlleenLezen database,
      Rechten rechten,
      Clock klok) {
    this.declaraties = declaraties;
    this.dossiers = dossiers;
    this.contracten = contracten;
    this.codelijsten = codelijsten;
    this.deelnemers = deelnemers;
    this.database = database;
    this.rechten = rechten;
    this.klok = klok;
  }

  /**
   * The accounts.
   *
   * @param naam of the aanbieder; null when he is not connected
   * @param voorbehoud what does not count in them, and why
   */
  public record Stuk(Jaaroverzicht overzicht, @Nullable String naam, List<String> voorbehoud) {

    /** That there is nothing to account for. */
    public boolean isLeeg() {
      return overzicht.regels().isEmpty();
    }

    /** In Dutch. */
    public String waaromLeeg() {
      return "Sluis kent over %d geen declaratie en geen contract voor beschikbaarheid van aanbieder %s in domein %s."
          .formatted(
              overzicht.opdracht().jaar(),
              overzicht.opdracht().aanbieder(),
              overzicht.opdracht().domein());
    }

    /** Of the file, without its extension. */
    public String bestandsnaam() {
      return "verantwoording-%d-%s-%s"
          .formatted(
              overzicht.opdracht().jaar(),
              overzicht.opdracht().aanbieder(),
              overzicht.opdracht().domein());
    }

    public List<Tabel> bladen() {
      return overzicht.bladen(naam, voorbehoud);
    }

    public String json() {
      return overzicht.json(naam, voorbehoud);
    }
  }

  /**
   * Composes them, as the messages are now.
   *
   * @throws Verzoekfout when they are of another
   * @throws Verantwoordingsfout with all that is wrong in the registrations
   */
  public Stuk stelOp(Jaaropdracht opdracht, Registraties registraties, Identiteit wie) {
    rechten.zelf(wie, opdracht.aanbieder());
    return database.vraag(() -> opgesteld(opdracht, registraties, wie));
  }

  private Stuk opgesteld(Jaaropdracht opdracht, Registraties registraties, Identiteit wie) {
    Jaardeclaraties.Gevonden gevonden = declaraties.van(opdracht, wie);
    List<Contractregel> regels =
        contracten.regels(null, null, null).orElse(List.of()).stream()
            .filter(regel -> regel.aanbieder().equals(opdracht.aanbieder()))
            .filter(regel -> regel.standaard() == opdracht.standaard())
            .toList();
    Set<String> gemeenten = new TreeSet<>();
    gevonden.standen().forEach(stand -> gemeenten.add(stand.gemeente()));
    regels.forEach(regel -> gemeenten.addAll(regel.gemeenten()));
    Map<String, Relatiedossier> relaties = new TreeMap<>();
    gemeenten.forEach(
        gemeente ->
            relaties.put(
                gemeente,
                dossiers.van(new Partijen(opdracht.standaard(), gemeente, opdracht.aanbieder()))));
    Jaaroverzicht overzicht =
        new Jaaropstelling(
                opdracht,
                new Contracten(regels, ""),
                Voorwaarden.ingebouwd(),
                codelijsten::gemeentenaam,
                LocalDate.now(klok))
            .stelOp(gevonden.standen(), relaties, registraties, null);
    return new Stuk(overzicht, deelnemers.naam(opdracht.aanbieder()), gevonden.teltNietMee());
  }
}
