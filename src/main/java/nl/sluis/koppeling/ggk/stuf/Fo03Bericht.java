package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** At once, inside a SOAP fault: the envelope is not accepted. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "Fo03Bericht")
@XmlType(propOrder = {"stuurgegevens", "body"})
public class Fo03Bericht extends Foutbericht {
  protected Fo03Bericht() {}

  public Fo03Bericht(Stuurgegevens stuurgegevens, Fout fout) {
    super(stuurgegevens, fout);
  }
}
