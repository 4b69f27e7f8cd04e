package nl.sluis.controle;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports to be read together. Nobody reads a million lines, so only the first are kept whole; of
 * each of the others a line is left, and its rules count.
 */
public final class Rapportbundel {
  /** So many reports are told in full. */
  public static final int VOLUIT = 50;

  private final List<Rapport> voluit = new ArrayList<>();
  private final List<Lijn> lijnen = new ArrayList<>();
  private final Regeltelling telling = new Regeltelling();

  /** What a file came down to. */
  record Lijn(String bestand, String samenvatting, int bevindingen) {}

  /** These reports. */
  public static Rapportbundel van(List<Rapport> rapporten) {
    Rapportbundel bundel = new Rapportbundel();
    rapporten.forEach(bundel::voegToe);
    return bundel;
  }

  public void voegToe(Rapport rapport) {
    if (voluit.size() < VOLUIT) {
      voluit.add(rapport);
    }
    lijnen.add(new Lijn(rapport.bestand(), rapport.samenvatting(), rapport.aantalBevindingen()));
    telling.tel(rapport);
  }

  List<Rapport> voluit() {
    return voluit;
  }

  /** Of every report, also of those in full. */
  List<Lijn> lijnen() {
    return lijnen;
  }

  Regeltelling telling() {
    return telling;
  }

  /** Some are told in a line only. */
  boolean isIngekort() {
    return lijnen.size() > voluit.size();
  }
}
