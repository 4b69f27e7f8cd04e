package nl.sluis.toezicht;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Node;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.Diff;
import org.xmlunit.diff.ElementSelector;
import org.xmlunit.diff.ElementSelectors;

/**
 * Compares two answers as XML. The answer's own identification and dates, every XsdVersie and
 * XsltVersie are left out, since they say nothing about the judgement.
 */
final class Antwoordvergelijking {
  private static final Set<String> EIGEN =
      Set.of(
          "IdentificatieRetour",
          "DagtekeningRetour",
          "XsltVersie",
          "XsdVersie",
          "XsdVersieRetour",
          "XsdVersieDeclaratie");

  /** The standard gives the codes at one berichtklasse no order. */
  private static final ElementSelector CODES_OP_INHOUD =
      ElementSelectors.conditionalBuilder()
          .whenElementIsNamed("RetourCode")
          .thenUse(ElementSelectors.byNameAndText)
          .elseUse(ElementSelectors.byName)
          .build();

  private Antwoordvergelijking() {}

  /** In Dutch; empty when they are the same. */
  static List<String> verschillen(byte[] verwacht, byte[] gemaakt) {
    Diff verschil =
        DiffBuilder.compare(verwacht)
            .withTest(gemaakt)
            .ignoreWhitespace()
            .ignoreComments()
            .checkForSimilar()
            .withNodeMatcher(new DefaultNodeMatcher(CODES_OP_INHOUD))
            .withNodeFilter(knoop -> !isEigen(knoop))
            .build();
    return verschil.hasDifferences()
        ? Antwoordverschil.teksten(verschil.getDifferences())
        : List.of();
  }

  /** In a 325 the BerichtIdentificatie is the answer's own; elsewhere it is the heenbericht's. */
  private static boolean isEigen(Node knoop) {
    String naam = knoop.getLocalName();
    return naam != null
        && (EIGEN.contains(naam)
            || naam.equals("BerichtIdentificatie")
                && String.valueOf(knoop.getNamespaceURI()).contains("325/"));
  }
}
