package nl.sluis.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Eenheid;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;

/** A file with contract lines (section 8 of the design): every mistake in it is named at once. */
public final class Contractbestand {
  static final String CONTRACTNUMMER = "contractnummer";
  static final String GEMEENTE = "gemeente";
  static final String AANBIEDER = "aanbieder";
  static final String DOMEIN = "domein";
  static final String PRODUCTCATEGORIE = "productcategorie";
  static final String PRODUCTCODE = "productcode";
  static final String KERNCOMPETENTIE = "kerncompetentie";
  static final String BETAALTITEL = "betaaltitel";
  static final String UITVOERINGSVARIANT = "uitvoeringsvariant";
  static final String EENHEID = "eenheid";
  static final String TARIEF = "tarief";
  static final String TARIEFEENHEID = "tariefeenheid";
  static final String INGANGSDATUM = "ingangsdatum";
  static final String EINDDATUM = "einddatum";
  static final String JAARPLAFOND = "jaarplafond";
  static final String MAANDPLAFOND = "maandplafond";

  static final Kolommen KOLOMMEN =
      new Kolommen(
          List.of(
              CONTRACTNUMMER,
              GEMEENTE,
              AANBIEDER,
              DOMEIN,
              PRODUCTCATEGORIE,
              PRODUCTCODE,
              KERNCOMPETENTIE,
              BETAALTITEL,
              UITVOERINGSVARIANT,
              EENHEID,
              TARIEF,
              TARIEFEENHEID,
              INGANGSDATUM,
              EINDDATUM),
          List.of(JAARPLAFOND, MAANDPLAFOND));

  private Contractbestand() {}

  /** The lines of a file, or all that is wrong with it; in CSV or Excel. */
  public static Contractlezing lees(byte[] bytes, Codelijsten codelijsten) {
    Contractregellezer lezer = new Contractregellezer(codelijsten);
    List<Contractrij> rijen = new ArrayList<>();
    Tabelbestand tabel = Tabellen.lees(bytes);
    List<Tabelfout> fouten =
        KOLOMMEN.lees(
            tabel,
            rij ->
                lezer
                    .lees(rij)
                    .ifPresent(regel -> rijen.add(new Contractrij(rij.nummer(), regel))));
    fouten.addAll(Overlap.in(rijen));
    fouten.sort(
        Comparator.comparingInt(Tabelfout::rij)
            .thenComparing(fout -> KOLOMMEN.alle().indexOf(fout.kolom())));
    return new Contractlezing(rijen, fouten, tabel.opmerkingen(), versie(bytes));
  }

  /** The lines as a file that reads back to the same lines. */
  public static Tabel tabel(List<Contractregel> regels) {
    return Tabel.van(
        "Contracten", KOLOMMEN.alle(), regels.stream().map(Contractbestand::cellen).toList());
  }

  private static List<String> cellen(Contractregel regel) {
    boolean isInEuros = regel.eenheid() == Eenheid.EURO;
    return List.of(
        regel.contractnummer(),
        regel.gemeente(),
        regel.aanbieder(),
        regel.standaard().domein(),
        regel.product().categorie(),
        Objects.toString(regel.product().code(), ""),
        regel.kerncompetentie().name(),
        regel.betaaltitel().code(),
        regel.betaaltitel().variant().name(),
        code(regel.eenheid()),
        bedrag(
            regel.tarief() == null ? regel.vastBedrag() : Long.valueOf(regel.tarief().eurocent())),
        regel.tarief() == null
            ? code(isInEuros && regel.vastBedrag() != null ? Eenheid.EURO : null)
            : regel.tarief().per().code(),
        regel.ingangsdatum().toString(),
        Objects.toString(regel.einddatum(), ""),
        bedrag(regel.jaarplafond()),
        isInEuros ? bedrag(regel.maandplafond()) : Objects.toString(regel.maandplafond(), ""));
  }

  private static String bedrag(@Nullable Long eurocent) {
    return eurocent == null ? "" : Geld.kaal(eurocent);
  }

  private static String code(@Nullable Eenheid eenheid) {
    return eenheid == null ? "" : eenheid.code();
  }

  private static String versie(byte[] bytes) {
    try {
      byte[] som = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(som);
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }
}
