package nl.sluis.cijfers;

/** What became of what was sent. */
public enum Stand {
  GOEDGEKEURD,
  /** It was judged and refused by itself, or with its client. */
  AFGEKEURD,
  /** There is no answer yet. */
  ONBEANTWOORD,
  /** Its message was refused as a whole, so that it counts as never sent (OP286). */
  NIET_VERWERKT;

  /**
   * Whether it holds. What is no declaratie holds from when it is sent until it is refused; of a
   * prestatie only an answer can tell, see {@link Regelfeit#isToegekend()}.
   */
  public boolean geldt() {
    return this == GOEDGEKEURD || this == ONBEANTWOORD;
  }

  /** Whether its receiver judged it by itself. */
  public boolean isBeoordeeld() {
    return this == GOEDGEKEURD || this == AFGEKEURD;
  }
}
