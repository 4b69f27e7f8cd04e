package nl.sluis.dossier;

import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Partijen;

/** A declaratie that was processed, with all its prestaties, refused ones too. */
public record VerwerkteDeclaratie(
    Partijen partijen,
    String declaratieNummer,
    Periode declaratiePeriode,
    List<EerderePrestatie> prestaties) {

  public VerwerkteDeclaratie {
    prestaties = List.copyOf(prestaties);
  }
}
