package nl.sluis.invoer;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Rapport;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;

/** Judges files on one peildatum, against earlier messages where those are given. */
public final class Beoordelaar {
  /** Stands where a rule does, for what is missing in the past that a verdict leans on. */
  private static final String DOSSIER = "DOSSIER";

  private final Bronnen bronnen;
  private final BerichtReader reader;
  private final Controle controle;
  private final Antwoordopsteller antwoordopsteller = new Antwoordopsteller();
  private final Tegenlezer tegenlezer;
  private final Peildatum peildatum;
  private @Nullable DossierRepository dossiers;
  private List<NietBeoordeeld> weggelaten = List.of();
  private List<String> opmerkingen = List.of();

  public Beoordelaar(Bronnen bronnen, Peildatum peildatum) {
    this.bronnen = bronnen;
    this.reader = new BerichtReader(bronnen.schemas());
    this.tegenlezer = new Tegenlezer(reader);
    this.controle = bronnen.controle();
    this.peildatum = peildatum;
  }

  public BerichtReader reader() {
    return reader;
  }

  /** What every verdict leans on and its reader should know, such as hidden rows (D104). */
  public void merkOp(List<String> zinnen) {
    opmerkingen = Stream.concat(opmerkingen.stream(), zinnen.stream()).toList();
  }

  /** Looks up which answers are among these files, so that their heenberichten are kept. */
  public void zoekAntwoorden(List<Path> paden) {
    tegenlezer.zoekAntwoorden(paden);
  }

  /** Judges the heenberichten of those answers; what was in the dossier has been judged there. */
  public void zoekHeenberichten(List<Path> paden) {
    tegenlezer.zoekHeenberichten(paden, this);
  }

  /**
   * Processes earlier messages, so that niveau 3 can be judged.
   *
   * @return false when it is not the whole past: something could not be read or judged
   */
  public boolean leesDossier(Path map, Meldingen meldingen) {
    return leesDossier(map, meldingen, (bestand, stand) -> {});
  }

  /**
   * The same.
   *
   * @param kijkMee is shown every message while the dossier is as it was before it
   */
  public boolean leesDossier(
      Path map, Meldingen meldingen, BiConsumer<Bestand, Dossierstand> kijkMee) {
    Dossierlezer lezer = Dossierlezer.beoordelend(bronnen, peildatum, meldingen);
    dossiers = lezer.dossiers();
    boolean isHeel =
        lezer.lees(
            map,
            (bestand, stand) -> {
              if (tegenlezer.zoekt(stand.gelezen())) {
                tegenlezer.onthoud(controle.controleer(stand.gelezen(), peildatum, dossiers));
              }
              kijkMee.accept(bestand, stand);
            });
    weggelaten =
        lezer.verslag().gaten().stream()
            .map(reden -> new NietBeoordeeld(DOSSIER, reden, false))
            .toList();
    merkOp(lezer.verslag().opmerkingen().stream().map(zin -> "Dossier: " + zin).toList());
    return isHeel;
  }

  /**
   * What those messages left behind.
   *
   * @throws NullPointerException when no dossier was read
   */
  public DossierRepository dossier() {
    return Objects.requireNonNull(dossiers);
  }

  public Uitkomst beoordeel(Bestand bestand) {
    Beoordeling kaal = controleer(bestand);
    boolean isNaastDossier = isNaastDossier(kaal);
    Beoordeling beoordeling = isNaastDossier ? kaal.metNietBeoordeeld(weggelaten) : kaal;
    if (beoordeling.gelezen().isGelezen() && beoordeling.gelezen().soort().isRetour()) {
      return leesTegen(bestand, beoordeling);
    }
    Antwoordkenmerk kenmerk = Antwoordkenmerk.van(bestand.inhoud(), peildatum.datum());
    return new Uitkomst(
        beoordeling,
        Rapport.van(bestand.naam(), beoordeling)
            .metOpmerkingen(isNaastDossier ? opmerkingen : List.of()),
        antwoordopsteller.stelOp(beoordeling, kenmerk).orElse(null),
        null);
  }

  /** Whether a verdict leans on the past; then it says what of that was left out (D103). */
  private static boolean isNaastDossier(Beoordeling beoordeling) {
    Integer niveau = beoordeling.niveau();
    return beoordeling.gelezen().isGelezen()
        && !beoordeling.gelezen().soort().isRetour()
        && (niveau == null || niveau > 2);
  }

  private Uitkomst leesTegen(Bestand bestand, Beoordeling antwoord) {
    Tegenlezing tegenlezing = tegenlezer.bij(antwoord.gelezen());
    if (tegenlezing == null) {
      String nodig =
          "Niet tegengelezen: geef het heenbericht (%s) erbij, als bestand of in --dossier."
              .formatted(antwoord.gelezen().soort().partner());
      Beoordeling alleen =
          antwoord.metNietBeoordeeld(Tegenlezing.zonderHeenbericht(antwoord.gelezen().soort()));
      Rapport rapport = Rapport.van(bestand.naam(), alleen).met(nodig, List.of());
      return new Uitkomst(alleen, rapport, null, null);
    }
    Beoordeling beoordeling = antwoord.met(tegenlezing.bevindingen());
    Leesresultaat heen = tegenlezing.heen().gelezen();
    String kop =
        "Gelezen naast het heenbericht %s, Identificatie %s."
            .formatted(heen.soort(), heen.gelezen().header().identificatie());
    Rapport rapport = Rapport.van(bestand.naam(), beoordeling).met(kop, tegenlezing.verklaringen());
    return new Uitkomst(beoordeling, rapport, null, tegenlezing);
  }

  Beoordeling controleer(Bestand bestand) {
    return controle.controleer(reader.lees(bestand.inhoud()), peildatum, dossiers);
  }
}
