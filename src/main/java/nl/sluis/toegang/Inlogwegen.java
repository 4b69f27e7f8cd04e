package nl.sluis.toegang;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where one can log on to the console, for the page that shows it. */
@Component
public class Inlogwegen {
  private final Inlogregister issuers;

  Inlogwegen(Inlogregister issuers) {
    this.issuers = issuers;
  }

  /**
   * One issuer.
   *
   * @param naam as people know it
   * @param adres of ours, to be asked with GET; a parameter naar is the page to go to afterwards
   */
  public record Inlogweg(String naam, String adres) {}

  /** All of them, by name; none where nobody can log on. */
  public List<Inlogweg> alle() {
    return issuers.namen().entrySet().stream()
        .map(een -> new Inlogweg(een.getValue(), Inlogroute.BEGIN + een.getKey()))
        .toList();
  }
}
