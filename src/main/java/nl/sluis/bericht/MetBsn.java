package nl.sluis.bericht;

/** A Client of any bericht that names one. */
public interface MetBsn extends Berichtklasse {
  String bsn();
}
