package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** Afterwards: a message that was taken in cannot be processed. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "Fo01Bericht")
@XmlType(propOrder = {"stuurgegevens", "body"})
public class Fo01Bericht extends Foutbericht {
  protected Fo01Bericht() {}

  public Fo01Bericht(Stuurgegevens stuurgegevens, Fout fout) {
    super(stuurgegevens, fout);
  }
}
