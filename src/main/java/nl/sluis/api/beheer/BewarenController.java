package nl.sluis.api.beheer;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.bewaren.Bewaarronde;
import nl.sluis.bewaren.Bewaarronde.Termijnstand;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long everything is kept, over HTTP. */
@RestController
@AlleenBeheerder
class BewarenController {
  private final Bewaarronde ronde;

  BewarenController(Bewaarronde ronde) {
    this.ronde = ronde;
  }

  @GetMapping("/api/bewaartermijnen")
  List<Weergave> lijst() {
    return ronde.stand().stream().map(Weergave::van).toList();
  }

  /**
   * A term as the API shows it.
   *
   * @param termijn as in ISO 8601, such as P7Y
   * @param grens what is of before this day goes
   * @param voorbij how much that is now
   */
  record Weergave(
      String soort,
      String wat,
      String termijn,
      String grond,
      boolean verplicht,
      LocalDate grens,
      long voorbij) {
    static Weergave van(Termijnstand stand) {
      return new Weergave(
          stand.soort().woord(),
          stand.soort().wat(),
          stand.termijn().toString(),
          stand.soort().grond(),
          stand.soort().isVerplicht(),
          stand.grens(),
          stand.voorbij());
    }
  }
}
