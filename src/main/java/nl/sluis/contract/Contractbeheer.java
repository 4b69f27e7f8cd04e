package nl.sluis.contract;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.tabel.Tabelfout;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The contract register in PostgreSQL, and its versions. An import is one transaction, takes over a
 * file as a whole or not at all, and makes a new version when something differs (D42).
 */
@Service
public class Contractbeheer {
  private static final int PER_KEER = 1_100;

  private final VersieTabel versies;
  private final ContractTabel regels;
  private final Codelijsten codelijsten;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Contractbeheer(
      JdbcClient jdbc,
      Codelijsten codelijsten,
      Audittrail audit,
      TransactionTemplate transactie,
      Clock klok) {
    this.versies = new VersieTabel(jdbc);
    this.regels = new ContractTabel(jdbc);
    this.codelijsten = codelijsten;
    this.audit = audit;
    this.transactie = transactie;
    this.klok = klok;
  }

  /**
   * Takes over a file, in CSV or Excel.
   *
   * @param gemeente whose own lines are replaced, while those of others and of a regio stay (D43);
   *     null for the whole register
   * @param wie who asks for it
   */
  public Contractimport importeer(byte[] bestand, @Nullable String gemeente, String wie) {
    return importeer(bestand, gemeente, wie, this::neemOver);
  }

  /**
   * The same, only as long as the register is as it was when somebody looked what would change.
   *
   * @param opVersie the last version by then; 0 when there was none
   */
  public Contractimport importeer(
      byte[] bestand, @Nullable String gemeente, String wie, long opVersie) {
    return importeer(
        bestand,
        gemeente,
        wie,
        (lezing, verschil, blijvend, van, door) ->
            versies.laatste() == opVersie
                ? neemOver(lezing, verschil, blijvend, van, door)
                : Contractimport.geweigerd(List.of(achterhaald(opVersie)), lezing.opmerkingen()));
  }

  private static Tabelfout achterhaald(long opVersie) {
    return new Tabelfout(
        0,
        "",
        "het register is veranderd sinds versie %d; kijk opnieuw wat dit bestand verandert"
            .formatted(opVersie));
  }

  /** What an import would do, line by line; nothing changes. */
  public Contractvooruitblik vooruitblik(byte[] bestand, @Nullable String gemeente, String wie) {
    List<Contractwijziging> wijzigingen = new ArrayList<>();
    Contractimport uitslag =
        importeer(
            bestand,
            gemeente,
            wie,
            (lezing, verschil, blijvend, van, door) -> {
              wijzigingen.addAll(verschil.wijzigingen());
              return toon(lezing, verschil, van, door);
            });
    return new Contractvooruitblik(uitslag, wijzigingen);
  }

  /** What an import would change, and whom it would hit; nothing changes. */
  public Contractimport beproef(byte[] bestand, @Nullable String gemeente, String wie) {
    return importeer(
        bestand,
        gemeente,
        wie,
        (lezing, verschil, blijvend, van, door) -> toon(lezing, verschil, van, door));
  }

  private interface Gevolg {
    Contractimport van(
        Contractlezing lezing,
        Verschil verschil,
        int blijvend,
        @Nullable String gemeente,
        String wie);
  }

  private Contractimport importeer(
      byte[] bestand, @Nullable String gemeente, String wie, Gevolg gevolg) {
    Contractlezing lezing = Contractbestand.lees(bestand, codelijsten);
    List<Tabelfout> fouten = new ArrayList<>(lezing.fouten());
    fouten.addAll(pastBij(gemeente, lezing));
    return fouten.isEmpty()
        ? requireNonNull(transactie.execute(status -> inTransactie(lezing, gemeente, wie, gevolg)))
        : Contractimport.geweigerd(fouten, lezing.opmerkingen());
  }

  private Contractimport inTransactie(
      Contractlezing lezing, @Nullable String gemeente, String wie, Gevolg gevolg) {
    // two imports at once could each keep what the other takes away
    versies.vergrendel();
    Map<Contractregel, Long> inGebruik = regels.inGebruik();
    Map<Contractregel, Long> blijvend = new HashMap<>(inGebruik);
    Map<Contractregel, Long> vervangen = new HashMap<>(inGebruik);
    blijvend.keySet().removeIf(regel -> isVan(gemeente, regel));
    vervangen.keySet().removeIf(regel -> !isVan(gemeente, regel));
    List<Tabelfout> fouten = overlap(lezing.rijen(), blijvend.keySet());
    return fouten.isEmpty()
        ? gevolg.van(
            lezing, Verschil.tussen(vervangen, lezing.regels()), blijvend.size(), gemeente, wie)
        : Contractimport.geweigerd(fouten, lezing.opmerkingen());
  }

  private static boolean isVan(@Nullable String gemeente, Contractregel regel) {
    return gemeente == null || regel.gemeenten().equals(Set.of(gemeente));
  }

  private static List<Tabelfout> pastBij(@Nullable String gemeente, Contractlezing lezing) {
    if (gemeente == null) {
      return lezing.isGoed() && lezing.rijen().isEmpty()
          ? List.of(
              new Tabelfout(0, "", "er staan geen regels in; zo zou het hele register leeg worden"))
          : List.of();
    }
    return lezing.rijen().stream()
        .filter(rij -> !isVan(gemeente, rij.regel()))
        .map(
            rij ->
                new Tabelfout(
                    rij.rij(),
                    Contractbestand.GEMEENTE,
                    "'%s'; verwacht: %s, de gemeente waarvoor dit bestand wordt geïmporteerd"
                        .formatted(rij.regel().gemeente(), gemeente)))
        .toList();
  }

  private static List<Tabelfout> overlap(List<Contractrij> rijen, Set<Contractregel> blijvend) {
    if (blijvend.isEmpty()) {
      return List.of();
    }
    List<Contractrij> samen = new ArrayList<>(rijen);
    blijvend.forEach(regel -> samen.add(new Contractrij(0, regel)));
    return Overlap.in(samen);
  }

  private Contractimport neemOver(
      Contractlezing lezing,
      Verschil verschil,
      int blijvend,
      @Nullable String gemeente,
      String wie) {
    long laatste = versies.laatste();
    int nieuw = verschil.nieuw().size() - verschil.gewijzigd();
    int vervallen = verschil.vervallen().size() - verschil.gewijzigd();
    Contractversie versie =
        new Contractversie(
            verschil.isLeeg() ? laatste : laatste + 1,
            klok.instant(),
            wie,
            gemeente,
            lezing.versie(),
            blijvend + lezing.rijen().size(),
            nieuw,
            verschil.gewijzigd(),
            vervallen);
    if (!verschil.isLeeg()) {
      versies.voegToe(versie);
      regels.beeindig(versie.nummer(), verschil.vervallen());
      regels.voegToe(versie.nummer(), verschil.nieuw());
    }
    audit.schrijf(
        new Auditregel(wie, "CONTRACTEN_GEIMPORTEERD", null, gemeente, "VERSIE_" + versie.nummer())
            .met(Aard.WIJZIGEN)
            .metVoorwerp("contractregister"));
    return uitslag(versie.nummer(), verschil, lezing);
  }

  private Contractimport toon(
      Contractlezing lezing, Verschil verschil, @Nullable String gemeente, String wie) {
    long laatste = versies.laatste();
    audit.schrijf(
        new Auditregel(wie, "CONTRACTEN_BEPROEFD", null, gemeente, "VERSIE_" + laatste)
            .met(Aard.INZIEN)
            .metVoorwerp("contractregister"));
    return uitslag(laatste, verschil, lezing);
  }

  private static Contractimport uitslag(long versie, Verschil verschil, Contractlezing lezing) {
    return new Contractimport(
        List.of(),
        versie,
        verschil.nieuw().size() - verschil.gewijzigd(),
        verschil.gewijzigd(),
        verschil.vervallen().size() - verschil.gewijzigd(),
        verschil.ongewijzigd(),
        verschil.geraakt(),
        lezing.opmerkingen());
  }

  /**
   * The lines of a version.
   *
   * @param versie null for the last one
   * @param gemeente only those that hold for this one; null for all
   * @param op only those that hold on this day; null for all
   * @return empty when there is no such version
   */
  public Optional<List<Contractregel>> regels(
      @Nullable Long versie, @Nullable String gemeente, @Nullable LocalDate op) {
    long laatste = versies.laatste();
    if (versie != null && (versie < 1 || versie > laatste)) {
      return Optional.empty();
    }
    return Optional.of(regels.alle(versie == null ? laatste : versie, gemeente, op));
  }

  /**
   * Some lines of the register, in the order of their numbers.
   *
   * @param zichtbaar those that may be seen
   * @param na only those with a higher number
   */
  public List<Registerregel> zoek(
      Registervraag vraag, Predicate<Contractregel> zichtbaar, long na, int hoogstens) {
    long versie = vraag.versie() == null ? versies.laatste() : vraag.versie();
    List<Registerregel> gevonden = new ArrayList<>();
    List<Registerregel> blad = regels.blad(versie, vraag, na, PER_KEER);
    while (!blad.isEmpty()) {
      for (Registerregel regel : blad) {
        if (gevonden.size() < hoogstens && zichtbaar.test(regel.regel())) {
          gevonden.add(regel);
        }
      }
      boolean isKlaar = gevonden.size() == hoogstens || blad.size() < PER_KEER;
      blad =
          isKlaar
              ? List.of()
              : regels.blad(versie, vraag, blad.get(blad.size() - 1).nummer(), PER_KEER);
    }
    return gevonden;
  }

  /** How a version differs from the one before it; empty when there is no such version. */
  public Optional<List<Contractwijziging>> wijzigingen(long versie) {
    if (versie < 1 || versie > versies.laatste()) {
      return Optional.empty();
    }
    return Optional.of(
        Verschil.tussen(regels.vervallenIn(versie), regels.begonnenIn(versie)).wijzigingen());
  }

  /** The lines in use of one contract. */
  public List<Contractregel> vanContract(String contractnummer) {
    return regels.vanContract(contractnummer);
  }

  /** The newest first. */
  public List<Contractversie> versies() {
    return versies.alle();
  }

  /** Those in which one of these lines changed, counted over these lines only; the newest first. */
  public List<Contractversie> versies(Predicate<Contractregel> zichtbaar) {
    Map<Long, List<Contractregel>> begonnen = new HashMap<>();
    Map<Long, Map<Contractregel, Long>> vervallen = new HashMap<>();
    regels.doorloop(
        (regel, nummer, van, tot) -> {
          if (zichtbaar.test(regel)) {
            begonnen.computeIfAbsent(van, versie -> new ArrayList<>()).add(regel);
            if (tot != null) {
              vervallen.computeIfAbsent(tot, versie -> new HashMap<>()).put(regel, nummer);
            }
          }
        });
    List<Contractversie> eigen = new ArrayList<>();
    int over = 0;
    List<Contractversie> alle = versies.alle();
    for (int i = alle.size() - 1; i >= 0; i--) {
      long nummer = alle.get(i).nummer();
      Verschil verschil =
          Verschil.tussen(
              vervallen.getOrDefault(nummer, Map.of()), begonnen.getOrDefault(nummer, List.of()));
      over += verschil.nieuw().size() - verschil.vervallen().size();
      if (!verschil.isLeeg()) {
        eigen.add(0, alle.get(i).met(over, verschil));
      }
    }
    return eigen;
  }
}
