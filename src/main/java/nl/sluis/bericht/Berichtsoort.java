package nl.sluis.bericht;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The 28 message kinds of iJw and iWmo 3.2, with what is fixed about each: BerichtCode, namespace,
 * schema, partner and the kinds of sender and receiver. The <em>vorm</em> is the number without the
 * domain, since both standards share their structure.
 */
public enum Berichtsoort {
  JW301("436"),
  JW302("437"),
  JW305("438"),
  JW306("439"),
  JW307("440"),
  JW308("441"),
  JW315("446"),
  JW316("447"),
  JW317("486"),
  JW318("487"),
  JW319("488"),
  JW320("489"),
  JW323("490"),
  JW325("491"),
  WMO301("414"),
  WMO302("415"),
  WMO305("418"),
  WMO306("419"),
  WMO307("420"),
  WMO308("421"),
  WMO315("444"),
  WMO316("445"),
  WMO317("480"),
  WMO318("481"),
  WMO319("482"),
  WMO320("483"),
  WMO323("484"),
  WMO325("485");

  /** Who stands in Afzender or Ontvanger: an AGB-code of eight digits or a CBS code of four. */
  public enum Partij {
    AANBIEDER,
    GEMEENTE
  }

  private static final Map<String, Berichtsoort> OP_NAMESPACE =
      Arrays.stream(values())
          .collect(Collectors.toMap(Berichtsoort::namespace, Function.identity()));

  private final String code;
  private final Standaard standaard;
  private final int vorm;

  Berichtsoort(String code) {
    this.code = code;
    this.standaard = name().startsWith("JW") ? Standaard.IJW : Standaard.IWMO;
    this.vorm = Integer.parseInt(name().substring(standaard.domein().length()));
  }

  public static Berichtsoort van(Standaard standaard, int vorm) {
    return valueOf(standaard.domein() + vorm);
  }

  public static Optional<Berichtsoort> bijNamespace(String namespace) {
    return Optional.ofNullable(OP_NAMESPACE.get(namespace));
  }

  /** BerichtCode, such as 436 for a JW301. */
  public String code() {
    return code;
  }

  public Standaard standaard() {
    return standaard;
  }

  /** The number without the domain: 301 for JW301 and WMO301. */
  public int vorm() {
    return vorm;
  }

  public String namespace() {
    return "http://www.istandaarden.nl/" + standaard.map() + "/3_2/" + prefix() + "/schema";
  }

  /** Namespace prefix as in the published samples, and file name of the schema: jw301. */
  public String prefix() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Place of its schema below message-schemas. */
  public String schema() {
    return standaard.map() + "/" + Standaard.RELEASE + "/" + prefix() + ".xsd";
  }

  public boolean isRetour() {
    return vorm == 325 || vorm % 2 == 0;
  }

  /**
   * Whether the sender stands in Ontvanger: a retourbericht keeps Afzender and Ontvanger of its
   * heenbericht (IV028); only a 325 turns them round.
   */
  public boolean isOmgekeerd() {
    return isRetour() && vorm != 325;
  }

  /** The answer to a heenbericht, and the heenbericht of an answer. */
  public Berichtsoort partner() {
    int stap = vorm == 323 || vorm == 325 ? 2 : 1;
    return van(standaard, isRetour() ? vorm - stap : vorm + stap);
  }

  /**
   * The kind of party in Afzender. A retourbericht keeps Afzender and Ontvanger of its heenbericht
   * (IV028); only a 325 turns them round.
   */
  public Partij afzender() {
    return switch (vorm) {
      case 301, 302, 319, 320, 325 -> Partij.GEMEENTE;
      default -> Partij.AANBIEDER;
    };
  }

  public Partij ontvanger() {
    return afzender() == Partij.GEMEENTE ? Partij.AANBIEDER : Partij.GEMEENTE;
  }
}
