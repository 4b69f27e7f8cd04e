package nl.sluis.bericht;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Antwoord on a verzoek (319) and its retour (320). */
public record Antwoordbericht(Header header, @Nullable Antwoord antwoord) implements Bericht {

  @Override
  public @Nullable Antwoord inhoud() {
    return antwoord;
  }

  public record Antwoord(
      Plaats plaats,
      String referentieAanbieder,
      VerzoekAntwoord verzoekAntwoord,
      @Nullable String redenAfwijzingVerzoek,
      @Nullable Woonplaatsbeginsel woonplaatsbeginsel,
      List<String> retourCodes)
      implements Berichtklasse {
    @Override
    public List<Woonplaatsbeginsel> kinderen() {
      return woonplaatsbeginsel == null ? List.of() : List.of(woonplaatsbeginsel);
    }
  }

  public record Woonplaatsbeginsel(Plaats plaats, String gemeente, List<String> retourCodes)
      implements Berichtklasse {}
}
