package nl.sluis.tabel;

/** A file format for tables. */
public enum Tabelvorm {
  CSV("csv", "text/csv;charset=UTF-8"),
  EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String extensie;
  private final String mediatype;

  Tabelvorm(String extensie, String mediatype) {
    this.extensie = extensie;
    this.mediatype = mediatype;
  }

  /** As HTTP names it. */
  public String mediatype() {
    return mediatype;
  }

  /** Of a file in this format, without the dot. */
  public String extensie() {
    return extensie;
  }
}
