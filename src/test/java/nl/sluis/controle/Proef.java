package nl.sluis.controle;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * A message made from a base message by a few changes, what was exchanged before it, and exactly
 * what must be found in it.
 *
 * @param regel the rule that it is about
 * @param eerder null when nothing is known of what came before, so that niveau 3 is not judged
 * @param bevindingen rule, berichtklasse and element: "TR307 Prestatie ProductPeriode/Begindatum"
 */
record Proef(
    String regel,
    String titel,
    Standaard standaard,
    @Nullable List<Stap> eerder,
    Stap bericht,
    List<String> bevindingen) {
  private static final Path BASIS = Path.of("conformance-tests", "basis");
  private static final BerichtReader READER = new BerichtReader(Schemas.ingebouwd());
  static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2026, 5, 10));

  /**
   * A base message of this vorm with its changes.
   *
   * @param goedgekeurd whether it is approved when it comes first
   */
  record Stap(int vorm, boolean goedgekeurd, List<Wijziging> wijzigingen) {
    Leesresultaat lees(Standaard standaard) {
      Berichtsoort soort = Berichtsoort.van(standaard, vorm);
      try {
        var fabriek = DocumentBuilderFactory.newDefaultNSInstance();
        Document bericht =
            fabriek.newDocumentBuilder().parse(BASIS.resolve(soort + ".xml").toFile());
        wijzigingen.forEach(wijziging -> wijziging.pasToe(bericht, soort));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
            .newTransformer()
            .transform(new DOMSource(bericht), new StreamResult(bytes));
        return READER.lees(bytes.toByteArray());
      } catch (Exception fout) {
        throw new IllegalArgumentException("Cannot make " + soort, fout);
      }
    }
  }

  /** What a case says before it says what must be found, for both standards unless it tells. */
  record Opzet(
      String regel,
      String titel,
      List<Standaard> standaarden,
      @Nullable List<Stap> eerder,
      Stap bericht) {

    Opzet alleen(Standaard standaard) {
      return new Opzet(regel, titel, List.of(standaard), eerder, bericht);
    }

    /** The messages that were exchanged before, in their order. */
    Opzet na(Stap... stappen) {
      return new Opzet(regel, titel, standaarden, Arrays.asList(stappen), bericht);
    }

    Stream<Proef> geeft(String... bevindingen) {
      return standaarden.stream()
          .map(
              standaard ->
                  new Proef(regel, titel, standaard, eerder, bericht, Arrays.asList(bevindingen)));
    }

    /** The nearest message that is right. */
    Stream<Proef> isGoed() {
      return geeft();
    }
  }

  static Opzet proef(String regel, String titel, int vorm, Wijziging... wijzigingen) {
    return new Opzet(regel, titel, List.of(Standaard.values()), null, stap(vorm, wijzigingen));
  }

  static Stap stap(int vorm, Wijziging... wijzigingen) {
    return new Stap(vorm, true, Arrays.asList(wijzigingen));
  }

  /** An earlier message that is refused, wholly or in part. */
  static Stap metFout(int vorm, Wijziging... wijzigingen) {
    return new Stap(vorm, false, Arrays.asList(wijzigingen));
  }

  @SafeVarargs
  static List<Proef> lijst(Stream<Proef>... proeven) {
    List<Proef> lijst = new ArrayList<>();
    for (Stream<Proef> proef : proeven) {
      proef.forEach(lijst::add);
    }
    return lijst;
  }

  /** Judges the last message after the earlier ones, each processed as it was judged. */
  Beoordeling beoordeel(Controle controle) {
    if (eerder == null) {
      return controle.controleer(bericht.lees(standaard), PEILDATUM, null);
    }
    DossierRepository dossier = new MemoryDossierRepository();
    for (Stap stap : eerder) {
      Beoordeling eerdere = controle.controleer(stap.lees(standaard), PEILDATUM, dossier);
      if (eerdere.isGoedgekeurd() != stap.goedgekeurd) {
        throw new IllegalStateException("The case is not what it says: " + gevonden(eerdere));
      }
      if (eerdere.wordtVerwerkt()) {
        dossier.verwerk(
            eerdere.gelezen().soort(), eerdere.gelezen().gelezen(), eerdere.goedgekeurd());
      }
    }
    return controle.controleer(bericht.lees(standaard), PEILDATUM, dossier);
  }

  static List<String> gevonden(Beoordeling beoordeling) {
    List<String> gevonden = new ArrayList<>();
    for (Bevinding bevinding : beoordeling.bevindingen()) {
      gevonden.add(
          "%s %s %s".formatted(bevinding.regel(), bevinding.klasse(), bevinding.element()).strip());
    }
    gevonden.sort(null);
    return gevonden;
  }

  @Override
  public String toString() {
    return "%s %s: %s".formatted(regel, standaard.naam(), titel);
  }
}
