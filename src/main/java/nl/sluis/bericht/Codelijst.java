package nl.sluis.bericht;

import java.util.List;

/**
 * The code lists of the standards, each a file in message-schemas/codelijsten. Behind each stands
 * its national name.
 */
public enum Codelijst {
  /** NUM061. */
  AANDUIDING_WOONADRES("aanduidingen-woonadres"),
  /** COD757. */
  ADRES_SOORT("soorten-adres"),
  /** COD747. */
  COMMUNICATIEVORM("communicatievormen"),
  /** COD170. */
  DATUM_GEBRUIK("datumgebruik"),
  /** COD043. */
  DEBET_CREDIT("debet-credit"),
  /** WJ756. */
  EENHEID("eenheden"),
  /** BRS… and IB…, for what is refused before it is judged. */
  FOUTCODE("foutcodes", "code", "betekenis"),
  /** WMO757. */
  FREQUENTIE("frequenties"),
  /** CBS, with those that merged since 2021. */
  GEMEENTE("gemeenten", "code", "naam"),
  /** COD046. */
  GESLACHT("geslachten"),
  /** WJ232. */
  JURIDISCHE_STATUS("juridische-statussen"),
  /** COD032. */
  LAND("landen"),
  /** COD700. */
  NAAM_GEBRUIK("naamgebruik"),
  /** JZ020. */
  PRODUCTCATEGORIE_IJW("productcategorieen-ijw"),
  /** WMO020. */
  PRODUCTCATEGORIE_IWMO("productcategorieen-iwmo"),
  /** JZ21. */
  PRODUCTCODE_IJW("productcodes-ijw", "productcode", "omschrijving"),
  /** There is no national list; a gemeente may give one. */
  PRODUCTCODE_IWMO("productcodes-iwmo", "productcode", "omschrijving"),
  /** WJ759. */
  REDEN_AFWIJZING("redenen-afwijzing"),
  /** JZ588. */
  REDEN_BEEINDIGING_IJW("redenen-beeindiging-ijw"),
  /** WMO588. */
  REDEN_BEEINDIGING_IWMO("redenen-beeindiging-iwmo"),
  /** WJ758. */
  REDEN_VERZOEK("redenen-verzoek"),
  /** JZ002. */
  REDEN_WIJZIGING_IJW("redenen-wijziging-ijw"),
  /** WMO002. */
  REDEN_WIJZIGING_IWMO("redenen-wijziging-iwmo"),
  /** WJ001. */
  RETOURCODE("retourcodes", "code", "betekenis"),
  /** COD472. */
  SOORT_RELATIE("soorten-relatie"),
  /** COD467. */
  STATUS_AANLEVERING("statussen-aanlevering"),
  /** COD327. */
  VERWIJZER("verwijzers"),
  /** WJ760. */
  VERZOEK_ANTWOORD("antwoorden-verzoek"),
  /** WJ003. */
  WETTELIJKE_VERTEGENWOORDIGING("wettelijke-vertegenwoordiging");

  private final String naam;
  private final String codekolom;
  private final String tekstkolom;

  Codelijst(String naam) {
    this(naam, "code", "omschrijving");
  }

  Codelijst(String naam, String codekolom, String tekstkolom) {
    this.naam = naam;
    this.codekolom = codekolom;
    this.tekstkolom = tekstkolom;
  }

  public static Codelijst productcategorie(Standaard standaard) {
    return standaard == Standaard.IJW ? PRODUCTCATEGORIE_IJW : PRODUCTCATEGORIE_IWMO;
  }

  public static Codelijst productcode(Standaard standaard) {
    return standaard == Standaard.IJW ? PRODUCTCODE_IJW : PRODUCTCODE_IWMO;
  }

  public static Codelijst redenBeeindiging(Standaard standaard) {
    return standaard == Standaard.IJW ? REDEN_BEEINDIGING_IJW : REDEN_BEEINDIGING_IWMO;
  }

  public static Codelijst redenWijziging(Standaard standaard) {
    return standaard == Standaard.IJW ? REDEN_WIJZIGING_IJW : REDEN_WIJZIGING_IWMO;
  }

  /** File name, such as gemeenten.csv. */
  public String bestandsnaam() {
    return naam + ".csv";
  }

  /** Place below message-schemas. */
  String bestand() {
    return "codelijsten/" + bestandsnaam();
  }

  String codekolom() {
    return codekolom;
  }

  String tekstkolom() {
    return tekstkolom;
  }

  /** The columns that every use of this list needs. */
  List<String> kolommen() {
    return switch (this) {
      case GEMEENTE -> List.of("code", "naam", "jeugdzorgregio", "ingangsdatum", "einddatum");
      case PRODUCTCODE_IJW, PRODUCTCODE_IWMO ->
          List.of("productcode", "productcategorie", "uitvoeringsvariant", "omschrijving");
      case RETOURCODE -> List.of("code", "regel", "betekenis", "herstel");
      case FOUTCODE -> List.of("code", "betekenis", "herstel");
      default -> List.of(codekolom, tekstkolom);
    };
  }
}
