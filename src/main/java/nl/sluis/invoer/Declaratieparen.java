package nl.sluis.invoer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.sluis.antwoord.Antwoorden;
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
  private final Set<Gelezen> gebruikt = Collections.newSetFromMap(new IdentityHashMap<>());
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
    Map<String, List<Gelezen>> opDeclaratie =
        antwoorden.stream().collect(Collectors.groupingBy(Declaratieparen::genoemd));
    for (Gelezen declaratie : declaraties) {
      String identificatie = declaratie.resultaat.gelezen().header().identificatie();
      List<Gelezen> erop =
          opDeclaratie.getOrDefault(identificatie, List.of()).stream()
              .filter(antwoord -> !gebruikt.contains(antwoord))
              .filter(antwoord -> horenSamen(declaratie.resultaat, antwoord.resultaat))
              .sorted(Comparator.comparing(Declaratieparen::dagtekening))
              .toList();
      if (erop.isEmpty()) {
        mis(declaratie.naam, "het antwoord op deze declaratie (325) is er niet bij");
        continue;
      }
      gebruikt.addAll(erop);
      Gelezen geldend = erop.get(erop.size() - 1);
      erop.subList(0, erop.size() - 1).forEach(ouder -> noemOuder(ouder, geldend));
      verwerk.accept(declaratie.resultaat, geldend.resultaat);
    }
    Koppeling koppeling = new Koppeling(declaraties.stream().map(Gelezen::resultaat).toList());
    antwoorden.stream()
        .filter(antwoord -> !gebruikt.contains(antwoord))
        .forEach(antwoord -> mis(antwoord.naam, koppeling.waaromAlleen(antwoord.resultaat)));
  }

  private void noemOuder(Gelezen ouder, Gelezen geldend) {
    meldingen.accept(
        "%s telt niet mee: op dezelfde declaratie is ook %s van %s, en dat geldt"
            .formatted(ouder.naam, geldend.naam, dagtekening(geldend)));
  }

  private static String genoemd(Gelezen antwoord) {
    return Objects.requireNonNull(antwoord.resultaat.gelezen().header().declaratieIdentificatie())
        .identificatie();
  }

  private static LocalDate dagtekening(Gelezen antwoord) {
    return Antwoorden.dagtekening(antwoord.resultaat.gelezen());
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
