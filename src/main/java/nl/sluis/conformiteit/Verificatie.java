package nl.sluis.conformiteit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.bericht.Standaard;
import nl.sluis.conformiteit.Intrekkingen.Intrekking;
import nl.sluis.toezicht.Controlegetal;
import nl.sluis.toezicht.Gevallensetlezer;
import nl.sluis.toezicht.Toetsbank;
import nl.sluis.toezicht.Toetsrol;
import nl.sluis.zip.Bestandenzip;
import nl.sluis.zip.Zipbestand;
import org.jspecify.annotations.Nullable;

/** Checks a statement, without the one who gave it: four steps, each with what it proves. */
public final class Verificatie {
  private final List<Stap> stappen = new ArrayList<>();
  private final Stukken stukken;
  private final LocalDate dag;

  private Verificatie(Stukken stukken, LocalDate dag) {
    this.stukken = stukken;
    this.dag = dag;
  }

  /**
   * What there is to check with.
   *
   * @param id as it is called elsewhere, such as by the name of its file; null when nowhere
   * @param gevallen the cases to hold it against
   * @param sluis the version of Sluis that checks
   */
  public record Stukken(
      byte[] verklaring,
      @Nullable String id,
      @Nullable String jws,
      byte @Nullable [] sleutels,
      byte @Nullable [] intrekkingen,
      byte @Nullable [] bewijs,
      Supplier<Toetsbank> gevallen,
      String sluis) {}

  /** How a step ended. */
  public enum Uitkomst {
    GOED,
    FOUT,
    NIET_GEDAAN
  }

  /**
   * A step.
   *
   * @param tekst what was found and what that proves, in Dutch
   * @param gevallen those that differ
   */
  public record Stap(
      int nummer, String naam, Uitkomst uitkomst, String tekst, List<String> gevallen) {}

  /** The four steps; the later ones are not done once the document itself is none. */
  public static List<Stap> van(Stukken stukken, LocalDate dag) {
    Verificatie verificatie = new Verificatie(stukken, dag);
    Optional<Verklaring> verklaring = verificatie.kenmerk();
    verklaring.ifPresent(
        deze -> {
          verificatie.handtekening(deze);
          verificatie.gevallenEnBewijs(deze);
        });
    return List.copyOf(verificatie.stappen);
  }

  private void meld(int nummer, String naam, Uitkomst uitkomst, String tekst) {
    meld(nummer, naam, uitkomst, tekst, List.of());
  }

  private void meld(
      int nummer, String naam, Uitkomst uitkomst, String tekst, List<String> gevallen) {
    stappen.add(new Stap(nummer, naam, uitkomst, tekst, gevallen));
  }

  private Optional<Verklaring> kenmerk() {
    String naam = "kenmerk";
    Optional<Verklaring> gelezen = Verklaring.lees(stukken.verklaring());
    String id = Verklaring.id(stukken.verklaring());
    if (gelezen.isEmpty()) {
      meld(
          1,
          naam,
          Uitkomst.FOUT,
          "Dit bestand is geen verklaring in de vaste vorm (RFC 8785): er is iets aan veranderd, of"
              + " het is iets anders.");
    } else if (stukken.id() != null && !stukken.id().equals(id)) {
      meld(
          1,
          naam,
          Uitkomst.FOUT,
          "De inhoud heeft het kenmerk %s, en de verklaring heet %s: de inhoud is niet die van toen."
              .formatted(id, stukken.id()));
    } else {
      meld(
          1,
          naam,
          Uitkomst.GOED,
          "De inhoud heeft het kenmerk %s%s."
              .formatted(
                  id,
                  stukken.id() == null
                      ? ". Vergelijk het met het adres waar u de verklaring vond"
                      : ", zoals zij heet: inhoud en adres horen bij elkaar"));
    }
    return gelezen;
  }

  private void handtekening(Verklaring verklaring) {
    String naam = "handtekening";
    Sleutelset sleutels =
        stukken.sleutels() == null ? null : Sleutelset.lees(stukken.sleutels()).orElse(null);
    if (stukken.jws() == null || stukken.sleutels() == null) {
      meld(
          2,
          naam,
          Uitkomst.FOUT,
          stukken.jws() == null
              ? "Er is geen handtekening bij: haal ook de .jws op en zet haar naast de verklaring."
              : "Er zijn geen publieke sleutels: geef ze met --sleutels, opgehaald bij wie de"
                  + " verklaring afgaf.");
      return;
    }
    if (sleutels == null) {
      meld(2, naam, Uitkomst.FOUT, "Het bestand met publieke sleutels is geen JWKS.");
      return;
    }
    Optional<Sleutelset.Sleutel> sleutel =
        Jws.kid(stukken.jws(), Verklaring.SOORT).flatMap(sleutels::met);
    LocalDate gedraaid = LocalDate.ofInstant(verklaring.gedraaid().op(), ZoneOffset.UTC);
    if (sleutel.isEmpty()) {
      meld(
          2,
          naam,
          Uitkomst.FOUT,
          "De handtekening is niet van een van deze sleutels, of niet onder een verklaring gezet.");
    } else if (!Jws.klopt(stukken.jws(), sleutel.get().x509(), stukken.verklaring())) {
      meld(
          2,
          naam,
          Uitkomst.FOUT,
          "De handtekening hoort niet bij deze inhoud: een van beide is veranderd.");
    } else if (sleutel.get().tot() != null && gedraaid.isAfter(sleutel.get().tot())) {
      meld(
          2,
          naam,
          Uitkomst.FOUT,
          "Sleutel %s was toen niet meer in gebruik (tot en met %s)."
              .formatted(sleutel.get().kid(), sleutel.get().tot()));
    } else {
      geldigheid(verklaring, naam, sleutel.get().kid(), sleutels);
    }
  }

  private void geldigheid(Verklaring verklaring, String naam, String kid, Sleutelset sleutels) {
    String gezet =
        "Gezet met sleutel %s: wie die sleutel heeft (%s) gaf precies deze verklaring af."
            .formatted(kid, verklaring.afgegevenDoor().naam());
    Intrekkingen lijst = null;
    if (stukken.intrekkingen() != null) {
      lijst =
          Intrekkingen.lees(stukken.intrekkingen())
              .filter(gelezen -> gelezen.isEcht(sleutels))
              .orElse(null);
      if (lijst == null) {
        meld(
            2,
            naam,
            Uitkomst.FOUT,
            "De lijst met intrekkingen is niet met een van deze sleutels ondertekend, of is"
                + " veranderd.");
        return;
      }
    }
    Optional<Intrekking> ingetrokken =
        lijst == null ? Optional.empty() : lijst.van(Verklaring.id(stukken.verklaring()));
    if (ingetrokken.isPresent()) {
      meld(
          2,
          naam,
          Uitkomst.FOUT,
          "%s Maar zij is ingetrokken op %s. Grond: %s"
              .formatted(gezet, ingetrokken.get().op(), ingetrokken.get().grond()));
    } else if (dag.isAfter(verklaring.geldigTot())) {
      meld(
          2,
          naam,
          Uitkomst.FOUT,
          "%s Maar zij is verlopen: geldig tot en met %s."
              .formatted(gezet, verklaring.geldigTot()));
    } else {
      meld(
          2,
          naam,
          Uitkomst.GOED,
          "%s Geldig tot en met %s; %s"
              .formatted(
                  gezet,
                  verklaring.geldigTot(),
                  lijst == null
                      ? "of zij is ingetrokken is niet nagegaan (--intrekkingen)."
                      : "niet ingetrokken volgens de lijst van %s.".formatted(lijst.lijst().op())));
    }
  }

  private void gevallenEnBewijs(Verklaring verklaring) {
    String naam = "gevallen";
    SortedMap<String, byte[]> bewijs = new TreeMap<>();
    String onleesbaar = null;
    if (stukken.bewijs() != null) {
      try {
        bewijs = Bestandenzip.lees(stukken.bewijs());
      } catch (Zipbestand.Onbruikbaar fout) {
        onleesbaar = fout.reden();
      }
    }
    Toetsbank bank = null;
    try {
      bank = stukken.gevallen().get();
    } catch (Gevallensetlezer.Onleesbaar fout) {
      meld(3, naam, Uitkomst.FOUT, "De gevallen zijn niet te lezen: %s.".formatted(fout.reden()));
    }
    if (bank != null) {
      gevallen(verklaring, bank, tekst(bewijs, Toets.GEVALLEN));
    }
    if (stukken.bewijs() == null) {
      meld(
          4,
          "bewijs",
          Uitkomst.NIET_GEDAAN,
          "Zonder --bewijs is niet nagegaan of de antwoorden deze uitslag geven.");
    } else if (!("sha256:" + Controlegetal.van(stukken.bewijs()))
        .equals(verklaring.uitslag().bewijs())) {
      meld(4, "bewijs", Uitkomst.FOUT, "Deze zip is niet het bewijs waarover de verklaring gaat.");
    } else if (onleesbaar != null) {
      meld(4, "bewijs", Uitkomst.FOUT, "Het bewijs %s.".formatted(onleesbaar));
    } else if (bank == null) {
      meld(4, "bewijs", Uitkomst.NIET_GEDAAN, "Zonder de gevallen is er niets te beoordelen.");
    } else {
      beoordeel(verklaring, bank, bewijs);
    }
  }

  private void gevallen(Verklaring verklaring, Toetsbank bank, String lijst) {
    String sha256 = "sha256:" + bank.set().sha256();
    boolean isGelijk =
        sha256.equals(verklaring.gevallen().sha256())
            && bank.set().naam().equals(verklaring.gevallen().naam());
    if (isGelijk) {
      meld(
          3,
          "gevallen",
          Uitkomst.GOED,
          "Set %s met %d gevallen is hier dezelfde, tot op de byte: dit is waaraan is getoetst."
              .formatted(bank.set().naam(), bank.set().gevallen().size()));
      return;
    }
    // only a list that is the one of the statement tells what differs
    boolean isLijst = ("sha256:" + Controlegetal.van(lijst)).equals(verklaring.gevallen().sha256());
    meld(
        3,
        "gevallen",
        Uitkomst.FOUT,
        "De verklaring gaat over set %s, en hier staat set %s: niet dezelfde gevallen."
            .formatted(verklaring.gevallen().naam(), bank.set().naam()),
        isLijst ? Gevallensetlezer.verschillen(bank.set(), lijst) : List.of());
  }

  private void beoordeel(Verklaring verklaring, Toetsbank bank, SortedMap<String, byte[]> bewijs) {
    String toen = verklaring.gedraaid().door();
    String nu = "sluis " + stukken.sluis();
    String versie =
        toen.equals(nu)
            ? "Beoordeeld met dezelfde versie, %s.".formatted(nu)
            : "Toen was het %s, nu %s: een verschil kan ook daaraan liggen.".formatted(toen, nu);
    Optional<Toetsrol> rol = Toetsrol.van(verklaring.systeem().rol());
    Optional<Standaard> standaard =
        Arrays.stream(Standaard.values())
            .filter(een -> een.naam().equals(verklaring.standaard().naam()))
            .findFirst();
    if (rol.isEmpty() || standaard.isEmpty()) {
      meld(4, "bewijs", Uitkomst.FOUT, "Deze Sluis kent de rol of de standaard niet.");
      return;
    }
    SortedMap<String, byte[]> antwoorden = new TreeMap<>(bewijs);
    antwoorden.remove(Toets.LIJST);
    antwoorden.remove(Toets.GEVALLEN);
    try {
      Toets toets = Toets.van(bank, rol.get(), standaard.get(), antwoorden, () -> {});
      boolean isGelijk =
          toets.uitslag(stukken.bewijs()).equals(verklaring.uitslag())
              && toets.ingeleverd().ongebruikt().isEmpty();
      meld(
          4,
          "bewijs",
          isGelijk ? Uitkomst.GOED : Uitkomst.FOUT,
          isGelijk
              ? "De antwoorden, opnieuw beoordeeld, geven dezelfde uitslag: %d van %d gevallen"
                      .formatted(verklaring.uitslag().geslaagd(), verklaring.gevallen().vanRol())
                  + " geslaagd. "
                  + versie
              : "De antwoorden, opnieuw beoordeeld, geven een andere uitslag. " + versie,
          isGelijk ? List.of() : verschillen(toets, tekst(bewijs, Toets.LIJST)));
    } catch (Toetsbank.Onbruikbaar fout) {
      meld(4, "bewijs", Uitkomst.FOUT, fout.reden());
    }
  }

  private static List<String> verschillen(Toets toets, String lijst) {
    TreeSet<String> toen = lijst.lines().collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> perGeval =
        toen.stream()
            .map(regel -> regel.split("\t"))
            .filter(delen -> delen.length > 1)
            .collect(Collectors.toMap(delen -> delen[0], delen -> delen[1], (een, twee) -> twee));
    return toets
        .lijst()
        .lines()
        .filter(regel -> !toen.contains(regel))
        .map(regel -> regel.split("\t"))
        .map(
            delen ->
                "%s: toen %s, nu %s"
                    .formatted(delen[0], perGeval.getOrDefault(delen[0], "niet genoemd"), delen[1]))
        .toList();
  }

  private static String tekst(SortedMap<String, byte[]> bestanden, String naam) {
    return new String(bestanden.getOrDefault(naam, new byte[0]), UTF_8);
  }
}
