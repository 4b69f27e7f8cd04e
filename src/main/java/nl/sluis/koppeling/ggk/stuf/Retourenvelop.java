package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** The envelope (Du01) of a retourbericht. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = Naamruimte.RETOUR, namespace = Naamruimte.GGK)
@XmlType(propOrder = {"stuurgegevens", "parameters"})
public class Retourenvelop extends Envelop {
  protected Retourenvelop() {}

  public Retourenvelop(Stuurgegevens stuurgegevens, Parameters parameters) {
    super(stuurgegevens, parameters);
  }

  @Override
  public boolean isRetour() {
    return true;
  }
}
