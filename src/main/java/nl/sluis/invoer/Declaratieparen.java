package nl.sluis.invoer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.sluis.antwoord.Koppeling;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;

/** Brings declaraties and the answers to them together, in whatever order they were given. */
public final class Declaratieparen {
  private final BerichtReader reader;
  private final Consumer<String> meldingen;
  private final List<Gelezen> declaraties = new ArrayList<>();
  private final List<Gelezen> antwoorden = new ArrayList<>();
  private boolean compleet = true;

  /** A message by the name of its file. */
  private record Gelezen(String naam, Leesresultaat resultaat) {}

  public Declaratieparen(BerichtReader reader, Consumer<String> meldingen) {
    this.reader = reader;
    this.meldingen = meldingen;
  }

  public void lees(Bestand bestand) {
    Leesresultaat resultaat = reader.lees(bestand.inhoud());
    if (!resultaat.isGelezen()) {
      mis(bestand.naam(), "is geen geldig bericht; zie ./sluis controleer");
    } else if (resultaat.gelezen() instanceof Declaratiebericht) {
      declaraties.add(new Gelezen(bestand.naam(), resultaat));
    } else if (resultaat.gelezen() instanceof DeclaratieAntwoordbericht) {
      antwoorden.add(new Gelezen(bestand.naam(), resultaat));
    } else {
      mis(bestand.naam(), "is een %s en geen declaratie of antwoord".formatted(resultaat.soort()));
    }
  }

  /** Each declaratie with its answer, in the order of the declaraties; tells what stays alone. */
  public void voorElk(BiConsumer<Leesresultaat, Leesresultaat> verwerk) {
    for (Gelezen declaratie : declaraties) {
      antwoorden.stream()
          .filter(antwoord -> horenSamen(declaratie.resultaat, antwoord.resultaat))
          .findFirst()
          .ifPresentOrElse(
              antwoord -> {
                antwoorden.remove(antwoord);
                verwerk.accept(declaratie.resultaat, antwoord.resultaat);
              },
              () -> mis(declaratie.naam, "het antwoord op deze declaratie (325) is er niet bij"));
    }
    for (Gelezen antwoord : antwoorden) {
      mis(antwoord.naam, waaromAlleen(antwoord));
    }
  }

  private String waaromAlleen(Gelezen antwoord) {
    return declaraties.stream()
        .flatMap(
            declaratie ->
                Koppeling.verschil(declaratie.resultaat.gelezen(), antwoord.resultaat.gelezen())
                    .stream())
        .findFirst()
        .orElse("de declaratie (323) waar dit antwoord bij hoort is er niet bij");
  }

  /** Everything could be read and had its other half. */
  public boolean isCompleet() {
    return compleet;
  }

  private static boolean horenSamen(Leesresultaat declaratie, Leesresultaat antwoord) {
    return antwoord.soort() == declaratie.soort().partner()
        && Toekenning.hoortBij(
            (DeclaratieAntwoordbericht) antwoord.gelezen(),
            (Declaratiebericht) declaratie.gelezen());
  }

  private void mis(String naam, String reden) {
    compleet = false;
    meldingen.accept(naam + ": " + reden);
  }
}
