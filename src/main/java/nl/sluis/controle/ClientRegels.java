package nl.sluis.controle;

import java.util.List;

/** The rules about the header and the client. */
final class ClientRegels {
  static final List<Regel<?>> REGELS = List.of();

  private ClientRegels() {}
}
