package nl.sluis.console.beheer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.bewaking.Alarm;
import nl.sluis.bewaking.Alarmen;
import nl.sluis.bewaking.Alarmsoort;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The alarms, those that last and those that are over. */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Alarmpaginas {
  private static final String JA = "ja";

  private static final Filters FILTERS =
      Filters.van(
          Filter.keuze(
              "duurt", "Duurt nog", new TreeMap<>(Map.of(JA, "ja", "nee", "nee, voorbij"))),
          Filter.keuze("soort", "Soort", Alarmsoort.values(), soort -> Opmaak.woord(soort.name())),
          Filter.code(
              "deelnemer", "Deelnemer", Pattern.compile("\\w{4,31}"), "de code van een deelnemer"));

  private static final List<String> KOLOMMEN =
      List.of("Soort", "Onderwerp", "Aantal", "Sinds", "Opgemerkt", "Voorbij", "Wat", "Herstel");

  private final Alarmen alarmen;

  private final Deelnemers deelnemers;

  Alarmpaginas(Alarmen alarmen, Deelnemers deelnemers) {
    this.alarmen = alarmen;
    this.deelnemers = deelnemers;
  }

  @Inzage("ALARMEN_BEKEKEN")
  @GetMapping("/console/alarmen")
  Pagina lijst(HttpServletRequest verzoek) {
    Lijstvraag vraag = FILTERS.lees(verzoek);
    Lijst<Alarmrij> lijst =
        Lijst.van(
            vraag,
            blad(vraag, vraag.bladwijzer(), Lijst.GROOTTE),
            aantal(vraag),
            alarm -> Alarmrij.van(alarm, deelnemers));
    int lopend = alarmen.na(true, null, null, null, Blad.TEL_TOT).size();
    return Pagina.van("beheer/alarmen", "Alarmen", new Alarmblad(lopend, lijst))
        .metAantal(lijst.geteld());
  }

  @Inzage("ALARMEN_BEKEKEN")
  @GetMapping(path = "/console/alarmen", params = "formaat")
  ResponseEntity<?> bestand(HttpServletRequest verzoek, @RequestParam String formaat) {
    Lijstvraag vraag = FILTERS.lees(verzoek);
    return Lijstbestand.antwoord(
        "alarmen",
        formaat,
        KOLOMMEN,
        (na, grootte) -> blad(vraag, na, grootte),
        Alarmpaginas::cellen);
  }

  private Blad<Alarm> blad(Lijstvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return Blad.van(
        alarmen.na(
            duurt(vraag),
            vraag.keuze("soort", Alarmsoort.class),
            vraag.waarde("deelnemer"),
            na == null ? null : na.getal(0),
            grootte + 1),
        grootte,
        alarm -> Bladwijzer.van(alarm.id()));
  }

  private int aantal(Lijstvraag vraag) {
    return alarmen
        .na(
            duurt(vraag),
            vraag.keuze("soort", Alarmsoort.class),
            vraag.waarde("deelnemer"),
            null,
            Blad.TEL_TOT + 1)
        .size();
  }

  private static @Nullable Boolean duurt(Lijstvraag vraag) {
    String waarde = vraag.waarde("duurt");
    return waarde == null ? null : waarde.equals(JA);
  }

  private static List<String> cellen(Alarm alarm) {
    return List.of(
        alarm.soort().name(),
        alarm.onderwerp(),
        Long.toString(alarm.aantal()),
        Opmaak.moment(alarm.sinds()),
        Opmaak.moment(alarm.begonnen()),
        alarm.geeindigd() == null ? "" : Opmaak.moment(alarm.geeindigd()),
        alarm.uitleg(),
        alarm.herstel());
  }
}
