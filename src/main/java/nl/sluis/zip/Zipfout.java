package nl.sluis.zip;

/**
 * Why a zip is refused, with the two national codes for it: what the knooppunt says to an aanbieder
 * (BRS…), and what it says over the national envelope (IB…), which has none for folders.
 */
enum Zipfout {
  TE_GROOT("BRS06", "IB012"),
  GEEN_GOEDE_ZIP("BRS15", "IB901"),
  GEEN_BERICHTEN("BRS15", "IB901"),
  TE_VEEL("BRS16", "IB902"),
  WACHTWOORD("BRS17", "IB903"),
  LID_TE_GROOT("BRS19", "IB904"),
  LEEG("BRS21", "IB905"),
  MAPPEN("BRS29", "IB901");

  private final String aanbieder;
  private final String envelop;

  Zipfout(String aanbieder, String envelop) {
    this.aanbieder = aanbieder;
    this.envelop = envelop;
  }

  /** The code for who hands in by this channel. */
  String code(String kanaal) {
    return kanaal.equals("ggk") ? envelop : aanbieder;
  }
}
