package nl.sluis.termijn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.termijn.TermijnRepository.Sleutel;
import nl.sluis.transactie.PerTransactie;
import org.springframework.stereotype.Component;

/**
 * Records what happens to terms. It is part of the transaction in which it happens and is written
 * together at its end, however many messages there were.
 */
@Component
public class Termijnverloop implements Termijnboek {
  private final PerTransactie<Map<Sleutel, Termijngevolg>> gevolgen;

  Termijnverloop(TermijnRepository termijnen) {
    this.gevolgen = PerTransactie.verzameld(LinkedHashMap::new, termijnen::schrijf);
  }

  @Override
  public void begin(
      Relatie relatie, Termijnsoort soort, Partij ontvanger, Map<String, LocalDate> begin) {
    String wie = relatie.code(soort.wie(ontvanger));
    begin.forEach((onderwerp, dag) -> gevolg(relatie, soort, onderwerp).begin(wie, dag));
  }

  @Override
  public void verzet(Relatie relatie, Termijnsoort soort, Map<String, LocalDate> begin) {
    begin.forEach((onderwerp, dag) -> gevolg(relatie, soort, onderwerp).verzet(dag));
  }

  @Override
  public void voldaan(
      Relatie relatie, Set<Termijnsoort> soorten, Collection<String> onderwerpen, LocalDate dag) {
    soorten.forEach(
        soort -> onderwerpen.forEach(onderwerp -> gevolg(relatie, soort, onderwerp).voldaan(dag)));
  }

  @Override
  public void heropen(Relatie relatie, Termijnsoort soort, Collection<String> onderwerpen) {
    onderwerpen.forEach(onderwerp -> gevolg(relatie, soort, onderwerp).heropen());
  }

  private Termijngevolg gevolg(Relatie relatie, Termijnsoort soort, String onderwerp) {
    return gevolgen
        .nu()
        .computeIfAbsent(new Sleutel(relatie, soort, onderwerp), nieuw -> new Termijngevolg());
  }
}
