package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** What is sent, and in which versions. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "applicatieVersie",
      "applicatieSubversie",
      "functieVersie",
      "functieSubversie",
      "bericht"
    })
public class Parameters {
  @XmlElement(namespace = Naamruimte.GGK)
  private String applicatieVersie = "";

  @XmlElement(namespace = Naamruimte.GGK)
  private String applicatieSubversie = "";

  @XmlElement(namespace = Naamruimte.GGK)
  private String functieVersie = "";

  @XmlElement(namespace = Naamruimte.GGK)
  private String functieSubversie = "";

  @XmlElement(namespace = Naamruimte.GGK)
  private Inhoud bericht = new Inhoud();

  protected Parameters() {}

  /** These versions of this file. */
  public Parameters(Versies versies, Inhoud bericht) {
    this.applicatieVersie = versies.applicatie();
    this.applicatieSubversie = versies.applicatieSub();
    this.functieVersie = versies.functie();
    this.functieSubversie = versies.functieSub();
    this.bericht = bericht;
  }

  public Versies versies() {
    return new Versies(applicatieVersie, applicatieSubversie, functieVersie, functieSubversie);
  }

  public Inhoud bericht() {
    return bericht;
  }
}
