package nl.sluis.bericht;

import java.util.Arrays;
import java.util.Optional;

/** The two national standards that Sluis speaks, both in release 3.2. */
public enum Standaard {
  IJW("iJw", "JW", "ijw"),
  IWMO("iWmo", "WMO", "iwmo");

  /** The only release that is spoken now; BerichtVersie and BerichtSubversie say the same. */
  public static final String RELEASE = "3.2";

  public static final int BERICHT_VERSIE = 3;
  public static final int BERICHT_SUBVERSIE = 2;

  private final String naam;
  private final String domein;
  private final String map;

  Standaard(String naam, String domein, String map) {
    this.naam = naam;
    this.domein = domein;
    this.map = map;
  }

  /** The one of a wettelijk domein, JW or WMO. */
  public static Optional<Standaard> metDomein(String domein) {
    return Arrays.stream(values()).filter(standaard -> standaard.domein.equals(domein)).findFirst();
  }

  /** As people write it: iJw or iWmo. */
  public String naam() {
    return naam;
  }

  /** The wettelijk domein as it stands in front of a berichtsoort: JW or WMO. */
  public String domein() {
    return domein;
  }

  /** The folder of its schemas, and its word in namespaces. */
  public String map() {
    return map;
  }

  /** Namespace of the shared datatypes. */
  public String basisNamespace() {
    return "http://www.istandaarden.nl/" + map + "/3_2/basisschema/schema";
  }
}
