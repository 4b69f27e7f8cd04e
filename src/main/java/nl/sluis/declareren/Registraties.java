package nl.sluis.declareren;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;

/**
 * What an aanbieder registered, as it stands in his file. The registrations of a toewijzing in a
 * month are the whole of that month (D48).
 *
 * @param rijen those that could be read
 * @param fouten what could not, told beside what the dossier says of the other rows
 * @param opmerkingen what the file holds that its owner may not see
 */
public record Registraties(
    List<Registratie> rijen, List<Tabelfout> fouten, List<String> opmerkingen) {
  /** Nothing registered: only abonnementen can be claimed. */
  public static final Registraties GEEN = new Registraties(List.of(), List.of(), List.of());

  private static final Kolommen KOLOMMEN =
      new Kolommen(
          List.of("bsn", "toewijzingnummer", "datum"),
          List.of(
              "minuten",
              "uren",
              "stuks",
              "bedrag",
              "productcode",
              "productcategorie",
              "eenheid",
              "tarief",
              "tariefeenheid"));

  public Registraties {
    rijen = List.copyOf(rijen);
    fouten = List.copyOf(fouten);
    opmerkingen = List.copyOf(opmerkingen);
  }

  /** The rows of a file, in CSV or Excel, in its order. */
  public static Registraties lees(byte[] bestand) {
    List<Registratie> rijen = new ArrayList<>();
    Tabelbestand tabel = Tabellen.lees(bestand);
    List<Tabelfout> fouten =
        KOLOMMEN.lees(tabel, rij -> new Registratierij(rij).lees().ifPresent(rijen::add));
    return new Registraties(rijen, fouten, tabel.opmerkingen());
  }

  /** The toewijzingen that are named. */
  Set<Long> toewijzingNummers() {
    return rijen.stream().map(Registratie::toewijzingNummer).collect(Collectors.toSet());
  }
}
