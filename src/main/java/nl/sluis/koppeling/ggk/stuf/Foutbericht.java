package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlTransient;

/** What both kinds of error message share: everything but a name. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlTransient
public abstract class Foutbericht {
  private Stuurgegevens stuurgegevens = Stuurgegevens.onbekend();
  private Fout body = new Fout();

  Foutbericht() {}

  Foutbericht(Stuurgegevens stuurgegevens, Fout body) {
    this.stuurgegevens = stuurgegevens;
    this.body = body;
  }

  public Stuurgegevens stuurgegevens() {
    return stuurgegevens;
  }

  public Fout fout() {
    return body;
  }
}
