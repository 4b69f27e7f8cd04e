package nl.sluis.meting;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.sluis.meting.Achterstandmeting.Paar;
import nl.sluis.meting.Achterstandmeting.Uitkomst;
import nl.sluis.meting.Meetopstelling.Afloop;
import nl.sluis.meting.Meetopstelling.Kosten;
import org.jspecify.annotations.Nullable;

/** What a measurement of waiting says, and whether it is as it should be. */
final class Achterstandverslag {
  private static final Locale NL = Locale.forLanguageTag("nl");

  /** So much more a message may cost when many wait. */
  private static final double HOOGSTENS_MAAL = 1.2;

  private static final double HOOGSTENS_TAKEN = 2;
  private static final double DUIZEND = 1000;
  private static final String NIET_HALF =
      "Op een halve kern is niet gemeten: een cgroup of andere processen zijn hier niet te maken.";

  private static final Map<String, ToDoubleFunction<Kosten>> SOORTEN = new LinkedHashMap<>();

  static {
    SOORTEN.put("gateway", kosten -> kosten.tijd().gateway());
    SOORTEN.put("postgres", kosten -> kosten.tijd().postgres());
    SOORTEN.put("samen", kosten -> kosten.tijd().samen());
  }

  private final Uitkomst uitkomst;

  Achterstandverslag(Uitkomst uitkomst) {
    this.uitkomst = uitkomst;
  }

  /** Whether nothing was lost, doubled or out of order, and waiting cost no more than it may. */
  boolean isGoed() {
    return isGoed(uitkomst.heel())
        && isGoed(uitkomst.half())
        && uitkomst.afloop().klein().isHeel()
        && uitkomst.afloop().groot().isHeel();
  }

  private static boolean isGoed(@Nullable Paar<Kosten> kosten) {
    return kosten == null
        || SOORTEN.values().stream().allMatch(soort -> maal(kosten, soort) <= HOOGSTENS_MAAL)
            && Stream.of(kosten.klein(), kosten.groot())
                .allMatch(een -> een.taken() <= HOOGSTENS_TAKEN);
  }

  private static double maal(Paar<Kosten> kosten, ToDoubleFunction<Kosten> soort) {
    return soort.applyAsDouble(kosten.groot()) / soort.applyAsDouble(kosten.klein());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("meting", "achterstand");
    json.put("relaties", uitkomst.vorm().relaties());
    json.put("klein", Achterstandmeting.KLEIN);
    json.put("groot", uitkomst.achterstand());
    json.put("heel", json(uitkomst.heel()));
    if (uitkomst.half() == null) {
      json.put("half_overgeslagen", NIET_HALF);
    } else {
      json.put("half_door", uitkomst.manier());
      json.put("half", json(uitkomst.half()));
    }
    json.put("afloop_klein", json(uitkomst.afloop().klein()));
    json.put("afloop_groot", json(uitkomst.afloop().groot()));
    json.put("goed", isGoed());
    return json;
  }

  private static Map<String, Object> json(Paar<Kosten> kosten) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("klein", json(kosten.klein()));
    json.put("groot", json(kosten.groot()));
    SOORTEN.forEach((naam, soort) -> json.put(naam + "_x", afgerond(maal(kosten, soort))));
    json.put("goed", isGoed(kosten));
    return json;
  }

  private static Map<String, Object> json(Kosten kosten) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("berichten", kosten.berichten());
    json.put("wachtend", kosten.wachtend());
    SOORTEN.forEach((naam, soort) -> json.put(naam + "_ms", afgerond(soort.applyAsDouble(kosten))));
    json.put("taken", afgerond(kosten.taken()));
    json.put("processoren", afgerond(kosten.processoren()));
    return json;
  }

  private static Map<String, Object> json(Afloop afloop) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verstuurd", afloop.stand().verstuurd());
    json.put("beantwoord", afloop.stand().beantwoord());
    json.put("verwerkt", afloop.verwerkt());
    json.put("wachtend", afloop.wachtend());
    json.put("dubbel_beantwoord", afloop.stand().dubbel());
    json.put("niet_op_volgorde_verwerkt", afloop.voorgedrongen());
    json.put("niet_op_volgorde_beantwoord", afloop.stand().nietOpVolgorde());
    json.put("goed", afloop.isHeel());
    return json;
  }

  private static double afgerond(double waarde) {
    return Math.round(waarde * DUIZEND) / DUIZEND;
  }

  /** The same in words. */
  void tekst(PrintWriter uit) {
    uit.printf(
        NL,
        "Wat een bericht kost als er %d wachten, en als er %d wachten, bij %s. Twee gateways worden"
            + " tegelijk gemeten; elk antwoord maakt plaats voor een volgend bericht.%n",
        Achterstandmeting.KLEIN,
        uitkomst.achterstand(),
        uitkomst.vorm().naam());
    uit.println(
        "Rekentijd per bericht, van de gateway met al zijn draden en van alle processen van zijn"
            + " PostgreSQL:");
    tekst(uit, "ongehinderd", uitkomst.heel());
    if (uitkomst.half() == null) {
      uit.println(NIET_HALF);
    } else {
      tekst(uit, "elk een halve kern (%s)".formatted(uitkomst.manier()), uitkomst.half());
    }
    tekst(uit, Achterstandmeting.KLEIN, uitkomst.afloop().klein());
    tekst(uit, uitkomst.achterstand(), uitkomst.afloop().groot());
    uit.printf(
        NL,
        "Hoogstens %.1f keer zoveel rekentijd, hoogstens %.0f wijzigingen van taken per bericht, en"
            + " niets kwijt, dubbel of voor zijn beurt: %s.%n",
        HOOGSTENS_MAAL,
        HOOGSTENS_TAKEN,
        isGoed() ? "gehaald" : "NIET gehaald");
  }

  private static void tekst(PrintWriter uit, String hoe, Paar<Kosten> kosten) {
    Kosten klein = kosten.klein();
    Kosten groot = kosten.groot();
    uit.printf(NL, "  %s; over %d en %d berichten%n", hoe, klein.berichten(), groot.berichten());
    SOORTEN.forEach(
        (naam, soort) ->
            uit.printf(
                NL,
                "    %-30s %8.2f ms %8.2f ms %6.2f x%n",
                naam,
                soort.applyAsDouble(klein),
                soort.applyAsDouble(groot),
                maal(kosten, soort)));
    uit.printf(
        NL, "    %-30s %8.2f    %8.2f%n", "wijzigingen van taken", klein.taken(), groot.taken());
    uit.printf(
        NL, "    %-30s %8d    %8d%n", "wachtend bij het begin", klein.wachtend(), groot.wachtend());
    uit.printf(
        NL,
        "    %-30s %8.2f    %8.2f%n",
        "processoren in gebruik",
        klein.processoren(),
        groot.processoren());
  }

  private static void tekst(PrintWriter uit, int achterstand, Afloop afloop) {
    uit.printf(
        NL,
        "  met %d: %d verstuurd, %d beantwoord, %d nog in de wachtrij; %d dubbel beantwoord, %d voor"
            + " hun beurt verwerkt, %d niet op volgorde beantwoord%n",
        achterstand,
        afloop.stand().verstuurd(),
        afloop.stand().beantwoord(),
        afloop.wachtend(),
        afloop.stand().dubbel(),
        afloop.voorgedrongen(),
        afloop.stand().nietOpVolgorde());
  }
}
