package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/**
 * The file in an envelope, as base64: a message, or any file by its name. Of an envelope that comes
 * in it is empty: there the file was taken out while reading.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"tekstBestand", "xmlBestand"})
public class Inhoud {
  @XmlElement(namespace = Naamruimte.GGK)
  private @Nullable Tekstbestand tekstBestand;

  @XmlElement(namespace = Naamruimte.GGK)
  private byte @Nullable [] xmlBestand;

  protected Inhoud() {}

  private Inhoud(byte[] xmlBestand) {
    this.xmlBestand = xmlBestand;
  }

  /** A message; the bytes are not copied. */
  public static Inhoud xml(byte[] bericht) {
    return new Inhoud(bericht);
  }

  /** A file that is no message, by its name; the bytes are not copied. */
  public static Inhoud tekst(String bestandsnaam, byte[] bestand) {
    Inhoud inhoud = new Inhoud();
    inhoud.tekstBestand = new Tekstbestand(bestandsnaam, bestand);
    return inhoud;
  }

  /** The name of the file; empty for a message without one. */
  public String bestandsnaam() {
    return tekstBestand == null ? "" : tekstBestand.bestandsnaam;
  }

  /** A file by its name. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(name = "tekstBestand")
  public static class Tekstbestand {
    @XmlAttribute(required = true)
    private String bestandsnaam = "";

    @XmlValue private byte @Nullable [] inhoud;

    protected Tekstbestand() {}

    private Tekstbestand(String bestandsnaam, byte[] inhoud) {
      this.bestandsnaam = bestandsnaam;
      this.inhoud = inhoud;
    }
  }
}
