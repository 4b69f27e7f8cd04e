package nl.sluis.uitvraag.cbs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.bericht.Elfproef;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.uitvraag.Codeboek;
import nl.sluis.uitvraag.Hulpvormen;
import org.jspecify.annotations.Nullable;

/** Reads one row of what an aanbieder adds; of what is personal a mistake never shows it. */
final class Aanvullingrij {
  private static final Pattern GEMEENTE = Pattern.compile("[0-9]{3,4}");
  private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3} ?[A-Z]{2}");
  private static final Pattern GEBOREN = Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})");
  private static final Pattern NULLEN = Pattern.compile("0+");
  private static final Pattern CIJFERS = Pattern.compile("[0-9]{1,9}");
  private static final String NUL = "00";
  private static final String WIJKTEAM = "01";
  private static final String GEEN_VERWIJZER = "06";
  private static final int TIEN = 10;

  private final Rijlezing rij;
  private final Codeboek codeboek;

  Aanvullingrij(Rijlezing rij, Codeboek codeboek) {
    this.rij = rij;
    this.codeboek = codeboek;
  }

  /** What it says; empty when something in it is wrong. */
  Optional<Antwoord> lees() {
    boolean isEigen = rij.isLeeg(Aanvulling.TOEWIJZING);
    String gemeente = gemeente(isEigen);
    Long nummer =
        isEigen ? Long.valueOf(0) : rij.geheel(Aanvulling.TOEWIJZING, "het nummer van de 301");
    LocalDate begindatum = dag(Aanvulling.BEGINDATUM);
    String postcode = postcode();
    String geboren = geboortedatum();
    Jeugdige eigen = isEigen ? jeugdige(gemeente, postcode, geboren) : null;
    if (!isEigen && !rij.isLeeg(Aanvulling.BSN)) {
      rij.fout(Aanvulling.BSN, "gevuld bij een toewijzing; laat leeg, hij staat in de berichten");
    }
    String verwijzer = code(Veld.VERWIJZER.kolom(), "verwijzer");
    String hulpvorm = code(Veld.HULPVORM.kolom(), "hulpvorm");
    String crisis = code(Veld.CRISIS.kolom(), "crisis");
    LocalDate aanvang = dag(Veld.AANVANG.kolom());
    boolean loopt = rij.tekst(Veld.EINDE.kolom()).equalsIgnoreCase(Aanvulling.LOOPT);
    LocalDate einde = loopt ? null : dag(Veld.EINDE.kolom());
    String reden = code(Veld.REDEN.kolom(), "reden");
    toets(verwijzer, hulpvorm, aanvang, einde, loopt && !reden.isEmpty());
    if (isEigen) {
      toetsEigen(hulpvorm);
    }
    List<Meting> metingen = metingen();
    if (!rij.isGoed() || nummer == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Antwoord(
            rij.nummer(),
            isEigen ? null : new Kenmerk(gemeente, nummer, begindatum),
            eigen,
            geboren.isEmpty() ? null : geboren,
            postcode,
            verwijzer,
            hulpvorm,
            crisis,
            aanvang,
            einde,
            loopt,
            reden,
            metingen));
  }

  private void toets(
      String verwijzer,
      String hulpvorm,
      @Nullable LocalDate aanvang,
      @Nullable LocalDate einde,
      boolean isRedenZonderEinde) {
    if (hulpvorm.equals(WIJKTEAM) && !verwijzer.isEmpty() && !verwijzer.equals(GEEN_VERWIJZER)) {
      rij.fout(
          Veld.VERWIJZER.kolom(),
          "%s; bij hulp door een wijkteam (hulpvorm 01) is dat altijd 06",
          rij.getoond(Veld.VERWIJZER.kolom()));
    }
    if (aanvang != null && einde != null && einde.isBefore(aanvang)) {
      rij.fout(Veld.EINDE.kolom(), "ligt voor de aanvang, %s", aanvang);
    }
    if (isRedenZonderEinde) {
      rij.fout(Veld.REDEN.kolom(), "gevuld terwijl de hulp loopt; laat leeg of vul einde");
    }
  }

  /** Of a record of its own nothing may be left open. */
  private void toetsEigen(String hulpvorm) {
    Stream.of(Veld.VERWIJZER, Veld.HULPVORM, Veld.CRISIS, Veld.AANVANG)
        .map(Veld::kolom)
        .filter(rij::isLeeg)
        .forEach(kolom -> rij.fout(kolom, "leeg; een eigen rij, zonder toewijzing, is volledig"));
    if (hulpvorm.equals(Hulpvormen.GEEN)) {
      rij.fout(Veld.HULPVORM.kolom(), "'geen'; laat deze rij dan weg");
    }
    boolean isZonderReden = rij.isLeeg(Veld.REDEN.kolom());
    boolean isZonderEinde =
        rij.isLeeg(Veld.EINDE.kolom())
            || rij.tekst(Veld.EINDE.kolom()).equalsIgnoreCase(Aanvulling.LOOPT);
    if (isZonderEinde != isZonderReden) {
      rij.fout(
          Veld.REDEN.kolom(),
          isZonderReden
              ? "leeg terwijl er een einde is; vul waarom het eindigde"
              : "gevuld zonder einde; vul het einde, of laat de reden leeg");
    }
    if (!rij.isLeeg(Aanvulling.BEGINDATUM)) {
      rij.fout(
          Aanvulling.BEGINDATUM, "hoort bij een startbericht; vul bij een eigen rij de aanvang");
    }
  }

  private String gemeente(boolean isEigen) {
    String code = rij.code(Aanvulling.GEMEENTE);
    if (isEigen && code.isEmpty()) {
      return "";
    }
    if (!GEMEENTE.matcher(code).matches()) {
      rij.fout(
          Aanvulling.GEMEENTE,
          "%s; verwacht: de CBS-code, vier cijfers",
          rij.getoond(Aanvulling.GEMEENTE));
    }
    return code.length() == 3 ? "0" + code : code;
  }

  private Jeugdige jeugdige(String gemeente, String postcode, String geboren) {
    String bsn = bsn();
    String geslacht = codeboek.lees(rij, Aanvulling.GESLACHT, "geslacht");
    boolean isOngeboren = bsn.equals(Jeugdige.ONGEBOREN);
    if (rij.isLeeg(Veld.GEBOORTEDATUM.kolom())) {
      rij.fout(Veld.GEBOORTEDATUM.kolom(), "leeg; verwacht: JJJJMMDD, met 00 voor wat onbekend is");
    } else if (isOngeboren != geboren.equals(Jeugdige.ONGEBOREN)) {
      rij.fout(
          Veld.GEBOORTEDATUM.kolom(),
          "een ongeboren kind heeft bij bsn en bij geboortedatum 000000000, een ander bij geen van beide");
    }
    if (postcode.isEmpty() && gemeente.isEmpty()) {
      rij.fout(Aanvulling.POSTCODE, "leeg; vul de postcode, of anders de gemeente");
    }
    return new Jeugdige(bsn, geboren, geslacht == null ? "" : geslacht, postcode, gemeente);
  }

  private String bsn() {
    String tekst = rij.code(Aanvulling.BSN);
    String bsn = CIJFERS.matcher(tekst).matches() ? "0".repeat(9 - tekst.length()) + tekst : tekst;
    // 000000000 stands the elfproef, as who is not born yet has it
    if (!Elfproef.geldt(bsn) && !bsn.equals(Jeugdige.BSN_ONBEKEND)) {
      rij.fout(
          Aanvulling.BSN,
          "%s; verwacht: negen cijfers die aan de elfproef voldoen, 999999999 als hij onbekend is, "
              + "000000000 voor een ongeboren kind",
          tekst.isEmpty() ? "leeg" : "geen geldig Bsn");
    }
    return bsn;
  }

  /** JJJJMMDD; zeros for the day, or for day and month, that are not known. */
  private String geboortedatum() {
    String tekst = rij.code(Veld.GEBOORTEDATUM.kolom());
    if (tekst.isEmpty()) {
      return "";
    }
    if (NULLEN.matcher(tekst).matches()) {
      return Jeugdige.ONGEBOREN;
    }
    Matcher delen = GEBOREN.matcher(tekst);
    if (delen.matches() && isDatum(delen.group(1), delen.group(2), delen.group(3))) {
      return delen.group(1) + delen.group(2) + delen.group(3);
    }
    rij.fout(
        Veld.GEBOORTEDATUM.kolom(),
        "geen geldige datum; verwacht: JJJJMMDD, JJJJMM00 als de dag onbekend is, JJJJ0000 als ook de maand onbekend is");
    return "";
  }

  private static boolean isDatum(String jaar, String maand, String dag) {
    if (maand.equals(NUL)) {
      return dag.equals(NUL);
    }
    try {
      LocalDate.of(
          Integer.parseInt(jaar),
          Integer.parseInt(maand),
          dag.equals(NUL) ? 1 : Integer.parseInt(dag));
      return true;
    } catch (DateTimeException geenDatum) {
      return false;
    }
  }

  private String postcode() {
    String tekst = rij.tekst(Aanvulling.POSTCODE);
    if (!tekst.isEmpty() && !POSTCODE.matcher(tekst).matches()) {
      rij.fout(Aanvulling.POSTCODE, "geen postcode; verwacht: vier cijfers en twee hoofdletters");
    }
    return tekst.replace(" ", "");
  }

  private @Nullable LocalDate dag(String kolom) {
    return rij.isLeeg(kolom) ? null : rij.datum(kolom);
  }

  private String code(String kolom, String lijst) {
    String code = rij.isLeeg(kolom) ? "" : codeboek.lees(rij, kolom, lijst);
    return code == null ? "" : code;
  }

  private List<Meting> metingen() {
    List<Meting> metingen = new ArrayList<>();
    for (int nummer = 1; nummer <= Aanvulling.METINGEN; nummer++) {
      List<String> kolommen = Aanvulling.metingkolommen(nummer);
      if (!kolommen.stream().allMatch(rij::isLeeg)) {
        metingen.add(meting(kolommen.get(0), kolommen.get(1), kolommen.get(2)));
      }
    }
    return metingen;
  }

  private Meting meting(String cijferkolom, String hulpkolom, String informantkolom) {
    String cijfer = rij.code(cijferkolom);
    if (!cijfer.isEmpty() && !isCijfer(cijfer)) {
      rij.fout(cijferkolom, "%s; verwacht: 1 tot en met 10", rij.getoond(cijferkolom));
    }
    String zonderHulp = code(hulpkolom, "zonderhulp");
    if (rij.isLeeg(cijferkolom) && rij.isLeeg(hulpkolom)) {
      rij.fout(informantkolom, "gevuld zonder uitkomst; vul %s of %s", cijferkolom, hulpkolom);
    }
    String informant = codeboek.lees(rij, informantkolom, "informant");
    return new Meting(cijfer, zonderHulp, informant == null ? "" : informant);
  }

  private static boolean isCijfer(String tekst) {
    return tekst.length() <= 2
        && CIJFERS.matcher(tekst).matches()
        && Integer.parseInt(tekst) >= 1
        && Integer.parseInt(tekst) <= TIEN;
  }
}
