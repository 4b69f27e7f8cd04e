package nl.sluis.meting;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a measurement of many small messages says. */
final class Berichtenverslag {
  private static final Locale NL = Locale.forLanguageTag("nl");
  private static final double MILLI = 1e6;
  private static final double MB = 1024 * 1024;

  private final Berichtenmeting meting;

  Berichtenverslag(Berichtenmeting meting) {
    this.meting = meting;
  }

  /** How fast it goes and what a message costs; the latter only where the computer tells. */
  Map<String, Object> hoofdcijfers() {
    Map<String, Object> cijfers = new LinkedHashMap<>();
    cijfers.put("berichten_per_s", afgerond(meting.perSeconde()));
    if (Rekentijd.isTeMeten()) {
      cijfers.put("bericht_cpu_ms", afgerond(meting.perBericht().samen()));
      cijfers.put("bericht_gateway_cpu_ms", afgerond(meting.perBericht().gateway()));
      cijfers.put("bericht_postgres_cpu_ms", afgerond(meting.perBericht().postgres()));
    }
    return cijfers;
  }

  /** The same in words. */
  void hoofdcijfers(PrintWriter uit) {
    uit.printf(NL, "  %-46s %8.0f /s%n", "beantwoord", meting.perSeconde());
    if (Rekentijd.isTeMeten()) {
      uit.printf(
          NL,
          "  %-46s %8.1f ms: gateway %.1f, PostgreSQL %.1f%n",
          "rekentijd per bericht, zonder verzenders",
          meting.perBericht().samen(),
          meting.perBericht().gateway(),
          meting.perBericht().postgres());
    }
  }

  /** All figures by name. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("meting", "berichten");
    json.put("warm", meting.warm());
    json.put("aantal", meting.aantal());
    json.put("per_seconde", Math.round(meting.perSeconde()));
    json.putAll(hoofdcijfers());
    meting.loop().wegen().forEach((weg, duren) -> json.put(naam(weg), duren(duren)));
    json.put("commits_een_verbinding", Math.round(meting.kaalEen()));
    json.put("commits_alle_verbindingen", Math.round(meting.kaalAlle()));
    json.put("verbindingen", meting.verbindingen());
    json.put("deel_van_een", afgerond(meting.perSeconde() / meting.kaalEen()));
    json.put("deel_van_alle", afgerond(meting.perSeconde() / meting.kaalAlle()));
    json.put("heap_mb", mb(false));
    json.put("proces_mb", mb(true));
    json.put("oordelen", meting.oordelen());
    return json;
  }

  private static Map<String, Object> duren(Meetloop.Duren duren) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("aantal", duren.oplopend().length);
    json.put("p50_ms", Math.round(duren.percentiel(0.5) / MILLI));
    json.put("p99_ms", Math.round(duren.percentiel(0.99) / MILLI));
    return json;
  }

  private static String naam(Meetloop.Weg weg) {
    return weg.name().toLowerCase(Locale.ROOT);
  }

  private double[] mb(boolean proces) {
    return Arrays.stream(meting.loop().geheugen())
        .mapToDouble(stand -> Math.round((proces ? stand.proces() : stand.heap()) / MB))
        .toArray();
  }

  private static double afgerond(double verhouding) {
    return Math.round(verhouding * 1000) / 1000.0;
  }

  /** The same in words. */
  void tekst(PrintWriter uit) {
    uit.printf(
        NL,
        "%d kleine berichten tussen %d gemeenten en %d aanbieders; %d processoren, hoogstens %.0f"
            + " MB geheugen. Van ieder van de %d relaties is er één onderweg.%n",
        meting.aantal(),
        meting.partijen().gemeenten(),
        meting.partijen().aanbieders(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / MB,
        meting.partijen().relaties());
    uit.printf(
        NL,
        "Een kwart van de partijen is over SFTP aangesloten, op een server in hetzelfde proces waar"
            + " Sluis elke %s kijkt en een bestand meteen neemt (sluis.sftp.rust=0s); de rest"
            + " stuurt over HTTP en krijgt zijn antwoord in een map.%n",
        Meetsftp.INTERVAL);
    uit.printf(
        NL,
        "Vooraf gingen %d zulke berichten om warm te lopen; die tellen niet mee.%n",
        meting.warm());
    hoofdcijfers(uit);
    meting.loop().wegen().forEach((weg, duren) -> weg(uit, weg, duren));
    kaal(uit, "kale commits van één rij, één verbinding", meting.kaalEen());
    kaal(
        uit,
        "kale commits, %d verbindingen tegelijk".formatted(meting.verbindingen()),
        meting.kaalAlle());
    uit.printf(
        "  heap van de gateway na opruimen, bij elk kwart (MB)  %s%n", Arrays.toString(mb(false)));
    uit.printf(
        "  geheugen van zijn proces, bij elk kwart (MB)         %s%n", Arrays.toString(mb(true)));
    uit.printf("  oordelen, ook van het warmlopen: %s%n", meting.oordelen());
  }

  private static void weg(PrintWriter uit, Meetloop.Weg weg, Meetloop.Duren duren) {
    uit.printf(
        NL,
        "  %-46s %8.0f ms, 99 %% binnen %.0f ms (%d berichten)%n",
        "over %s tot het antwoord, de helft binnen".formatted(weg),
        duren.percentiel(0.5) / MILLI,
        duren.percentiel(0.99) / MILLI,
        duren.oplopend().length);
  }

  private void kaal(PrintWriter uit, String wat, double commits) {
    uit.printf(
        NL,
        "  %-46s %8.0f /s; de gateway haalt daarvan %.3f%n",
        wat,
        commits,
        meting.perSeconde() / commits);
  }
}
