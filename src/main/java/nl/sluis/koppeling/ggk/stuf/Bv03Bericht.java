package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;

/** At once: the message is stored. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "Bv03Bericht")
public class Bv03Bericht {
  private Stuurgegevens stuurgegevens = Stuurgegevens.onbekend();

  protected Bv03Bericht() {}

  public Bv03Bericht(Stuurgegevens stuurgegevens) {
    this.stuurgegevens = stuurgegevens;
  }

  public Stuurgegevens stuurgegevens() {
    return stuurgegevens;
  }
}
