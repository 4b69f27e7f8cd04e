package nl.sluis.toezicht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.Difference;

/** What differs between the answer of a case and that of Sluis, in Dutch. */
final class Antwoordverschil {
  private static final String CODE = "RetourCode";
  private static final String CODES = "RetourCodes";

  /** By which its sender knows a berichtklasse; never who the client is. */
  private static final List<String> KENMERKEN =
      List.of("ReferentieNummer", "ToewijzingNummer", "ReferentieAanbieder", "DeclaratieNummer");

  /** Values that say nothing of a client. */
  private static final Set<String> TOONBAAR =
      Set.of(
          "TotaalBedrag",
          "Bedrag",
          "DebetCredit",
          "ToewijzingNummer",
          "ReferentieNummer",
          "DeclaratieNummer",
          "Identificatie",
          "Dagtekening",
          "Afzender",
          "Ontvanger");

  private final Map<String, Set<String>> verwacht = new LinkedHashMap<>();
  private final Map<String, Set<String>> gekomen = new LinkedHashMap<>();
  private final List<String> andere = new ArrayList<>();

  private Antwoordverschil() {}

  /** Every berichtklasse with other codes, and without any the first other difference. */
  static List<String> teksten(Iterable<Difference> verschillen) {
    Antwoordverschil verschil = new Antwoordverschil();
    verschillen.forEach(een -> verschil.voegToe(een.getComparison()));
    List<String> codes = verschil.codes();
    return codes.isEmpty() ? verschil.andere.subList(0, 1) : codes;
  }

  private void voegToe(Comparison vergelijking) {
    Node verwachte = vergelijking.getControlDetails().getTarget();
    Node gekomene = vergelijking.getTestDetails().getTarget();
    if (vergelijking.getType() == ComparisonType.CHILD_LOOKUP) {
      if (verwachte instanceof Element element && !voegToe(element, verwacht)) {
        andere.add(0, plaats(element) + " is verwacht, maar Sluis geeft het niet");
      }
      if (gekomene instanceof Element element && !voegToe(element, gekomen)) {
        andere.add(plaats(element) + " is niet verwacht, maar Sluis geeft het");
      }
    } else if (vergelijking.getType() == ComparisonType.TEXT_VALUE) {
      andere.add(waarde(verwachte, gekomene));
    } else {
      andere.add("de opbouw is anders" + (verwachte == null ? "" : " bij " + plaats(verwachte)));
    }
  }

  /** False when this element carries no codes. */
  private static boolean voegToe(Element element, Map<String, Set<String>> perKlasse) {
    List<String> codes = new ArrayList<>();
    Node klasse = element;
    if (CODE.equals(element.getLocalName())) {
      codes.add(element.getTextContent().strip());
      klasse = element.getParentNode().getParentNode();
    } else if (CODES.equals(element.getLocalName())) {
      codes.addAll(codesIn(element));
      klasse = element.getParentNode();
    } else {
      kinderen(element).stream()
          .filter(kind -> CODES.equals(kind.getLocalName()))
          .forEach(kind -> codes.addAll(codesIn(kind)));
    }
    if (!codes.isEmpty()) {
      perKlasse.computeIfAbsent(onderdeel(klasse), nieuw -> new TreeSet<>()).addAll(codes);
    }
    return !codes.isEmpty();
  }

  private List<String> codes() {
    Map<String, Set<String>> alle = new LinkedHashMap<>(verwacht);
    gekomen.forEach(alle::putIfAbsent);
    return alle.keySet().stream()
        .map(
            klasse ->
                "%s: verwacht %s, Sluis geeft %s"
                    .formatted(klasse, codes(verwacht.get(klasse)), codes(gekomen.get(klasse))))
        .toList();
  }

  private static String codes(@Nullable Set<String> codes) {
    return codes == null ? "die code niet" : "retourcode " + String.join(" en ", codes);
  }

  private static String waarde(Node verwachte, Node gekomene) {
    Node element = verwachte.getParentNode();
    return TOONBAAR.contains(element.getLocalName())
        ? "%s: verwacht %s, Sluis geeft %s"
            .formatted(
                plaats(element), verwachte.getNodeValue().strip(), gekomene.getNodeValue().strip())
        : plaats(element) + " heeft een andere waarde";
  }

  /** Such as "TotaalBedrag in TotaalToegekendBedrag". */
  private static String plaats(Node node) {
    Node ouder = node.getParentNode();
    return ouder instanceof Element
        ? "%s in %s".formatted(node.getLocalName(), onderdeel(ouder))
        : String.valueOf(node.getLocalName());
  }

  /** Such as "Prestatie, ReferentieNummer A-12". */
  private static String onderdeel(Node klasse) {
    Map<String, String> teksten = new LinkedHashMap<>();
    for (Element kind : kinderen(klasse)) {
      teksten.put(kind.getLocalName(), kind.getTextContent().strip());
      if ("ProductReferentie".equals(kind.getLocalName())) {
        teksten.put(KENMERKEN.get(0), kind.getTextContent().strip());
      }
    }
    return KENMERKEN.stream()
        .filter(teksten::containsKey)
        .findFirst()
        .map(naam -> "%s, %s %s".formatted(klasse.getLocalName(), naam, teksten.get(naam)))
        .orElse(String.valueOf(klasse.getLocalName()));
  }

  private static List<String> codesIn(Node codes) {
    return kinderen(codes).stream().map(code -> code.getTextContent().strip()).toList();
  }

  private static List<Element> kinderen(Node ouder) {
    List<Element> kinderen = new ArrayList<>();
    for (Node kind = ouder.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
      if (kind instanceof Element element) {
        kinderen.add(element);
      }
    }
    return kinderen;
  }
}
