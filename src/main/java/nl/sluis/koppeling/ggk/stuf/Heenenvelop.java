package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** The envelope (Di01) of a heenbericht. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = Naamruimte.HEEN, namespace = Naamruimte.GGK)
@XmlType(propOrder = {"stuurgegevens", "parameters"})
public class Heenenvelop extends Envelop {
  protected Heenenvelop() {}

  public Heenenvelop(Stuurgegevens stuurgegevens, Parameters parameters) {
    super(stuurgegevens, parameters);
  }

  @Override
  public boolean isRetour() {
    return false;
  }
}
