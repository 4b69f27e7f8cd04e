package nl.sluis.factuur;

/**
 * The rules that an invoice says to follow. One document carries one such label, and both rule sets
 * refuse the label of the other; all else that Sluis writes satisfies both (D56).
 */
public enum Specificatie {
  /** Peppol BIS Billing 3, which holds the Dutch rules too. */
  PEPPOL("urn:fdc:peppol.eu:2017:poacc:billing:3.0", "Peppol BIS Billing 3"),
  /** NLCIUS, in UBL also called SI-UBL 2.0. */
  NLCIUS("urn:fdc:nen.nl:nlcius:v1.0", "NLCIUS (SI-UBL 2.0)");

  private static final String EN16931 = "urn:cen.eu:en16931:2017#compliant#";

  private final String kenmerk;
  private final String naam;

  Specificatie(String kenmerk, String naam) {
    this.kenmerk = EN16931 + kenmerk;
    this.naam = naam;
  }

  /** The label: CustomizationID. */
  String kenmerk() {
    return kenmerk;
  }

  /** For people. */
  public String naam() {
    return naam;
  }
}
