package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What a StUF message says about itself: its kind, from whom, to whom, its number and moment. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "berichtcode",
      "zender",
      "ontvanger",
      "referentienummer",
      "tijdstipBericht",
      "crossRefnummer",
      "functie"
    })
public class Stuurgegevens {
  private String berichtcode = "";
  private @Nullable Systeem zender;
  private @Nullable Systeem ontvanger;
  private String referentienummer = "";
  private String tijdstipBericht = "";
  private @Nullable String crossRefnummer;
  private @Nullable String functie;

  protected Stuurgegevens() {}

  /**
   * All of it.
   *
   * @param referentienummer the number of this message
   * @param tijdstipBericht jjjjmmdduummssddd
   * @param crossRefnummer the number of the message that it answers; null when it answers none
   * @param functie the berichtsoort; null in what is no envelope
   */
  public Stuurgegevens(
      String berichtcode,
      Systeem zender,
      Systeem ontvanger,
      String referentienummer,
      String tijdstipBericht,
      @Nullable String crossRefnummer,
      @Nullable String functie) {
    this.berichtcode = berichtcode;
    this.zender = zender;
    this.ontvanger = ontvanger;
    this.referentienummer = referentienummer;
    this.tijdstipBericht = tijdstipBericht;
    this.crossRefnummer = crossRefnummer;
    this.functie = functie;
  }

  /** Of a message of which nothing could be read. */
  public static Stuurgegevens onbekend() {
    return new Stuurgegevens();
  }

  public String berichtcode() {
    return berichtcode;
  }

  public Systeem zender() {
    return zender == null ? new Systeem() : zender;
  }

  public Systeem ontvanger() {
    return ontvanger == null ? new Systeem() : ontvanger;
  }

  public String referentienummer() {
    return referentienummer;
  }

  public String tijdstipBericht() {
    return tijdstipBericht;
  }

  /** Null when it answers nothing. */
  public @Nullable String crossRefnummer() {
    return crossRefnummer;
  }

  /** Empty in what is no envelope. */
  public String functie() {
    return functie == null ? "" : functie;
  }
}
