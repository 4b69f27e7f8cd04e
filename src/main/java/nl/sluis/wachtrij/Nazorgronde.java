package nl.sluis.wachtrij;

/** What is looked after again every minute; of all gateways on one database, one does it. */
public interface Nazorgronde {
  /** Looks, and puts right what is not as it should be. */
  void kijkNa();
}
