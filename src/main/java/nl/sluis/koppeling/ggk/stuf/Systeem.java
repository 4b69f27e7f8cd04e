package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A sending or receiving system: an application of an organisation, a CBS code or AGB-code. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"organisatie", "applicatie", "administratie", "gebruiker"})
public class Systeem {
  private @Nullable String organisatie;
  private String applicatie = "";
  private @Nullable String administratie;
  private @Nullable String gebruiker;

  protected Systeem() {}

  /** Of an organisation; null when it is not known. */
  public Systeem(
      @Nullable String organisatie,
      String applicatie,
      @Nullable String administratie,
      @Nullable String gebruiker) {
    this.organisatie = organisatie;
    this.applicatie = applicatie;
    this.administratie = administratie;
    this.gebruiker = gebruiker;
  }

  /** Empty when it is not told. */
  public String organisatie() {
    return organisatie == null ? "" : organisatie;
  }

  public String applicatie() {
    return applicatie;
  }

  public @Nullable String administratie() {
    return administratie;
  }

  public @Nullable String gebruiker() {
    return gebruiker;
  }
}
