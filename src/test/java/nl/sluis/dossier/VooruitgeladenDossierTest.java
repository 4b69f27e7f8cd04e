package nl.sluis.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Herkenning;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;

/** The contract again, for what was looked up before the turn of a message, beside another. */
class VooruitgeladenDossierTest extends JdbcDossierRepositoryTest {
  @Override
  DossierRepository nieuw() {
    DossierRepository gewoon = super.nieuw();
    return new DossierRepository() {
      @Override
      public Dossier laad(Berichtsoort soort, Bericht bericht) {
        return Objects.requireNonNull(
            transactie.execute(
                status -> {
                  dossiers.laadVooruit(List.of(gelezen(soort, bericht), gelezen(soort, bericht)));
                  return dossiers.laad(soort, bericht);
                }));
      }

      @Override
      public void verwerk(
          Berichtsoort soort, Bericht bericht, Predicate<Berichtklasse> goedgekeurd) {
        gewoon.verwerk(soort, bericht, goedgekeurd);
      }

      @Override
      public Relatiedossier van(Partijen partijen) {
        return gewoon.van(partijen);
      }

      @Override
      public Set<Long> gebruikteNummers(Standaard standaard, String gemeente, long van, long tot) {
        return gewoon.gebruikteNummers(standaard, gemeente, van, tot);
      }
    };
  }

  private static Leesresultaat gelezen(Berichtsoort soort, Bericht bericht) {
    return new Leesresultaat(
        new Herkenning(
            soort,
            bericht.header().afzender(),
            bericht.header().ontvanger(),
            bericht.header().identificatie()),
        bericht,
        List.of());
  }
}
