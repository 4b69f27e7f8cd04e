package nl.sluis.toezicht;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.antwoord.Antwoord;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.toezicht.Geval.Stap;
import nl.sluis.toezicht.Geval.Verwachting;
import org.jspecify.annotations.Nullable;

/** One run of one case: its steps in order, on a dossier that starts empty. */
final class Gevaluitvoering {
  /** Sees what Sluis makes of a step, once it has been compared and is in the dossier. */
  @FunctionalInterface
  interface Getuige {
    void zie(Gezien gezien);
  }

  /**
   * A step, as it went.
   *
   * @param stap from 1
   * @param bericht with its changes
   * @param antwoord of Sluis itself; null when there is none
   * @param controle by the contracts and product codes of the case
   * @param dossier with this step
   */
  record Gezien(
      int stap,
      byte[] bericht,
      Beoordeling beoordeling,
      byte @Nullable [] antwoord,
      Controle controle,
      DossierRepository dossier) {}

  private final BerichtReader reader;
  private final BerichtWriter writer;
  private Controle controle;
  private final Getuige getuige;
  private final Path map;
  private final String naam;
  private final Gevaldossier dossier = new Gevaldossier();
  private final List<String> verschillen = new ArrayList<>();
  private final List<String> opmerkingen = new ArrayList<>();

  Gevaluitvoering(Schemas schemas, Controle controle, Getuige getuige, Path map, String naam) {
    this.reader = new BerichtReader(schemas);
    this.writer = new BerichtWriter(schemas);
    this.controle = controle;
    this.getuige = getuige;
    this.map = map;
    this.naam = naam;
  }

  Gevalresultaat voerUit() {
    Geval geval;
    try {
      geval = Gevallezer.lees(map);
    } catch (OnbruikbaarGeval fout) {
      return new Gevalresultaat(
          naam, naam, List.of(), List.of(String.valueOf(fout.getMessage())), List.of());
    }
    verschillen.addAll(Regelcodes.fouten(geval));
    try {
      controle = new Gevalbronnen(map, opmerkingen).voor(geval, controle);
      Tegenlezer tegenlezer = new Tegenlezer(geval);
      for (int i = 0; i < geval.stappen().size(); i++) {
        doe(geval, tegenlezer, i + 1);
      }
    } catch (OnbruikbaarGeval fout) {
      verschillen.add(String.valueOf(fout.getMessage()));
    }
    return new Gevalresultaat(
        naam, geval.titel(), geval.regels(), List.copyOf(verschillen), List.copyOf(opmerkingen));
  }

  private void doe(Geval geval, Tegenlezer tegenlezer, int nummer) {
    Stap stap = geval.stappen().get(nummer - 1);
    String welke = "stap " + nummer;
    byte[] bytes = lees(stap.bericht());
    if (stap.wijzig() != null) {
      bytes = Berichtwijziging.wijzig(bytes, stap.wijzig());
    }
    Peildatum peildatum = new Peildatum(geval.peildatum());
    Beoordeling beoordeling = controle.controleer(reader.lees(bytes), peildatum, dossier.stand());
    // a case in which nothing was sent that an answer could answer is about the answer alone
    boolean isAntwoord = tegenlezer.kanBeantwoorden(beoordeling.gelezen());
    vergelijk(stap, isAntwoord ? tegenlezer.lees(beoordeling) : beoordeling, welke);
    tegenlezer.voegToe(beoordeling);
    Optional<byte[]> antwoord = vergelijkAntwoord(stap, bytes, beoordeling, peildatum, welke);
    dossier.voegToe(beoordeling);
    getuige.zie(
        new Gezien(nummer, bytes, beoordeling, antwoord.orElse(null), controle, dossier.stand()));
  }

  private void vergelijk(Stap stap, Beoordeling beoordeling, String welke) {
    if (beoordeling.oordeel() != stap.oordeel()) {
      verschillen.add(
          "%s: oordeel %s, verwacht was %s"
              .formatted(welke, beoordeling.oordeel(), stap.oordeel()));
    }
    List<Verwachting> verwacht = stap.bevindingen();
    if (verwacht == null && stap.oordeel() != Oordeel.GOEDGEKEURD) {
      return;
    }
    List<Bevinding> over = new ArrayList<>(beoordeling.bevindingen());
    for (Verwachting verwachting : verwacht == null ? List.<Verwachting>of() : verwacht) {
      Optional<Bevinding> gevonden =
          over.stream().filter(bevinding -> isDit(verwachting, bevinding)).findFirst();
      gevonden.ifPresentOrElse(
          over::remove, () -> verschillen.add(welke + ": niet gevonden: " + tekst(verwachting)));
    }
    over.forEach(
        bevinding ->
            verschillen.add(
                "%s: onverwacht: %s %s bij %s %s: %s"
                    .formatted(
                        welke,
                        bevinding.regel(),
                        Objects.toString(bevinding.retourcode(), "zonder retourcode"),
                        bevinding.pad(),
                        bevinding.element(),
                        bevinding.melding())));
  }

  private static boolean isDit(Verwachting verwacht, Bevinding bevinding) {
    return verwacht.regel().equals(bevinding.regel())
        && isGelijk(verwacht.retourcode(), bevinding.retourcode())
        && isGelijk(verwacht.klasse(), bevinding.klasse())
        && isGelijk(verwacht.element(), bevinding.element());
  }

  private static boolean isGelijk(String verwacht, String gevonden) {
    return verwacht == null || verwacht.equals(Objects.toString(gevonden, ""));
  }

  private static String tekst(Verwachting verwacht) {
    return "%s %s bij %s %s"
        .formatted(
            verwacht.regel(),
            Objects.toString(verwacht.retourcode(), ""),
            Objects.toString(verwacht.klasse(), ""),
            Objects.toString(verwacht.element(), ""));
  }

  /** The answer of Sluis, if there is one. */
  private Optional<byte[]> vergelijkAntwoord(
      Stap stap, byte[] bytes, Beoordeling beoordeling, Peildatum peildatum, String welke) {
    Optional<Antwoord> antwoord =
        new Antwoordopsteller().stelOp(beoordeling, Antwoordkenmerk.van(bytes, peildatum.datum()));
    // every answer is written, and so passes its schema, also where the case expects none
    Optional<byte[]> geschreven =
        antwoord.map(bericht -> writer.schrijf(bericht.bericht(), bericht.soort()));
    geschreven.ifPresent(antwoordbytes -> leesEigenAntwoord(beoordeling, antwoordbytes, welke));
    if (stap.oordeel() == Oordeel.GEWEIGERD && geschreven.isPresent()) {
      verschillen.add(welke + ": een antwoord, terwijl een geweigerd bericht er geen krijgt");
    }
    if (stap.antwoord() == null) {
      return geschreven;
    }
    if (geschreven.isEmpty()) {
      verschillen.add(welke + ": geen antwoord, verwacht was " + stap.antwoord());
      return geschreven;
    }
    Antwoordvergelijking.verschillen(lees(stap.antwoord()), geschreven.get())
        .forEach(
            verschil ->
                verschillen.add(
                    "%s: antwoord wijkt af van %s: %s"
                        .formatted(welke, stap.antwoord(), verschil)));
    return geschreven;
  }

  /** What we demand of another's answer we demand of our own. */
  private void leesEigenAntwoord(Beoordeling heen, byte[] antwoord, String welke) {
    Tegenlezing.van(heen, reader.lees(antwoord))
        .bevindingen()
        .forEach(
            bevinding ->
                verschillen.add(
                    "%s: het eigen antwoord klopt niet: %s bij %s: %s"
                        .formatted(
                            welke, bevinding.regel(), bevinding.pad(), bevinding.melding())));
  }

  private byte[] lees(String bestand) {
    try {
      return Files.readAllBytes(map.resolve(bestand));
    } catch (IOException fout) {
      throw new OnbruikbaarGeval("bestand " + bestand + " is niet te lezen");
    }
  }
}
