package nl.sluis.meting;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the measurements of a declaratie say, by name and in words. */
final class Metingverslag {
  private static final Locale NL = Locale.forLanguageTag("nl");

  private Metingverslag() {}

  static Map<String, Object> json(Meting meting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("prestaties", meting.prestaties());
    json.put("bytes", meting.bytes());
    zet(json, "sax", meting.sax());
    zet(json, "xsd", meting.xsd());
    zet(json, "controleer", meting.controleer());
    zet(json, "verwerking", meting.verwerking());
    json.put("controleer_x", afgerond(meting.controleer().maal(meting.xsd())));
    json.put("controleer_cpu_x", afgerond(meting.controleer().maalInRekentijd(meting.xsd())));
    json.put("verwerking_x", afgerond(meting.verwerking().maal(meting.xsd())));
    json.put("verwerking_cpu_x", afgerond(meting.verwerking().maalInRekentijd(meting.xsd())));
    json.put("audit_en_versleuteling_deel", afgerond(meting.beveiliging()));
    return json;
  }

  static Map<String, Object> json(Historiemeting meting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("prestaties", meting.prestaties());
    json.put("contractregels", meting.contractregels());
    json.put("klein", meting.klein());
    json.put("groot", meting.groot());
    zet(json, "klein", meting.kleinDuur());
    zet(json, "groot", meting.grootDuur());
    json.put("groot_x", afgerond(meting.grootDuur().maal(meting.kleinDuur())));
    json.put("groot_cpu_x", afgerond(meting.grootDuur().maalInRekentijd(meting.kleinDuur())));
    return json;
  }

  private static void zet(Map<String, Object> json, String wat, Mediaan.Duur duur) {
    json.put(wat + "_ms", Math.round(duur.duur()));
    json.put(wat + "_cpu_ms", Math.round(duur.rekentijd()));
  }

  private static double afgerond(double verhouding) {
    return Math.round(verhouding * 100) / 100.0;
  }

  static void tekst(Meting meting, PrintWriter uit) {
    uit.printf(
        "Declaratie (JW323) met %d prestaties, %d bytes.%n", meting.prestaties(), meting.bytes());
    kop(uit);
    regel(uit, "XML lezen (SAX)", meting.sax(), meting.xsd());
    regel(uit, "kale validatie van het schema", meting.xsd(), meting.xsd());
    regel(uit, "controleren, niveau 1 en 2", meting.controleer(), meting.xsd());
    regel(uit, "hele verwerking, met database", meting.verwerking(), meting.xsd());
    uit.printf(
        NL,
        "  audittrail en versleuteling voegen daaraan %.1f %% toe.%n",
        100 * meting.beveiliging());
  }

  static void tekst(Historiemeting meting, PrintWriter uit) {
    uit.printf(
        "Hele verwerking van een declaratie met %d prestaties, bij %d contractregels en een dossier"
            + " met:%n",
        meting.prestaties(), meting.contractregels());
    kop(uit);
    regel(uit, meting.klein() + " eerdere prestaties", meting.kleinDuur(), meting.kleinDuur());
    regel(uit, meting.groot() + " eerdere prestaties", meting.grootDuur(), meting.kleinDuur());
  }

  private static void kop(PrintWriter uit) {
    uit.printf("  %-32s %10s  %7s  %10s  %7s%n", "", "duur", "", "rekentijd", "");
  }

  private static void regel(
      PrintWriter uit, String wat, Mediaan.Duur duur, Mediaan.Duur vergelekenMet) {
    uit.printf(
        NL,
        "  %-32s %7.0f ms  %5.2f x  %7.0f ms  %5.2f x%n",
        wat,
        duur.duur(),
        duur.maal(vergelekenMet),
        duur.rekentijd(),
        duur.maalInRekentijd(vergelekenMet));
  }
}
