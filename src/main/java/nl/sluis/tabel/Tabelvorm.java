package nl.sluis.tabel;

/** A file format for tables. */
public enum Tabelvorm {
  CSV("csv"),
  EXCEL("xlsx");

  private final String extensie;

  Tabelvorm(String extensie) {
    this.extensie = extensie;
  }

  /** Of a file in this format, without the dot. */
  public String extensie() {
    return extensie;
  }
}
