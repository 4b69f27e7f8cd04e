package nl.sluis.console.declareren;

import java.util.List;
import java.util.Set;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Opmaak;
import nl.sluis.console.bestand.Afdruk;
import nl.sluis.console.bestand.Foutentabel;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.declareren.Declaratievoorstel;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What registrations and the declaratie that is made of them look like to a person. */
@Component
@Lazy
class Declareerweergave {
  /** Who a client is, nobody has to see to mend a file. */
  private static final Set<String> VERBORGEN = Set.of("bsn");

  private final Relatiekeuze keuze;

  Declareerweergave(Relatiekeuze keuze) {
    this.keuze = keuze;
  }

  Declareerformulier formulier(Bezoeker bezoeker, Formulier formulier) {
    return new Declareerformulier(
        Declareermenu.van(bezoeker),
        keuze.gemeenten(bezoeker),
        keuze.aanbieders(bezoeker),
        keuze.domeinen(),
        formulier);
  }

  Declareerblad blad(
      Bezoeker bezoeker,
      Werkbestand bestand,
      Declaratievoorstel voorstel,
      @Nullable String achterhaald) {
    Declareeropdracht opdracht = Declareeropdracht.van(bestand);
    return new Declareerblad(
        Declareermenu.van(bezoeker),
        bestand.id().toString(),
        bestand.naam(),
        "%s van %s aan %s, over %s"
            .formatted(
                opdracht.partijen().standaard().naam(),
                keuze.naam(opdracht.aanbieder()),
                keuze.naam(opdracht.gemeente()),
                opdracht.maand()),
        voorstel.fouten().isEmpty()
            ? null
            : Foutentabel.van(Tabellen.lees(bestand.inhoud()), voorstel.fouten(), VERBORGEN),
        voorstel.regels(),
        voorstel.opmerkingen(),
        opgesteld(voorstel.declaratie()),
        achterhaald);
  }

  private static Declareerblad.@Nullable Opgesteld opgesteld(
      @Nullable OpgesteldeDeclaratie declaratie) {
    if (declaratie == null) {
      return null;
    }
    return new Declareerblad.Opgesteld(
        declaratie.bestandsnaam(),
        declaratie.bericht().declaratie().declaratieNummer(),
        declaratie.bericht().declaratie().totaalIngediendBedrag().saldo(),
        prestaties(declaratie),
        declaratie.beoordeling().isGoedgekeurd(),
        Opmaak.verslag(List.of(declaratie.rapport())),
        Afdruk.van(declaratie.xml()));
  }

  private static int prestaties(OpgesteldeDeclaratie declaratie) {
    return declaratie.bericht().declaratie().clienten().stream()
        .mapToInt(client -> client.prestaties().size())
        .sum();
  }
}
