package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;

/** What the envelope of a heenbericht and that of a retourbericht share: everything but a name. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlTransient
public abstract class Envelop {
  @XmlElement(namespace = Naamruimte.GGK)
  private Stuurgegevens stuurgegevens = Stuurgegevens.onbekend();

  @XmlElement(namespace = Naamruimte.GGK)
  private Parameters parameters = new Parameters();

  Envelop() {}

  Envelop(Stuurgegevens stuurgegevens, Parameters parameters) {
    this.stuurgegevens = stuurgegevens;
    this.parameters = parameters;
  }

  public Stuurgegevens stuurgegevens() {
    return stuurgegevens;
  }

  public Parameters parameters() {
    return parameters;
  }

  /** Whether it brings an answer. */
  public abstract boolean isRetour();
}
