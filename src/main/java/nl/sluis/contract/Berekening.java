package nl.sluis.contract;

/**
 * The reckoning behind a verdict on a volume or an amount, so that both sides can do it again by
 * hand. Its text is made only when it is read.
 */
public interface Berekening {

  /** Whether what was claimed agrees with it. */
  boolean klopt();

  /** In Dutch words and numbers. */
  String tekst();
}
