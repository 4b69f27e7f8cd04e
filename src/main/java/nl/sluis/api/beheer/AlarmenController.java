package nl.sluis.api.beheer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.api.Bladeren;
import nl.sluis.bewaking.Alarm;
import nl.sluis.bewaking.Alarmen;
import nl.sluis.bewaking.Alarmsoort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alarms over HTTP. */
@RestController
@AlleenBeheerder
class AlarmenController {
  private final Alarmen alarmen;

  AlarmenController(Alarmen alarmen) {
    this.alarmen = alarmen;
  }

  /**
   * The latest first.
   *
   * @param open true for those that last, false for those that have ended; left out for both
   */
  @GetMapping("/api/alarmen")
  ResponseEntity<List<Weergave>> lijst(
      HttpServletRequest verzoek,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable Alarmsoort soort,
      @RequestParam(required = false) @Nullable String deelnemer) {
    Bladeren bladeren = Bladeren.van("/alarmen", verzoek);
    return bladeren.antwoord(
        alarmen.lijst(open, soort, deelnemer, bladeren.vanaf(), bladeren.opTeHalen()).stream()
            .map(Weergave::van)
            .toList());
  }

  /**
   * An alarm as the API shows it.
   *
   * @param adres where the API tells more
   */
  record Weergave(
      long id,
      Alarmsoort soort,
      String onderwerp,
      long aantal,
      Instant sinds,
      Instant begonnen,
      @Nullable Instant geeindigd,
      String titel,
      String uitleg,
      String herstel,
      String adres) {
    static Weergave van(Alarm alarm) {
      return new Weergave(
          alarm.id(),
          alarm.soort(),
          alarm.onderwerp(),
          alarm.aantal(),
          alarm.sinds(),
          alarm.begonnen(),
          alarm.geeindigd(),
          alarm.titel(),
          alarm.uitleg(),
          alarm.herstel(),
          alarm.pad());
    }
  }
}
