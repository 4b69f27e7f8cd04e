package nl.sluis.meting;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the measurement of a month says, and whether it adds up. */
final class Maandverslag {
  private static final Locale NL = Locale.forLanguageTag("nl");
  private static final double MB = 1024 * 1024;
  private static final double MILLI = 1e6;
  private static final double SECONDE = 1e9;
  private static final double DUIZEND = 1000;
  private static final int KLEIN = 50;
  private static final int GROOT = 1000;

  private final Maandmeting.Uitkomst uitkomst;

  Maandverslag(Maandmeting.Uitkomst uitkomst) {
    this.uitkomst = uitkomst;
  }

  boolean isGoed() {
    return uitkomst.balans().isGoed();
  }

  Map<String, Object> json() {
    Meetland land = uitkomst.land();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("meting", "maand");
    json.put("processoren", Runtime.getRuntime().availableProcessors());
    json.put("gemeenten", land.gemeenten().size());
    json.put("aanbieders", land.aanbieders().size());
    json.put("declaraties", land.declaraties().size());
    json.put("prestaties", land.prestaties());
    json.put("historie", uitkomst.historie());
    json.put("vullen_ms", Math.round(uitkomst.vullen() / MILLI));
    Maandmeting.Deel klein = uitkomst.berichten();
    json.put("berichten", klein.berichten());
    zet(json, "berichten", klein);
    json.put("berichten_per_s", afgerond(klein.perSeconde(klein.berichten())));
    Maandmeting.Deel groot = uitkomst.declaraties();
    zet(json, "declaraties", groot);
    json.put("declaraties_per_s", afgerond(groot.perSeconde(groot.berichten())));
    json.put("prestaties_per_s", afgerond(groot.perSeconde(land.prestaties())));
    json.put("database_vooraf_mb", Math.round(uitkomst.vooraf() / MB));
    json.put("database_mb", Math.round(uitkomst.achteraf() / MB));
    json.put("heap_mb", Math.round(uitkomst.heap() / MB));
    json.put("balans", uitkomst.balans().json());
    json.put("goed", isGoed());
    return json;
  }

  private static void zet(Map<String, Object> json, String wat, Maandmeting.Deel deel) {
    json.put(wat + "_ms", Math.round(deel.duur() / MILLI));
    if (Rekentijd.isTeMeten()) {
      json.put(wat + "_cpu_ms", Math.round(deel.rekentijd().samen()));
      json.put(wat + "_gateway_cpu_ms", Math.round(deel.rekentijd().gateway()));
      json.put(wat + "_postgres_cpu_ms", Math.round(deel.rekentijd().postgres()));
    }
    json.put(wat + "_verzenders_cpu_ms", Math.round(deel.verzenders()));
  }

  private static double afgerond(double waarde) {
    return Math.round(waarde * 10) / 10.0;
  }

  /** The same in words. */
  void tekst(PrintWriter uit) {
    Meetland land = uitkomst.land();
    uit.printf(
        NL,
        "Een maand: %,d prestaties in %,d declaraties van %,d aanbieders aan %,d gemeenten, naast"
            + " %,d berichten over toewijzing, start, stop en verzoek; %d processoren.%n",
        land.prestaties(),
        land.declaraties().size(),
        land.aanbieders().size(),
        land.gemeenten().size(),
        uitkomst.berichten().berichten(),
        Runtime.getRuntime().availableProcessors());
    uit.printf(
        NL,
        "Van de declaraties hebben er %,d minder dan %d prestaties en %,d minstens %,d; de grootste"
            + " heeft er %,d. In het dossier stonden al %,d prestaties.%n",
        land.declaraties().size() - land.vanaf(KLEIN),
        KLEIN,
        land.vanaf(GROOT),
        GROOT,
        land.grootste(),
        uitkomst.historie());
    Maandmeting.Deel klein = uitkomst.berichten();
    Maandmeting.Deel groot = uitkomst.declaraties();
    regel(uit, "het dossier vullen", uitkomst.vullen() / SECONDE, "s");
    deel(uit, "berichten", klein);
    regel(uit, "  per seconde", klein.perSeconde(klein.berichten()), "berichten");
    deel(uit, "declaraties", groot);
    regel(uit, "  per seconde", groot.perSeconde(groot.berichten()), "declaraties");
    regel(uit, "  per seconde", groot.perSeconde(land.prestaties()), "prestaties");
    regel(uit, "database, vooraf", uitkomst.vooraf() / MB, "MB");
    regel(uit, "database, achteraf", uitkomst.achteraf() / MB, "MB");
    regel(uit, "heap van de gateway na opruimen", uitkomst.heap() / MB, "MB");
    balans(uit);
  }

  private static void deel(PrintWriter uit, String wat, Maandmeting.Deel deel) {
    regel(uit, wat + ", van begin tot eind", deel.duur() / SECONDE, "s");
    if (Rekentijd.isTeMeten()) {
      regel(uit, "  rekentijd van de gateway", deel.rekentijd().gateway() / DUIZEND, "s");
      regel(uit, "  rekentijd van PostgreSQL", deel.rekentijd().postgres() / DUIZEND, "s");
      regel(
          uit,
          "  samen, per bericht",
          deel.rekentijd().samen() / Math.max(1, deel.berichten()),
          "ms");
    }
    regel(uit, "  rekentijd van verzenders en ontvangers", deel.verzenders() / DUIZEND, "s");
  }

  private static void regel(PrintWriter uit, String wat, double waarde, String eenheid) {
    uit.printf(NL, "  %-42s %,12.1f %s%n", wat, waarde, eenheid);
  }

  private void balans(PrintWriter uit) {
    Maandbalans balans = uitkomst.balans();
    uit.printf(
        NL,
        "Balans: %,d berichten verstuurd, %,d beantwoord, %,d zonder antwoord, %,d dubbel.%n",
        balans.verstuurd(),
        balans.stand().beantwoord(),
        balans.stand().zonderAntwoord(),
        balans.stand().dubbel());
    uit.printf(
        NL,
        "  ingediend € %,.2f = toegekend € %,.2f + afgewezen € %,.2f; %,d declaraties met een ander"
            + " bedrag dan verwacht.%n",
        Maandbalans.euro(balans.ingediend()),
        Maandbalans.euro(balans.toegekend()),
        Maandbalans.euro(balans.afgewezen()),
        balans.anders());
    uit.printf(
        NL,
        "  In het dossier: %,d van %,d prestaties, toegekend € %,.2f, afgewezen € %,.2f.%n",
        balans.prestaties(),
        balans.verwacht(),
        Maandbalans.euro(balans.inDossierToegekend()),
        Maandbalans.euro(balans.inDossierAfgewezen()));
    uit.println(isGoed() ? "De balans sluit." : "De balans sluit NIET.");
  }
}
