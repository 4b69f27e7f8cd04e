package nl.sluis.opstelling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/** Reads one row of a file of registrations; every cell that is wrong is told. */
final class Registratierij {
  private static final Pattern BSN = Pattern.compile("[0-9]{8,9}");
  private static final Pattern GETAL = Pattern.compile("[0-9]{1,8}");
  private static final Pattern TOEWIJZING = Pattern.compile("[0-9]{1,9}");
  private static final Pattern PRODUCTCODE = Pattern.compile("[0-9A-Za-z]{1,5}");
  private static final Pattern CATEGORIE = Pattern.compile("[0-9]{2}");
  private static final List<DateTimeFormatter> DATUMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT));
  private static final int BSN_LENGTE = 9;

  private final Tabel.Rij rij;
  private final Map<String, Integer> kolommen;
  private final Registratiefouten fouten;
  private boolean goed = true;

  Registratierij(Tabel.Rij rij, Map<String, Integer> kolommen, Registratiefouten fouten) {
    this.rij = rij;
    this.kolommen = kolommen;
    this.fouten = fouten;
  }

  /** The registration; empty when something in it is wrong. */
  Optional<Registratie> lees() {
    String bsn = bsn();
    Long toewijzing = toewijzingNummer();
    LocalDate datum = datum();
    List<Maat> maten = ingevuldeMaten();
    Maat maat = maten.isEmpty() ? null : maten.get(0);
    long aantal = maat == null ? 0 : aantal(maat);
    String productCode = vorm("productcode", PRODUCTCODE, "hoogstens vijf letters en cijfers, zoals 45A03");
    String categorie = vorm("productcategorie", CATEGORIE, "twee cijfers, zoals 45");
    Eenheid eenheid = eenheid("eenheid");
    Long tarief = tekst("tarief").isEmpty() ? null : euros("tarief");
    Eenheid tariefeenheid = eenheid("tariefeenheid");
    if (!goed || bsn == null || toewijzing == null || datum == null) {
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

  /** Excel drops a leading zero; the eleven-test tells whether that is what happened. */
  private @Nullable String bsn() {
    String tekst = tekst("bsn");
    String negen = "0".repeat(Math.max(0, BSN_LENGTE - tekst.length())) + tekst;
    if (!BSN.matcher(tekst).matches() || !isElfproef(negen)) {
      return fout(
          "bsn",
          "dit is geen geldig Bsn. Vul negen cijfers die aan de elfproef voldoen.");
    }
    return negen;
  }

  private static boolean isElfproef(String bsn) {
    int som = -(bsn.charAt(BSN_LENGTE - 1) - '0');
    for (int i = 0; i < BSN_LENGTE - 1; i++) {
      som += (BSN_LENGTE - i) * (bsn.charAt(i) - '0');
    }
    return som % 11 == 0 && !bsn.equals("000000000");
  }

  private @Nullable Long toewijzingNummer() {
    String tekst = tekst("toewijzingnummer");
    return TOEWIJZING.matcher(tekst).matches()
        ? Long.valueOf(tekst)
        : fout("toewijzingnummer", "vul het ToewijzingNummer van de gemeente, alleen cijfers.");
  }

  private @Nullable LocalDate datum() {
    String tekst = tekst("datum");
    for (DateTimeFormatter vorm : DATUMS) {
      try {
        return LocalDate.parse(tekst, vorm);
      } catch (DateTimeException geenDatumInDezeVorm) {
        continue;
      }
    }
    return fout("datum", "dit is geen datum. Vul JJJJ-MM-DD, zoals 2026-04-30.");
  }

  /** At most one of the three says how much it was. */
  private List<Maat> ingevuldeMaten() {
    List<Maat> ingevuld = new ArrayList<>();
    for (Maat maat : Maat.values()) {
      if (!tekst(maat.kolom()).isEmpty()) {
        ingevuld.add(maat);
      }
    }
    if (ingevuld.size() > 1) {
      String namen = ingevuld.stream().map(Maat::kolom).collect(Collectors.joining(" en "));
      fout(ingevuld.get(1).kolom(), "%s zijn beide gevuld. Vul er een.".formatted(namen));
    }
    return ingevuld;
  }

  private long aantal(Maat maat) {
    if (maat == Maat.BEDRAG) {
      Long bedrag = euros(maat.kolom());
      return bedrag == null ? 0 : bedrag;
    }
    String tekst = tekst(maat.kolom());
    if (!GETAL.matcher(tekst).matches()) {
      fout(
          maat.kolom(),
          "vul een geheel getal van hoogstens acht cijfers, 0 of meer. Een verbetering geeft u door"
              + " alles van die maand opnieuw op te geven.");
      return 0;
    }
    return Long.parseLong(tekst);
  }

  private @Nullable Long euros(String kolom) {
    try {
      return Geld.eurocent(tekst(kolom));
    } catch (NumberFormatException geenBedrag) {
      return fout(kolom, "vul euro's met een komma en zonder punten, zoals 1250,00.");
    }
  }

  private @Nullable Eenheid eenheid(String kolom) {
    String tekst = tekst(kolom);
    if (tekst.isEmpty()) {
      return null;
    }
    String code = tekst.length() == 1 ? "0" + tekst : tekst;
    Optional<Eenheid> eenheid =
        Arrays.stream(Eenheid.values()).filter(een -> een.code().equals(code)).findFirst();
    return eenheid.isPresent()
        ? eenheid.get()
        : fout(
            kolom,
            "vul een code voor de eenheid: %s."
                .formatted(
                    Arrays.stream(Eenheid.values())
                        .map(Eenheid::code)
                        .collect(Collectors.joining(", "))));
  }

  private @Nullable String vorm(String kolom, Pattern vorm, String verwacht) {
    String tekst = tekst(kolom);
    if (tekst.isEmpty() || vorm.matcher(tekst).matches()) {
      return tekst.isEmpty() ? null : tekst;
    }
    return fout(kolom, "vul %s, of laat de cel leeg.".formatted(verwacht));
  }

  private String tekst(String kolom) {
    Integer plaats = kolommen.get(kolom);
    return plaats == null ? "" : rij.cellen().get(plaats).strip();
  }

  private <T> @Nullable T fout(String kolom, String melding) {
    goed = false;
    fouten.meld(rij.nummer(), kolom, melding);
    return null;
  }
}
