package nl.sluis.controle;

import java.util.List;

/** The rules about declaraties. */
final class DeclaratieRegels {
  static final List<Regel<?>> REGELS = List.of();

  private DeclaratieRegels() {}
}
