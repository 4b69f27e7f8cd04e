package nl.sluis.controle;

import java.util.List;

/** The rules about toewijzingen. */
final class ToewijzingRegels {
  static final List<Regel<?>> REGELS = List.of();

  private ToewijzingRegels() {}
}
