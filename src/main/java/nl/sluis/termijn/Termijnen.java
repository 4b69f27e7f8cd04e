package nl.sluis.termijn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms that are open, for who has to act on them or watches over them. */
@Component
public class Termijnen {
  private final TermijnRepository termijnen;
  private final Clock klok;

  Termijnen(TermijnRepository termijnen, Clock klok) {
    this.termijnen = termijnen;
    this.klok = klok;
  }

  /**
   * Open terms, the most urgent first.
   *
   * @param verstreken only those whose last day is over
   * @param wie only those on which this deelnemer has to act; null for all
   * @param tussen only those between this gemeente or aanbieder and another; null for all
   * @param vanaf how many before them are left out
   */
  public List<Termijn> open(
      boolean verstreken,
      @Nullable String wie,
      @Nullable String tussen,
      long vanaf,
      int hoogstens) {
    return termijnen.open(verstreken ? LocalDate.now(klok) : null, wie, tussen, vanaf, hoogstens);
  }

  /**
   * A page of open terms, the most urgent first.
   *
   * @param na where the page before it ended; null for the first
   */
  public Blad<Termijn> blad(Termijnvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return termijnen.blad(vraag, na, grootte);
  }

  /** How many there are; one more than {@link Blad#TEL_TOT} when there are more than that. */
  public int aantal(Termijnvraag vraag) {
    return termijnen.aantal(vraag, 0);
  }

  /** How many of them began after the one that was the {@link #laatste}; capped as there. */
  public int aantalNa(Termijnvraag vraag, long na) {
    return termijnen.aantal(vraag, na);
  }

  /** The number of the term that began last; 0 when there is none. */
  public long laatste() {
    return termijnen.laatste();
  }

  /**
   * All terms between these on these subjects, open and fulfilled, in the order of their last day.
   */
  public List<Termijn> over(Relatie relatie, Collection<String> onderwerpen) {
    return termijnen.over(relatie, onderwerpen);
  }
}
