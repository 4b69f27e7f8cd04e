package nl.sluis.dossier;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Plafondpost;

/**
 * What one gemeente and one aanbieder exchanged in one domein, apart from any message that is being
 * judged: to compose a message from, and to tell what is left to claim. Each question is one query.
 */
public interface Relatiedossier {

  /** The current version of every toewijzing, without those that were taken back. */
  List<Toewijzing> toewijzingen();

  /** The same of one client. */
  List<Toewijzing> toewijzingen(String bsn);

  /** The same by number; one that was taken back too, see {@link Toewijzing#isVerwijderd()}. */
  Map<Long, Toewijzing> toewijzingen(Set<Long> nummers);

  /** Those that were taken back while something approved on them is not credited. */
  List<Toewijzing> verwijderdMetOpenDebetten();

  /** What was claimed on these toewijzingen: approved, debet and not taken back. */
  Map<Long, Gedeclareerd> gedeclareerd(Set<Long> toewijzingNummers);

  /** The prestaties that those sums are of, in the order of their ProductPeriode. */
  List<EerderePrestatie> openDebetten(Set<Long> toewijzingNummers);

  /** The same, of which the ProductPeriode begins in this month. */
  List<EerderePrestatie> openDebetten(Set<Long> toewijzingNummers, YearMonth maand);

  /**
   * What was approved, debet and not taken back of some products, whatever became of its
   * toewijzing: of which the ProductPeriode begins in these days, by product, day and Eenheid.
   */
  List<Plafondpost> goedgekeurd(Set<String> productcodes, Periode begin);

  /** These prestaties by their ReferentieNummer, refused ones too. */
  Map<String, EerderePrestatie> prestaties(Set<String> referentieNummers);
}
