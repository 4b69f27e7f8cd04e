package nl.sluis.meting;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A contract register of any size, with the contract of the measured declaratie in it. */
final class Meetcontracten {
  private static final List<String> GEMEENTEN = List.of("0363", "0384", "0394", "0599", "0518");
  private static final String KOP =
      "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
          + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum\n";
  private static final int ANDERE_AANBIEDERS = 70_000_000;

  private Meetcontracten() {}

  /** As a contract file: for each pair of a gemeente and an aanbieder as many lines as products. */
  static byte[] csv(Meetbericht bericht, int regels) {
    StringBuilder csv = new StringBuilder(KOP);
    for (int regel = 0; regel < regels; regel++) {
      int paar = regel / Meetbericht.PER_CLIENT;
      String gemeente = paar == 0 ? bericht.gemeente() : GEMEENTEN.get(paar % GEMEENTEN.size());
      String aanbieder =
          paar == 0
              ? bericht.aanbieder()
              : Integer.toString(ANDERE_AANBIEDERS + paar / GEMEENTEN.size());
      csv.append("M-")
          .append(paar)
          .append(';')
          .append(gemeente)
          .append(';')
          .append(aanbieder)
          .append(";JW;45;")
          .append(Meetbericht.productcode(regel % Meetbericht.PER_CLIENT))
          .append(";BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;87,30;04;2020-01-01;\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
