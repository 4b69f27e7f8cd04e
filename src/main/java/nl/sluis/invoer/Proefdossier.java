package nl.sluis.invoer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.verrekening.Proefdeclaratie;
import nl.sluis.verrekening.Proefdraaier;

/**
 * Declaraties among the messages that went before and came after them: each is held against the
 * other contracts at its own place in that past, and then processed as it was. One that is not in
 * the dossier comes after all that is.
 */
public final class Proefdossier {
  private final Beoordelaar beoordelaar;
  private final Proefdraaier proefdraaier;
  private final Meldingen meldingen;
  private final Map<ByteBuffer, Bestand> gezocht = new LinkedHashMap<>();
  private final List<Proefdeclaratie> uitslagen = new ArrayList<>();
  private boolean compleet = true;

  public Proefdossier(Beoordelaar beoordelaar, Proefdraaier proefdraaier, Meldingen meldingen) {
    this.beoordelaar = beoordelaar;
    this.proefdraaier = proefdraaier;
    this.meldingen = meldingen;
  }

  /** False when something could not be read or judged. */
  public boolean draai(Path dossier, List<Path> declaraties) {
    Invoer invoer = new Invoer(meldingen);
    invoer.voorElk(
        declaraties, bestand -> gezocht.putIfAbsent(ByteBuffer.wrap(bestand.inhoud()), bestand));
    boolean isDossierGelezen = beoordelaar.leesDossier(dossier, meldingen, this::draaiAlsGezocht);
    for (Bestand bestand : List.copyOf(gezocht.values())) {
      draai(bestand, Dossierstand.van(beoordelaar.controleer(bestand)));
    }
    return isDossierGelezen && compleet && invoer.isAllesGelezen() && invoer.isNergensLeeg();
  }

  public List<Proefdeclaratie> uitslagen() {
    return uitslagen;
  }

  private void draaiAlsGezocht(Bestand bestand, Dossierstand stand) {
    Bestand zelfde = gezocht.remove(ByteBuffer.wrap(bestand.inhoud()));
    if (zelfde != null) {
      draai(zelfde, stand);
    }
  }

  private void draai(Bestand bestand, Dossierstand stand) {
    if (!stand.gelezen().isGelezen()) {
      mis(bestand, "is geen geldig bericht; zie ./sluis controleer");
    } else if (!(stand.gelezen().gelezen() instanceof Declaratiebericht)) {
      mis(bestand, "is een %s en geen declaratie".formatted(stand.gelezen().soort()));
    } else if (!stand.wordtVerwerkt()) {
      mis(bestand, "is nu al als geheel afgekeurd of niet te beoordelen; zie ./sluis controleer");
    } else {
      uitslagen.add(
          proefdraaier.draai(stand.gelezen(), stand.goedgekeurd(), beoordelaar.dossier()));
    }
  }

  private void mis(Bestand bestand, String reden) {
    compleet = false;
    meldingen.accept(bestand.naam() + ": " + reden);
  }
}
