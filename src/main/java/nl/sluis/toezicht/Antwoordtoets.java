package nl.sluis.toezicht;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.toezicht.Gevallenset.Toetsgeval;
import nl.sluis.toezicht.Gevallenset.Vraag;
import nl.sluis.toezicht.Gevaluitvoering.Gezien;
import nl.sluis.toezicht.Toetsresultaat.Uitkomst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the answers of another system against the cases. Each answer is read as its receiver would:
 * by schema and rules, and beside the message that it answers, with the very retourcodes that the
 * case asks for. Sluis runs the case too; where it fails itself, nothing is said of the other.
 */
final class Antwoordtoets {
  private static final String HEADER = "Header";
  private static final Logger LOG = LoggerFactory.getLogger(Antwoordtoets.class);

  private final Path map;
  private final Schemas schemas;
  private final Controle controle;
  private final Toetsrol rol;
  private final Standaard standaard;
  private final Ingeleverd ingeleverd;

  Antwoordtoets(
      Path map,
      Schemas schemas,
      Controle controle,
      Toetsrol rol,
      Standaard standaard,
      Ingeleverd ingeleverd) {
    this.map = map;
    this.schemas = schemas;
    this.controle = controle;
    this.rol = rol;
    this.standaard = standaard;
    this.ingeleverd = ingeleverd;
  }

  Toetsresultaat toets(Toetsgeval geval) {
    String bewijs = ingeleverd.sha256(geval.geval());
    List<Vraag> vragen = geval.vragen(rol, standaard);
    List<String> gezakt = new ArrayList<>();
    List<String> gemist =
        vragen.stream()
            .filter(vraag -> !isBeantwoord(geval, vraag))
            .map(vraag -> "stap %d: %s ontbreekt".formatted(vraag.stap(), vraag.antwoordbestand()))
            .toList();
    if (gemist.size() == vragen.size()) {
      return new Toetsresultaat(
          geval.geval(), geval.regels(), Uitkomst.NIET_BEPROEFD, bewijs, gemist);
    }
    try {
      Path eigen = map.resolve(geval.geval());
      Geval gelezen = Gevallezer.lees(eigen);
      Gevalresultaat sluis =
          new Gevaluitvoering(
                  schemas,
                  controle,
                  gezien ->
                      vragen.stream()
                          .filter(vraag -> vraag.stap() == gezien.stap())
                          .forEach(
                              vraag -> gezakt.addAll(lees(geval.geval(), gelezen, vraag, gezien))),
                  eigen,
                  geval.geval())
              .voerUit();
      if (!sluis.geslaagd()) {
        return storing(geval, bewijs, "Sluis zelf komt op dit geval niet uit.");
      }
    } catch (RuntimeException fout) {
      // its text may hold a value of a message
      LOG.error("Case {} failed: {}", geval.geval(), fout.getClass().getName());
      return storing(geval, bewijs, "Sluis kon dit geval niet draaien.");
    }
    return new Toetsresultaat(
        geval.geval(),
        geval.regels(),
        !gezakt.isEmpty()
            ? Uitkomst.GEZAKT
            : gemist.isEmpty() ? Uitkomst.GESLAAGD : Uitkomst.NIET_BEPROEFD,
        bewijs,
        gezakt.isEmpty() ? gemist : List.copyOf(gezakt));
  }

  private static Toetsresultaat storing(Toetsgeval geval, String bewijs, String reden) {
    return new Toetsresultaat(
        geval.geval(), geval.regels(), Uitkomst.STORING, bewijs, List.of(reden));
  }

  private boolean isBeantwoord(Toetsgeval geval, Vraag vraag) {
    return ingeleverd.antwoord(geval.geval(), vraag) != null
        || ingeleverd.isGeweigerd(geval.geval(), vraag);
  }

  /** What is wrong with the answer to this step; nothing without an answer. */
  private List<String> lees(String naam, Geval geval, Vraag vraag, Gezien gezien) {
    byte[] antwoord = ingeleverd.antwoord(naam, vraag);
    boolean isGeweigerd = ingeleverd.isGeweigerd(naam, vraag);
    if (antwoord != null && isGeweigerd) {
      return List.of("stap %d: er is een antwoord en ook een weigering".formatted(vraag.stap()));
    }
    if (vraag.isTeWeigeren()) {
      return antwoord == null
          ? List.of()
          : List.of(
              "stap %d: een antwoord, terwijl een geweigerd bericht er geen krijgt"
                  .formatted(vraag.stap()));
    }
    if (isGeweigerd) {
      return List.of(
          "stap %d: geweigerd, terwijl er een antwoord op moet komen".formatted(vraag.stap()));
    }
    return antwoord == null ? List.of() : lees(geval, vraag, gezien, antwoord);
  }

  private List<String> lees(Geval geval, Vraag vraag, Gezien gezien, byte[] bytes) {
    Leesresultaat gelezen = new BerichtReader(schemas).lees(bytes);
    if (gelezen.isGelezen() && gelezen.soort() != vraag.bericht().partner()) {
      return List.of(
          "stap %d: een %s; verwacht was een %s"
              .formatted(vraag.stap(), gelezen.soort(), vraag.bericht().partner()));
    }
    Beoordeling zelf =
        gezien.controle().controleer(gelezen, new Peildatum(geval.peildatum()), gezien.dossier());
    Tegenlezer tegenlezer = new Tegenlezer(geval);
    tegenlezer.voegToe(gezien.beoordeling());
    Beoordeling tegen = tegenlezer.kanBeantwoorden(gelezen) ? tegenlezer.lees(zelf) : zelf;
    List<String> redenen =
        tegen.bevindingen().stream()
            .filter(bevinding -> !isVanHetBericht(bevinding, gezien.beoordeling()))
            .map(
                bevinding ->
                    "stap %d: %s %s bij %s: %s"
                        .formatted(
                            vraag.stap(),
                            bevinding.regel(),
                            Objects.toString(bevinding.retourcode(), "zonder retourcode"),
                            bevinding.pad(),
                            bevinding.melding()))
            .toList();
    return tegen.bevindingen().isEmpty() && !tegen.isGoedgekeurd()
        ? List.of("stap %d: oordeel %s".formatted(vraag.stap(), tegen.oordeel()))
        : redenen;
  }

  /** An answer names the parties of its message, so what is wrong with them is wrong there too. */
  private static boolean isVanHetBericht(Bevinding bevinding, Beoordeling heen) {
    return bevinding.klasse().equals(HEADER)
        && heen.bevindingen().stream()
            .anyMatch(
                eerder ->
                    eerder.klasse().equals(HEADER) && eerder.regel().equals(bevinding.regel()));
  }
}
