package nl.sluis.console.lijst;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A list of the console, and all that can be done with a selection of it: its pages, the whole of
 * it as a file, and to keep it. A controller that extends it says what is in it.
 *
 * @param <V> what is asked
 * @param <B> a row as it is found
 * @param <R> the same as its page shows it
 */
public abstract class Zoeklijst<V, B, R> {
  private final String pad;
  private final String naam;
  private final String bestand;
  private final List<String> kolommen;

  /**
   * A list.
   *
   * @param naam for a person
   * @param bestand what its file is called, without extension
   * @param kolommen of that file
   */
  protected Zoeklijst(String pad, String naam, String bestand, List<String> kolommen) {
    this.pad = pad;
    this.naam = naam;
    this.bestand = bestand;
    this.kolommen = kolommen;
  }

  /**
   * What of a list was there when somebody looked at it.
   *
   * @param nummer of the latest row, of a list that knows no moments; else 0
   */
  public record Gezien(Instant moment, long nummer) {}

  /** By what this one can narrow it. */
  protected abstract Filters filters(Bezoeker bezoeker);

  /**
   * What is asked, of what this one may see.
   *
   * @throws Verzoekfout when it is not for him
   */
  protected abstract V vraag(Lijstvraag gevraagd, Bezoeker bezoeker);

  /** A page of it, after where the one before ended. */
  protected abstract Blad<B> blad(V vraag, @Nullable Bladwijzer na, int grootte);

  /** How many there are; one more than {@link Blad#TEL_TOT} when there are more than that. */
  protected abstract int aantal(V vraag);

  /** How many of those came after that; capped as there. */
  protected abstract int nieuw(V vraag, Gezien gezien);

  protected abstract R rij(B rij, Bezoeker bezoeker);

  /** Of a row of the file. */
  protected abstract List<String> cellen(B rij, Bezoeker bezoeker);

  /** The number of the row that came last, of a list that knows no moments. */
  public long laatste() {
    return 0;
  }

  /** The page that is asked. */
  protected final Lijst<R> lijst(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag gevraagd = filters(bezoeker).lees(verzoek);
    V vraag = vraag(gevraagd, bezoeker);
    return Lijst.van(
            gevraagd,
            blad(vraag, gevraagd.bladwijzer(), Lijst.GROOTTE),
            aantal(vraag),
            rij -> rij(rij, bezoeker))
        .teBewaren();
  }

  /** All of the selection that is asked: csv or xlsx. */
  protected final ResponseEntity<?> bestand(
      HttpServletRequest verzoek, String formaat, Bezoeker bezoeker) {
    V vraag = vraag(filters(bezoeker).lees(verzoek), bezoeker);
    return Lijstbestand.antwoord(
        bestand,
        formaat,
        kolommen,
        (na, grootte) -> blad(vraag, na, grootte),
        rij -> cellen(rij, bezoeker));
  }

  public final String pad() {
    return pad;
  }

  public final String naam() {
    return naam;
  }

  /**
   * A selection that was kept, by the filters that there are now.
   *
   * @param vraag the query of its address
   * @throws Verzoekfout when it does not fit any more
   */
  public final Lijstvraag lees(String vraag, Bezoeker bezoeker) {
    return filters(bezoeker).lees(pad, vraag);
  }

  /** How many are in a selection; capped as on its page. */
  public final int tel(Lijstvraag vraag, Bezoeker bezoeker) {
    return aantal(vraag(vraag, bezoeker));
  }

  /** How many of those came after that. */
  public final int telNieuw(Lijstvraag vraag, Bezoeker bezoeker, Gezien gezien) {
    return nieuw(vraag(vraag, bezoeker), gezien);
  }
}
