package nl.sluis.dossier;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Plafondpost;

/** In PostgreSQL: what one gemeente and one aanbieder exchanged. */
record JdbcRelatiedossier(
    Partijen partijen,
    ToewijzingTabel toewijzingTabel,
    PrestatieTabel prestatieTabel,
    Productsomtabel productsommen)
    implements Relatiedossier {

  @Override
  public List<Toewijzing> toewijzingen() {
    return toewijzingTabel.alle(partijen);
  }

  @Override
  public List<Toewijzing> toewijzingen(String bsn) {
    return toewijzingTabel.vanClient(partijen, bsn);
  }

  @Override
  public Map<Long, Toewijzing> toewijzingen(Set<Long> nummers) {
    return toewijzingTabel.actuele(partijen, nummers);
  }

  @Override
  public List<Toewijzing> verwijderdMetOpenDebetten() {
    return toewijzingTabel.verwijderdMetOpenDebetten(partijen);
  }

  @Override
  public Map<Long, Gedeclareerd> gedeclareerd(Set<Long> toewijzingNummers) {
    return prestatieTabel.openstaand(partijen, toewijzingNummers, Set.of()).gedeclareerd();
  }

  @Override
  public List<EerderePrestatie> openDebetten(Set<Long> toewijzingNummers) {
    return prestatieTabel.openDebetten(partijen, toewijzingNummers);
  }

  @Override
  public List<EerderePrestatie> openDebetten(Set<Long> toewijzingNummers, YearMonth maand) {
    return prestatieTabel.openDebetten(partijen, toewijzingNummers, maand);
  }

  @Override
  public List<Plafondpost> goedgekeurd(Set<String> productcodes, Periode begin) {
    return productsommen.posten(partijen, productcodes, begin);
  }

  @Override
  public Map<String, EerderePrestatie> prestaties(Set<String> referentieNummers) {
    return prestatieTabel.prestaties(partijen, referentieNummers);
  }
}
