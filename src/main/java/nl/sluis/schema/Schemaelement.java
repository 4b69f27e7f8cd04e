package nl.sluis.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element at its place in the sequence of its parent. */
public final class Schemaelement {
  static final int ONBEGRENSD = Integer.MAX_VALUE;

  /** From 0, in the program that it is of. */
  final int nummer;

  final String namespace;
  final String naam;
  final int minstens;
  final int hoogstens;

  /** Null when it holds elements. */
  final @Nullable Waardetype waarde;

  /** In the order of the sequence; empty for a value. */
  final Schemaelement[] kinderen;

  Schemaelement(
      int nummer,
      String namespace,
      String naam,
      int minstens,
      int hoogstens,
      @Nullable Waardetype waarde,
      List<Schemaelement> kinderen) {
    this.nummer = nummer;
    // as readers do with names, so that two that are equal are nearly always the same
    this.namespace = namespace.intern();
    this.naam = naam.intern();
    this.minstens = minstens;
    this.hoogstens = hoogstens;
    this.waarde = waarde;
    this.kinderen = kinderen.toArray(Schemaelement[]::new);
  }

  /** The element of this name that may stand in this one; null when there is none. */
  public @Nullable Schemaelement kind(String anderNaam, String anderNamespace) {
    for (Schemaelement kind : kinderen) {
      if (kind.heet(anderNaam, anderNamespace)) {
        return kind;
      }
    }
    return null;
  }

  /** What may be its value; null when it holds elements. */
  public @Nullable Waardetype waarde() {
    return waarde;
  }

  boolean heet(String anderNaam, String anderNamespace) {
    return naam.equals(anderNaam) && namespace.equals(anderNamespace);
  }
}
