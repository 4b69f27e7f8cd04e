package nl.sluis.declareren;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Elfproef;
import nl.sluis.tabel.Rijlezing;
import org.jspecify.annotations.Nullable;

/** Reads one row of a file of registrations; every cell that is wrong is told. */
final class Registratierij {
  private static final Pattern BSN = Pattern.compile("[0-9]{8,9}");
  private static final Pattern TOEWIJZING = Pattern.compile("[0-9]{1,9}");
  private static final Pattern PRODUCTCODE = Pattern.compile("[0-9A-Za-z]{1,5}");
  private static final Pattern CATEGORIE = Pattern.compile("[0-9]{2}");
  private static final int BSN_LENGTE = 9;

  /** It stands the elfproef and is of nobody. */
  private static final String NIEMAND = "000000000";

  private static final Map<String, Eenheid> EENHEDEN = eenheden();

  private final Rijlezing rij;

  Registratierij(Rijlezing rij) {
    this.rij = rij;
  }

  /** The registration; empty when something in it is wrong. */
  Optional<Registratie> lees() {
    String bsn = bsn();
    Long toewijzing = toewijzingNummer();
    LocalDate datum = rij.datum("datum");
    List<Maat> maten = ingevuldeMaten();
    Maat maat = maten.isEmpty() ? null : maten.get(0);
    long aantal = maat == null ? 0 : aantal(maat);
    String productCode = vorm("productcode", PRODUCTCODE, "hoogstens vijf letters en cijfers");
    String categorie = vorm("productcategorie", CATEGORIE, "twee cijfers");
    Eenheid eenheid = eenheid("eenheid");
    Long tarief = rij.isLeeg("tarief") ? null : euros("tarief");
    Eenheid tariefeenheid = eenheid("tariefeenheid");
    if (!rij.isGoed() || bsn == null || toewijzing == null || datum == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Registratie(
            rij.nummer(),
            bsn,
            toewijzing,
            datum,
            maat,
            aantal,
            productCode,
            categorie,
            eenheid,
            tarief,
            tariefeenheid));
  }

  /**
   * Never shown. Excel drops a leading zero; the eleven-test tells whether that is what happened.
   */
  private @Nullable String bsn() {
    String tekst = rij.code("bsn");
    String negen = "0".repeat(Math.max(0, BSN_LENGTE - tekst.length())) + tekst;
    if (BSN.matcher(tekst).matches() && Elfproef.geldt(negen) && !negen.equals(NIEMAND)) {
      return negen;
    }
    rij.fout(
        "bsn",
        tekst.isEmpty()
            ? "leeg; vul het Bsn van de cliënt"
            : "geen geldig Bsn; verwacht: negen cijfers die aan de elfproef voldoen");
    return null;
  }

  private @Nullable Long toewijzingNummer() {
    String kolom = "toewijzingnummer";
    if (TOEWIJZING.matcher(rij.code(kolom)).matches()) {
      return Long.valueOf(rij.code(kolom));
    }
    rij.fout(kolom, "%s; verwacht: het ToewijzingNummer van de gemeente, cijfers", toon(kolom));
    return null;
  }

  /** At most one of them says how much it was. */
  private List<Maat> ingevuldeMaten() {
    List<Maat> ingevuld = new ArrayList<>();
    for (Maat maat : Maat.values()) {
      if (!rij.isLeeg(maat.kolom())) {
        ingevuld.add(maat);
      }
    }
    if (ingevuld.size() > 1) {
      rij.fout(
          ingevuld.get(1).kolom(),
          "%s zijn beide gevuld; vul er een",
          ingevuld.stream().map(Maat::kolom).collect(Collectors.joining(" en ")));
    }
    return ingevuld;
  }

  private long aantal(Maat maat) {
    String kolom = maat.kolom();
    if (rij.tekst(kolom).startsWith("-")) {
      rij.fout(
          kolom,
          "%s; verwacht: 0 of meer. Verbeteren doet u door de hele maand opnieuw op te geven",
          toon(kolom));
      return 0;
    }
    Long aantal =
        switch (maat) {
          case MINUTEN -> rij.minuten(kolom);
          case UREN -> rij.uren(kolom);
          case STUKS -> rij.geheel(kolom, "een geheel getal, 0 of meer");
          case BEDRAG -> euros(kolom);
        };
    return aantal == null ? 0 : aantal;
  }

  private @Nullable Long euros(String kolom) {
    return rij.eurocent(kolom, "euro's met een komma, zoals 1250,00");
  }

  private @Nullable Eenheid eenheid(String kolom) {
    return rij.isLeeg(kolom) ? null : rij.keuze(kolom, EENHEDEN);
  }

  private @Nullable String vorm(String kolom, Pattern vorm, String verwacht) {
    String tekst = rij.code(kolom);
    if (tekst.isEmpty()) {
      return null;
    }
    if (!vorm.matcher(tekst).matches()) {
      rij.fout(kolom, "%s; verwacht: %s", toon(kolom), verwacht);
    }
    return tekst;
  }

  private String toon(String kolom) {
    return rij.getoond(kolom);
  }

  private static Map<String, Eenheid> eenheden() {
    Map<String, Eenheid> eenheden = new LinkedHashMap<>();
    Arrays.stream(Eenheid.values()).forEach(eenheid -> eenheden.put(eenheid.code(), eenheid));
    return eenheden;
  }
}
