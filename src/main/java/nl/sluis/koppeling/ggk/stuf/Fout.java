package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What is wrong: a code of StUF or of the chain, on whose side, and words. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"code", "plek", "omschrijving", "details"})
public class Fout {
  private static final int MAX_OMSCHRIJVING = 200;
  private static final int MAX_DETAILS = 1000;

  private String code = "";
  private String plek = "";
  private String omschrijving = "";
  private @Nullable String details;

  protected Fout() {}

  /**
   * A fault; words that do not fit are cut off.
   *
   * @param plek client or server
   */
  public Fout(String code, String plek, String omschrijving, @Nullable String details) {
    this.code = code;
    this.plek = plek;
    this.omschrijving = kort(omschrijving, MAX_OMSCHRIJVING);
    this.details = details == null ? null : kort(details, MAX_DETAILS);
  }

  private static String kort(String tekst, int lengte) {
    return tekst.length() <= lengte ? tekst : tekst.substring(0, lengte - 1) + "…";
  }

  public String code() {
    return code;
  }

  public String plek() {
    return plek;
  }

  public String omschrijving() {
    return omschrijving;
  }

  public @Nullable String details() {
    return details;
  }
}
