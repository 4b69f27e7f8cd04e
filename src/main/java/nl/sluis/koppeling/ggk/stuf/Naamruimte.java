package nl.sluis.koppeling.ggk.stuf;

/** The namespaces of the envelope, and the names of its two kinds. */
public final class Naamruimte {
  /** Of StUF 03.01: who sends to whom, and the answers. */
  public static final String STUF = "http://www.egem.nl/StUF/StUF0301";

  /** Of the envelope itself. */
  public static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";

  public static final String HEEN = "envelopHeenbericht-ggk_Di01";
  public static final String RETOUR = "envelopRetourbericht-ggk_Du01";
  public static final String FO01 = "Fo01Bericht";

  private Naamruimte() {}
}
