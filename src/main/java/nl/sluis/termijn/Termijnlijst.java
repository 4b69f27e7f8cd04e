package nl.sluis.termijn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.termijn.TermijnRepository.Sleutel;
import nl.sluis.termijn.Termijngevolg.Was;

/** Terms in memory, where a folder of messages is read. */
public final class Termijnlijst implements Termijnboek {
  private final Map<Sleutel, Termijngevolg.Stand> standen = new LinkedHashMap<>();

  @Override
  public void begin(
      Relatie relatie, Termijnsoort soort, Partij ontvanger, Map<String, LocalDate> begin) {
    String wie = relatie.code(soort.wie(ontvanger));
    begin.forEach(
        (onderwerp, dag) -> volg(relatie, soort, onderwerp, gevolg -> gevolg.begin(wie, dag)));
  }

  @Override
  public void verzet(Relatie relatie, Termijnsoort soort, Map<String, LocalDate> begin) {
    begin.forEach((onderwerp, dag) -> volg(relatie, soort, onderwerp, wat -> wat.verzet(dag)));
  }

  @Override
  public void voldaan(
      Relatie relatie, Set<Termijnsoort> soorten, Collection<String> onderwerpen, LocalDate dag) {
    for (Termijnsoort soort : soorten) {
      onderwerpen.forEach(
          onderwerp -> volg(relatie, soort, onderwerp, gevolg -> gevolg.voldaan(dag)));
    }
  }

  @Override
  public void heropen(Relatie relatie, Termijnsoort soort, Collection<String> onderwerpen) {
    onderwerpen.forEach(onderwerp -> volg(relatie, soort, onderwerp, Termijngevolg::heropen));
  }

  private void volg(
      Relatie relatie, Termijnsoort soort, String onderwerp, Consumer<Termijngevolg> gebeurtenis) {
    Sleutel sleutel = new Sleutel(relatie, soort, onderwerp);
    Termijngevolg.Stand stond = standen.get(sleutel);
    Was was = stond == null ? Was.ER_NIET : stond.loopt() ? Was.LIEP : Was.VERVULD;
    Termijngevolg gevolg = new Termijngevolg();
    gebeurtenis.accept(gevolg);
    Termijngevolg.Stand wordt = gevolg.wijzigingen().get(was);
    if (wordt != null) {
      standen.put(sleutel, stond == null ? wordt : wordt.na(stond));
    }
  }

  /** All of them, open and fulfilled, in the order in which they first began. */
  public List<Termijn> alle() {
    return standen.entrySet().stream()
        .map(stand -> termijn(stand.getKey(), stand.getValue()))
        .toList();
  }

  private static Termijn termijn(Sleutel sleutel, Termijngevolg.Stand stand) {
    LocalDate begin = Objects.requireNonNull(stand.begin());
    return new Termijn(
        sleutel.soort(),
        sleutel.relatie().domein(),
        sleutel.relatie().gemeente(),
        sleutel.relatie().aanbieder(),
        Objects.requireNonNull(stand.wie()),
        sleutel.onderwerp(),
        begin,
        sleutel.soort().uiterlijk(begin),
        stand.voldaan());
  }
}
