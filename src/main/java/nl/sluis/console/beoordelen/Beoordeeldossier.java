package nl.sluis.console.beoordelen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Beoordelingsstand;
import nl.sluis.beoordeling.Beoordelingsstuk;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.beoordeling.Besluitconcepten;
import nl.sluis.beoordeling.Besluitgevolg.Som;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Partijen;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.beoordelen.Lijnen.Genummerd;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gathers what is on the desk of who decides about one message. */
@Component
@Lazy
class Beoordeeldossier {
  private final Beoordelingen beoordelingen;
  private final Besluitconcepten concepten;
  private final Lijnen lijnen;
  private final Berichten berichten;
  private final Rechten rechten;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Beoordeeldossier(
      Beoordelingen beoordelingen,
      Besluitconcepten concepten,
      @Lazy Lijnen lijnen,
      Berichten berichten,
      Rechten rechten,
      Deelnemers deelnemers,
      Clock klok) {
    this.beoordelingen = beoordelingen;
    this.concepten = concepten;
    this.lijnen = lijnen;
    this.berichten = berichten;
    this.rechten = rechten;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  /**
   * A message on the desk.
   *
   * @param wie a pseudonym of who looks
   */
  record Dossier(
      Berichtgegevens gegevens,
      Beoordelingsstuk stuk,
      Besluitconcept concept,
      String wie,
      boolean magBeslissen) {

    /** How many lines somebody means to decide otherwise than Sluis proposes. */
    int anders() {
      return (int) stuk.lijnen().stream().filter(this::wijktAf).count();
    }

    boolean wijktAf(Beoordelingsstuk.Lijn lijn) {
      Besluitconcept.Regel regel = concept.regels().get(lijn.plaats());
      return regel != null && !regel.volgt(lijn);
    }

    UUID bericht() {
      return stuk.stand().bericht();
    }

    Berichtsoort soort() {
      return Berichtsoort.valueOf(String.valueOf(gegevens.soort()));
    }

    String kenmerk() {
      return gegevens.soort() + " " + gegevens.identificatie();
    }

    Partijen partijen() {
      String van = String.valueOf(gegevens.afzender());
      String naar = String.valueOf(gegevens.ontvanger());
      boolean vanAanbieder = soort().afzender() == Berichtsoort.Partij.AANBIEDER;
      return new Partijen(
          soort().standaard(), vanAanbieder ? naar : van, vanAanbieder ? van : naar);
    }
  }

  /** Its lines alone; empty where there is nothing, or not for him. */
  Optional<Beoordelingsstuk> stuk(UUID bericht, Bezoeker bezoeker) {
    return voorHem(bericht, bezoeker).map(stand -> beoordelingen.toon(bericht));
  }

  private Optional<Beoordelingsstand> voorHem(UUID bericht, Bezoeker bezoeker) {
    return beoordelingen
        .stand(bericht)
        .filter(stand -> rechten.is(bezoeker.wie(), stand.beslisser()));
  }

  /** What this one may see; empty where there is nothing, or not for him. */
  Optional<Dossier> open(UUID bericht, Bezoeker bezoeker) {
    return voorHem(bericht, bezoeker)
        .flatMap(stand -> berichten.vind(bericht))
        .map(
            gegevens ->
                new Dossier(
                    gegevens,
                    beoordelingen.toon(bericht),
                    concepten.van(bericht),
                    Bezoeker.ik(),
                    bezoeker.mag(Rol.BESLISSER, Rol.TWEEDE_PAAR_OGEN, Rol.BEHEERDER)));
  }

  /**
   * One that still waits.
   *
   * @throws Verzoekfout when there is none, or it was decided
   */
  static <T> T nogOpen(Optional<T> gevonden, Function<T, Beoordelingsstuk> stuk) {
    T een = gevonden.orElseThrow(Beoordeelpaginas::onbekend);
    if (stuk.apply(een).stand().isBesloten()) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Er is al besloten",
          "Over dit bericht is intussen besloten, en het antwoord is verstuurd. Het besluit staat"
              + " op de pagina van het bericht.");
    }
    return een;
  }

  Lijst<Lijnregel> lijst(Dossier dossier, Lijstvraag gevraagd) {
    Blad<Lijnregel> blad = lijnen(dossier, gevraagd, gevraagd.bladwijzer(), Lijst.GROOTTE);
    int aantal = (int) gekozen(dossier, gevraagd).limit(Blad.TEL_TOT + 1L).count();
    return Lijst.van(gevraagd, blad, aantal, regel -> regel);
  }

  /** A page begins after a line wherever that stands by now, so that none is left out. */
  Blad<Lijnregel> lijnen(
      Dossier dossier, Lijstvraag gevraagd, @Nullable Bladwijzer na, int grootte) {
    List<Genummerd> deel =
        gekozen(dossier, gevraagd)
            .filter(lijn -> na == null || lijn.isNa((int) na.getal(0), (int) na.getal(1)))
            .limit(grootte + 1L)
            .toList();
    return Blad.van(
        uitgewerkt(dossier, deel),
        grootte,
        regel -> Bladwijzer.van(regel.groep().ordinal(), regel.nummer()));
  }

  List<Lijnregel> uitgewerkt(Dossier dossier, List<Genummerd> deel) {
    return lijnen.uitgewerkt(
        deel,
        dossier.stuk(),
        dossier.concept(),
        dossier.soort(),
        dossier.partijen(),
        dossier.wie());
  }

  private static Stream<Genummerd> gekozen(Dossier dossier, Lijstvraag gevraagd) {
    Lijnregel.Groep groep = gevraagd.keuze("groep", Lijnregel.Groep.class);
    String toewijzing = gevraagd.waarde("toewijzing");
    return Lijnen.opVolgorde(dossier.stuk()).stream()
        .filter(
            lijn ->
                groep == null
                    || groep == Lijnregel.groep(lijn.lijn())
                    || groep == Lijnregel.Groep.ANDERS && dossier.wijktAf(lijn.lijn()))
        .filter(
            lijn ->
                toewijzing == null
                    || toewijzing.equals(String.valueOf(lijn.lijn().toewijzingNummer())));
  }

  Beoordeelblad blad(Dossier dossier, Lijst<Lijnregel> lijst) {
    Beoordelingsstuk stuk = dossier.stuk();
    String afzender = String.valueOf(dossier.gegevens().afzender());
    return new Beoordeelblad(
        dossier.bericht(),
        afzender,
        naam(afzender),
        dossier.kenmerk(),
        stuk.stand(),
        LocalDate.now(klok),
        som(stuk, true),
        som(stuk, false),
        (int)
            stuk.lijnen().stream()
                .filter(lijn -> Lijnregel.groep(lijn) == Lijnregel.Groep.AF)
                .count(),
        dossier.concept(),
        dossier.anders(),
        dossier.concept().regels().values().stream()
            .anyMatch(regel -> !regel.wie().equals(dossier.wie())),
        dossier.magBeslissen() && !stuk.stand().isBesloten(),
        stuk.plafonds(),
        lijst);
  }

  private static Som som(Beoordelingsstuk stuk, boolean goed) {
    List<Prestatie> prestaties =
        stuk.lijnen().stream()
            .filter(lijn -> goed == (Lijnregel.groep(lijn) == Lijnregel.Groep.GOED))
            .map(lijn -> stuk.prestaties().get(lijn.plaats()))
            .filter(prestatie -> prestatie != null)
            .toList();
    return new Som(
        prestaties.size(),
        prestaties.stream().mapToLong(prestatie -> prestatie.ingediendBedrag().saldo()).sum());
  }

  @Nullable String naam(String code) {
    return deelnemers.naam(code);
  }
}
