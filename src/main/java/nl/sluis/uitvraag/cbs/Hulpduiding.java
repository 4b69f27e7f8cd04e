package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.uitvraag.Codeboek;
import nl.sluis.uitvraag.Hulp;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Hulpvormen.Keuze;
import nl.sluis.uitvraag.Verlening;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of one delivery, of the messages and what the aanbieder added; what neither says
 * becomes a question.
 */
final class Hulpduiding {
  private static final String GEMEENTE_VERWIJST = "01";
  private static final String GEEN_VERWIJZER = "06";

  private final LocalDate eindePeriode;
  private final Codeboek codeboek;
  private final Redenen redenen;
  private final Hulpvormen hulpvormen;
  private final List<String> opmerkingen;

  Hulpduiding(LocalDate eindePeriode, Hulpvormen hulpvormen, List<String> opmerkingen) {
    this.eindePeriode = eindePeriode;
    this.codeboek = Codeboek.op(eindePeriode);
    this.redenen = new Redenen(eindePeriode);
    this.hulpvormen = hulpvormen;
    this.opmerkingen = opmerkingen;
  }

  /**
   * One delivery, or the part of it in which the hulpvorm was one.
   *
   * @param verlening null where there is no startbericht
   * @param antwoord null when nothing was added
   * @param isLaatste whether it ends as the messages say
   */
  record Deel(
      Hulp hulp,
      @Nullable Verlening verlening,
      Kenmerk kenmerk,
      @Nullable Antwoord antwoord,
      boolean isLaatste) {
    @Nullable Product product() {
      return hulp.product(verlening);
    }

    String gegeven(java.util.function.Function<Antwoord, String> veld) {
      return antwoord == null ? "" : veld.apply(antwoord);
    }
  }

  /** How it ended, or that it did not. */
  private record Einde(@Nullable LocalDate dag, @Nullable LocalDate tijdelijkVanaf, String reden) {}

  /** The record; it may be of another period. */
  Jeugdhulp duid(Deel deel, LocalDate begin) {
    Keuze keuze = hulpvormen.van(deel.product());
    List<Vraag> vragen = new ArrayList<>();
    String hulpvorm = hulpvorm(deel, keuze, vragen);
    boolean isVerblijf = hulpvormen.isVerblijf(hulpvorm, keuze.mogelijk());
    Jeugdige jeugdige = jeugdige(deel, vragen);
    String verwijzer = verwijzer(deel, hulpvorm, vragen);
    String crisis = crisis(deel, keuze, vragen);
    LocalDate aanvang = aanvang(deel, begin, isVerblijf, vragen);
    Einde einde = einde(deel, isVerblijf, vragen);
    return new Jeugdhulp(
        jeugdige,
        verwijzer,
        hulpvorm,
        crisis,
        aanvang,
        einde.dag(),
        einde.tijdelijkVanaf(),
        einde.reden(),
        deel.antwoord() == null ? List.of() : deel.antwoord().metingen(),
        List.of(deel.kenmerk().tekst()),
        vragen);
  }

  private Jeugdige jeugdige(Deel deel, List<Vraag> vragen) {
    String geslacht = codeboek.metSoort("geslacht", deel.hulp().persoon().geslacht());
    Jeugdige bekend = Jeugdige.van(deel.hulp(), geslacht);
    Jeugdige jeugdige =
        deel.antwoord() == null
            ? bekend
            : bekend.met(deel.antwoord().geboortedatum(), deel.antwoord().postcode());
    if (jeugdige.geboortedatum().isEmpty()) {
      vraag(deel, Veld.GEBOORTEDATUM, "de berichten noemen hem onbekend", "", true, vragen);
    }
    return jeugdige;
  }

  private String hulpvorm(Deel deel, Keuze keuze, List<Vraag> vragen) {
    String gegeven = deel.gegeven(Antwoord::hulpvorm);
    String hulpvorm = gegeven.isEmpty() ? keuze.hulpvorm() : gegeven;
    if (hulpvorm.isEmpty()) {
      vraag(
          deel,
          Veld.HULPVORM,
          "waar de hulp wordt gegeven staat niet in de berichten"
              + (keuze.mogelijk().isEmpty()
                  ? ""
                  : "; te verwachten is " + String.join(" of ", keuze.mogelijk())),
          keuze.voorstel(),
          true,
          vragen);
    } else if (!keuze.mogelijk().isEmpty()
        && !keuze.mogelijk().contains(hulpvorm)
        && !hulpvorm.equals(Hulpvormen.GEEN)) {
      opmerkingen.add(
          "%s: hulpvorm %s is bij deze productcategorie niet te verwachten (%s)"
              .formatted(deel.kenmerk().tekst(), hulpvorm, String.join(", ", keuze.mogelijk())));
    }
    return hulpvorm;
  }

  /** By the verzoek (315); without one 01, which is asked all the same. */
  private String verwijzer(Deel deel, String hulpvorm, List<Vraag> vragen) {
    String gegeven = deel.gegeven(Antwoord::verwijzer);
    if (hulpvormen.isWijkteam(hulpvorm)) {
      return GEEN_VERWIJZER;
    }
    if (!gegeven.isEmpty()) {
      return gegeven;
    }
    if (deel.hulp().verwijzer() != null) {
      return deel.hulp().verwijzer();
    }
    vraag(
        deel,
        Veld.VERWIJZER,
        "er is geen verzoek (315) bij deze toewijzing, dus staat er 01",
        GEMEENTE_VERWIJST,
        false,
        vragen);
    return GEMEENTE_VERWIJST;
  }

  private static String crisis(Deel deel, Keuze keuze, List<Vraag> vragen) {
    String gegeven = deel.gegeven(Antwoord::crisis);
    String crisis = gegeven.isEmpty() ? keuze.crisis() : gegeven;
    if (crisis.isEmpty()) {
      vraag(
          deel,
          Veld.CRISIS,
          "of de hulp met een crisis begon staat niet in de berichten",
          keuze.crisisvoorstel(),
          true,
          vragen);
    }
    return crisis;
  }

  private static LocalDate aanvang(
      Deel deel, LocalDate begin, boolean isVerblijf, List<Vraag> vragen) {
    if (deel.antwoord() != null && deel.antwoord().aanvang() != null) {
      return deel.antwoord().aanvang();
    }
    if (isVerblijf) {
      vraag(
          deel,
          Veld.AANVANG,
          "bij verblijf de dag na de eerste nacht; het startbericht zegt " + begin,
          begin.plusDays(1).toString(),
          true,
          vragen);
    }
    return begin;
  }

  private Einde einde(Deel deel, boolean isVerblijf, List<Vraag> vragen) {
    Antwoord antwoord = deel.antwoord();
    Verlening verlening = deel.verlening();
    if (antwoord != null && antwoord.loopt()) {
      return new Einde(null, null, "");
    }
    boolean isGezegd = antwoord != null && antwoord.einde() != null;
    LocalDate volgensBericht =
        verlening == null || !deel.isLaatste() ? null : verlening.einddatum();
    LocalDate dag = isGezegd ? antwoord.einde() : volgensBericht;
    if (dag == null) {
      vraagNaEindeToewijzing(deel, vragen);
      return new Einde(null, verlening == null ? null : verlening.tijdelijkVanaf(), "");
    }
    if (isVerblijf && !isGezegd) {
      vraag(
          deel,
          Veld.EINDE,
          "bij verblijf de dag na de laatste nacht; het stopbericht zegt " + dag,
          dag.toString(),
          true,
          vragen);
    }
    return new Einde(dag, null, reden(deel, volgensBericht != null, vragen));
  }

  private String reden(Deel deel, boolean isGestopt, List<Vraag> vragen) {
    String gegeven = deel.gegeven(Antwoord::reden);
    if (!gegeven.isEmpty()) {
      return gegeven;
    }
    String code = isGestopt && deel.verlening() != null ? deel.verlening().redenBeeindiging() : "";
    Redenen.Duiding duiding = redenen.van(code);
    if (!duiding.isVraag()) {
      return duiding.reden();
    }
    vraag(
        deel,
        Veld.REDEN,
        code.isEmpty()
            ? "waarom het eindigde staat niet in de berichten"
            : ("het stopbericht zegt %s; loopt de hulp door, vul dan bij einde: %s")
                .formatted(code, Aanvulling.LOOPT),
        duiding.reden(),
        true,
        vragen);
    return "";
  }

  /** It may have ended unsaid: a stop is no condition for anything. */
  private void vraagNaEindeToewijzing(Deel deel, List<Vraag> vragen) {
    LocalDate einddatum = deel.hulp().toewijzing().einddatum();
    boolean isStil = deel.verlening() != null && deel.verlening().tijdelijkVanaf() != null;
    if (einddatum != null && !einddatum.isAfter(eindePeriode) && deel.isLaatste() && !isStil) {
      vraag(
          deel,
          Veld.EINDE,
          "de toewijzing eindigde op %s en er is geen stopbericht, dus loopt het record door"
              .formatted(einddatum),
          "",
          false,
          vragen);
    }
  }

  private static void vraag(
      Deel deel, Veld veld, String waarom, String voorstel, boolean isOpen, List<Vraag> vragen) {
    vragen.add(new Vraag(deel.kenmerk(), deel.product(), veld, waarom, voorstel, isOpen));
  }
}
