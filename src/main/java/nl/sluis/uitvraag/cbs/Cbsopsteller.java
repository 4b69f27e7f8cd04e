package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.uitvraag.Hulp;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Uitvraagfout;
import nl.sluis.uitvraag.Verlening;
import org.jspecify.annotations.Nullable;

/** Composes the delivery: everybody whose help began, ran or ended in the period. */
public final class Cbsopsteller {
  private final Cbsopdracht opdracht;
  private final Hulpvormen hulpvormen;
  private final Aanvulling aanvulling;
  private final Hulpduiding duiding;
  private final List<String> opmerkingen = new ArrayList<>();
  private final List<Jeugdhulp> records = new ArrayList<>();
  private final List<Vraag> vragen = new ArrayList<>();
  private final List<Tabelfout> fouten = new ArrayList<>();
  private final Set<Kenmerk> bekend = new HashSet<>();
  private int maatregelen;
  private int nietAlsJeugdhulp;
  private int buitenPeriode;

  /** For one delivery. */
  public Cbsopsteller(Cbsopdracht opdracht, Hulpvormen hulpvormen, Aanvulling aanvulling) {
    this.opdracht = opdracht;
    this.hulpvormen = hulpvormen;
    this.aanvulling = aanvulling;
    this.duiding = new Hulpduiding(opdracht.periode().einde(), hulpvormen, opmerkingen);
  }

  /**
   * The delivery.
   *
   * @param zonderToewijzing which starts are on no toewijzing, in Dutch
   * @throws Uitvraagfout with all that does not fit in what was added
   */
  public Cbslevering stelOp(List<Hulp> alleHulp, List<String> zonderToewijzing) {
    opmerkingen.addAll(zonderToewijzing);
    alleHulp.forEach(this::verwerk);
    aanvulling.eigen().forEach(this::voegEigenToe);
    toetsKenmerken();
    if (!fouten.isEmpty()) {
      throw new Uitvraagfout(Uitvraagfout.Bestand.AANVULLING, fouten);
    }
    meldWatNietMeetelt();
    List<Jeugdhulp> samen =
        new Samenvoeging(hulpvormen, opmerkingen)
            .van(records).stream().map(een -> een.totEnMet(opdracht.periode().einde())).toList();
    return new Cbslevering(opdracht, samen, vragen, bezwaren(samen), opmerkingen);
  }

  private void verwerk(Hulp hulp) {
    List<Verlening> verleningen = hulp.verleningen();
    if (verleningen.isEmpty()) {
      verwerk(hulp, null, new Kenmerk(hulp.gemeente(), hulp.nummer(), null));
    }
    verleningen.forEach(
        verlening ->
            verwerk(
                hulp,
                verlening,
                new Kenmerk(hulp.gemeente(), hulp.nummer(), verlening.begindatum())));
  }

  private void verwerk(Hulp hulp, @Nullable Verlening verlening, Kenmerk kenmerk) {
    bekend.add(kenmerk);
    List<Antwoord> antwoorden = aanvulling.over(kenmerk);
    if (hulpvormen.van(hulp.product(verlening)).isMaatregel()) {
      maatregelen++;
      antwoorden.forEach(
          antwoord ->
              fout(
                  antwoord,
                  Aanvulling.TOEWIJZING,
                  "%d is een maatregel; die heeft een eigen levering, laat de rij weg"
                      .formatted(hulp.nummer())));
      return;
    }
    if (verlening == null && antwoorden.stream().allMatch(antwoord -> antwoord.aanvang() == null)) {
      vraagAanvang(hulp, kenmerk);
      return;
    }
    if (antwoorden.isEmpty()) {
      voegToe(new Hulpduiding.Deel(hulp, verlening, kenmerk, null, true));
      return;
    }
    toetsDelen(antwoorden);
    for (int i = 0; i < antwoorden.size(); i++) {
      Antwoord antwoord = antwoorden.get(i);
      boolean isLaatste = i == antwoorden.size() - 1;
      toetsEinde(antwoord, verlening, isLaatste);
      voegToe(new Hulpduiding.Deel(hulp, verlening, kenmerk, antwoord, isLaatste));
    }
  }

  private void voegToe(Hulpduiding.Deel deel) {
    LocalDate aanvang = deel.antwoord() == null ? null : deel.antwoord().aanvang();
    if (aanvang == null && deel.verlening() == null) {
      return; // told as a mistake
    }
    LocalDate begin =
        deel.verlening() == null ? Objects.requireNonNull(aanvang) : deel.verlening().begindatum();
    Jeugdhulp een = duiding.duid(deel, begin);
    toetsHulpvorm(deel, een);
    if (!opdracht.periode().raakt(een.aanvang(), een.einde())) {
      buitenPeriode++;
    } else if (een.hulpvorm().equals(Hulpvormen.GEEN)) {
      nietAlsJeugdhulp++;
    } else {
      records.add(een);
    }
  }

  /** What was claimed in the period was given, so that it began. */
  private void vraagAanvang(Hulp hulp, Kenmerk kenmerk) {
    LocalDate eerste =
        hulp.gedeclareerd().stream()
            .map(EerderePrestatie::productPeriode)
            .filter(periode -> opdracht.periode().raakt(periode.begindatum(), periode.einddatum()))
            .map(periode -> periode.begindatum())
            .min(LocalDate::compareTo)
            .orElse(null);
    if (eerste != null) {
      vragen.add(
          new Vraag(
              kenmerk,
              hulp.product(null),
              Veld.AANVANG,
              "er is geen startbericht, wel is gedeclareerd over hulp vanaf " + eerste,
              "",
              true));
    } else if (opdracht
        .periode()
        .raakt(hulp.toewijzing().ingangsdatum(), hulp.toewijzing().einddatum())) {
      opmerkingen.add(
          "%s: geldig in de periode, geen startbericht en niets gedeclareerd; niet in de levering"
              .formatted(hulp.tekst()));
    }
  }

  /** Of a delivery whose hulpvorm changed each part ends before the next begins. */
  private void toetsDelen(List<Antwoord> antwoorden) {
    for (int i = 1; i < antwoorden.size(); i++) {
      Antwoord vorige = antwoorden.get(i - 1);
      Antwoord deze = antwoorden.get(i);
      if (deze.aanvang() == null) {
        fout(deze, Veld.AANVANG.kolom(), "leeg; een volgend deel van dezelfde hulp heeft er een");
      } else if (vorige.einde() == null) {
        fout(vorige, Veld.EINDE.kolom(), "leeg, terwijl er een volgend deel van dezelfde hulp is");
      } else if (deze.aanvang().isBefore(vorige.einde())) {
        fout(deze, Veld.AANVANG.kolom(), "ligt voor het einde van het vorige deel");
      }
    }
  }

  private void toetsEinde(Antwoord antwoord, @Nullable Verlening verlening, boolean isLaatste) {
    boolean isGestopt = isLaatste && verlening != null && verlening.einddatum() != null;
    if (!antwoord.reden().isEmpty() && antwoord.einde() == null && !isGestopt) {
      fout(
          antwoord,
          Veld.REDEN.kolom(),
          "gevuld terwijl er geen stopbericht is; vul ook het einde, of laat de reden leeg");
    }
  }

  /** What the messages say exactly is not to be said otherwise. */
  private void toetsHulpvorm(Hulpduiding.Deel deel, Jeugdhulp een) {
    Antwoord antwoord = deel.antwoord();
    if (antwoord == null) {
      return;
    }
    Hulpvormen.Keuze keuze = hulpvormen.van(deel.product());
    if (keuze.isExact() && !een.hulpvorm().equals(keuze.hulpvorm())) {
      fout(
          antwoord,
          Veld.HULPVORM.kolom(),
          "'%s'; deze productcategorie is altijd hulpvorm %s, laat leeg"
              .formatted(een.hulpvorm(), keuze.hulpvorm()));
    }
    if (!antwoord.verwijzer().isEmpty() && !antwoord.verwijzer().equals(een.verwijzer())) {
      fout(
          antwoord,
          Veld.VERWIJZER.kolom(),
          "'%s'; bij hulp door een wijkteam is dat altijd %s, laat leeg"
              .formatted(antwoord.verwijzer(), een.verwijzer()));
    }
  }

  private void voegEigenToe(Antwoord antwoord) {
    LocalDate aanvang = Objects.requireNonNull(antwoord.aanvang());
    if (!opdracht.periode().raakt(aanvang, antwoord.einde())) {
      buitenPeriode++;
      return;
    }
    records.add(
        new Jeugdhulp(
            Objects.requireNonNull(antwoord.eigen()),
            antwoord.verwijzer(),
            antwoord.hulpvorm(),
            antwoord.crisis(),
            aanvang,
            antwoord.einde(),
            null,
            antwoord.reden(),
            antwoord.metingen(),
            List.of("aanvulling, rij " + antwoord.rij()),
            List.of()));
  }

  private void toetsKenmerken() {
    for (Antwoord antwoord : aanvulling.opBerichten()) {
      if (!bekend.contains(antwoord.kenmerk())) {
        fout(
            antwoord,
            Aanvulling.TOEWIJZING,
            "%s staat niet in de berichten in deze map"
                .formatted(Objects.requireNonNull(antwoord.kenmerk()).tekst()));
      }
    }
  }

  private void fout(Antwoord antwoord, String kolom, String melding) {
    fouten.add(new Tabelfout(antwoord.rij(), kolom, melding));
  }

  private void meldWatNietMeetelt() {
    if (maatregelen > 0) {
      opmerkingen.add(
          "%d %s van een gecertificeerde instelling: die hebben een eigen levering, die Sluis niet maakt"
              .formatted(maatregelen, maatregelen == 1 ? "maatregel" : "maatregelen"));
    }
    if (nietAlsJeugdhulp > 0) {
      opmerkingen.add(
          "%d %s niet als jeugdhulp, volgens uw tabel of aanvulling (hulpvorm geen)"
              .formatted(nietAlsJeugdhulp, nietAlsJeugdhulp == 1 ? "telt" : "tellen"));
    }
    if (buitenPeriode > 0) {
      opmerkingen.add(
          "%d keer hulp buiten de periode: begonnen na %s of geëindigd voor %s"
              .formatted(buitenPeriode, opdracht.periode().einde(), opdracht.periode().begin()));
    }
  }

  /** Where a record cannot be as it is, whoever said so. */
  private static List<String> bezwaren(List<Jeugdhulp> records) {
    List<String> bezwaren = new ArrayList<>();
    for (Jeugdhulp een : records) {
      if (een.einde() != null && een.einde().isBefore(een.aanvang())) {
        bezwaren.add(
            "%s: het einde, %s, ligt voor de aanvang, %s"
                .formatted(een.herkomsttekst(), een.einde(), een.aanvang()));
      }
      if (een.jeugdige().isGeborenNa(een.aanvang())) {
        bezwaren.add(
            "%s: de aanvang, %s, ligt voor de geboortedatum"
                .formatted(een.herkomsttekst(), een.aanvang()));
      }
    }
    return bezwaren;
  }
}
