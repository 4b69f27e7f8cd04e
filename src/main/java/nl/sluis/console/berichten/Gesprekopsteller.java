package nl.sluis.console.berichten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.console.Opmaak;
import nl.sluis.console.berichten.Gebeurtenis.Nood;
import nl.sluis.console.berichten.Gebeurtenis.Stap;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Gesprekken;
import nl.sluis.inzage.Gesprekken.Verzending;
import nl.sluis.inzage.Statusovergang;
import nl.sluis.termijn.Relatie;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnen;
import nl.sluis.termijn.Werkdagen;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells a conversation: every message in it, who is on, and what was delivered or not. */
@Component
@Lazy
class Gesprekopsteller {
  private static final String ANTWOORD = "ANTWOORD";

  private final Gesprekken gesprekken;
  private final Berichten berichten;
  private final Termijnen termijnen;
  private final Partijnamen namen;
  private final Clock klok;

  Gesprekopsteller(
      Gesprekken gesprekken,
      Berichten berichten,
      Termijnen termijnen,
      Partijnamen namen,
      Clock klok) {
    this.gesprekken = gesprekken;
    this.berichten = berichten;
    this.termijnen = termijnen;
    this.namen = namen;
    this.klok = klok;
  }

  /** In the order in which it happened. */
  List<Gebeurtenis> van(UUID hier, Identiteit wie) {
    List<Berichtgegevens> keten = gesprekken.berichten(hier, wie);
    Map<UUID, List<Verzending>> verzonden =
        gesprekken.verzendingen(keten.stream().map(Berichtgegevens::id).toList(), wie).stream()
            .collect(Collectors.groupingBy(Verzending::bericht));
    List<Gebeurtenis> gesprek = new ArrayList<>();
    for (Berichtgegevens bericht : keten) {
      List<Verzending> vanBericht = verzonden.getOrDefault(bericht.id(), List.of());
      gesprek.add(bericht(bericht, vanBericht, bericht.id().equals(hier)));
      vanBericht.stream()
          .filter(verzending -> verzending.soort().equals(ANTWOORD))
          .map(verzending -> antwoord(bericht, verzending))
          .forEach(gesprek::add);
    }
    gesprek.sort(Comparator.comparing(Gebeurtenis::moment));
    return gesprek;
  }

  private Gebeurtenis bericht(Berichtgegevens bericht, List<Verzending> verzonden, boolean isHier) {
    List<Stap> stappen = new ArrayList<>();
    berichten.verloop(bericht.id()).stream()
        .filter(overgang -> overgang.toelichting() != null)
        .map(Gesprekopsteller::stap)
        .forEach(stappen::add);
    verzonden.stream()
        .filter(verzending -> !verzending.soort().equals(ANTWOORD))
        .map(this::stap)
        .forEach(stappen::add);
    termijnen(bericht).forEach(stappen::add);
    return new Gebeurtenis(
        bericht.id(),
        bericht.ontvangen(),
        Objects.requireNonNullElse(bericht.soort(), "Bestand"),
        Soortnaam.van(bericht.soort()),
        isHier,
        false,
        vanNaar(bericht),
        bericht.oordeel(),
        stappen);
  }

  private Gebeurtenis antwoord(Berichtgegevens bericht, Verzending verzending) {
    Berichtsoort heen = Berichtsoort.valueOf(Objects.requireNonNull(bericht.soort()));
    return new Gebeurtenis(
        bericht.id(),
        verzending.klaargezet(),
        heen.partner().name(),
        Soortnaam.van(heen.partner()),
        false,
        true,
        "aan " + namen.kort(verzending.ontvanger()),
        bericht.oordeel(),
        List.of(stap(verzending)));
  }

  /** A retourbericht keeps the parties of its heenbericht, so that there the receiver sends. */
  private String vanNaar(Berichtgegevens bericht) {
    boolean isOmgekeerd =
        bericht.soort() != null && Berichtsoort.valueOf(bericht.soort()).isOmgekeerd();
    return "van %s aan %s"
        .formatted(
            namen.kort(isOmgekeerd ? bericht.ontvanger() : bericht.afzender()),
            namen.kort(isOmgekeerd ? bericht.afzender() : bericht.ontvanger()));
  }

  private static Stap stap(Statusovergang overgang) {
    Nood nood = overgang.status() == Berichtstatus.GEPARKEERD ? Nood.FOUT : Nood.GEDAAN;
    return new Stap(
        nood,
        "%s, %s: %s"
            .formatted(
                Opmaak.moment(overgang.moment()),
                Opmaak.woord(overgang.status().name()),
                overgang.toelichting()));
  }

  private Stap stap(Verzending verzending) {
    String wat =
        "%s %s"
            .formatted(
                switch (verzending.soort()) {
                  case ANTWOORD -> "Aflevering aan";
                  case "VERSLAG" -> "Verslag aan";
                  case "DOORGIFTE" -> "Doorgegeven aan";
                  default -> "Afschrift van het antwoord aan";
                },
                namen.kort(verzending.ontvanger()));
    if (verzending.afgeleverd() != null && verzending.status().equals("AFGELEVERD")) {
      return new Stap(Nood.GEDAAN, wat + ": " + Opmaak.moment(verzending.afgeleverd()));
    }
    String reden = verzending.reden() == null ? "" : " Reden: " + verzending.reden();
    if (verzending.status().equals("GEPARKEERD")) {
      return new Stap(Nood.FOUT, wat + ": lukt niet, de beheerder moet ernaar kijken." + reden);
    }
    if (verzending.pogingen() > 0) {
      return new Stap(
          Nood.FOUT,
          "%s: %s, volgende poging %s.%s"
              .formatted(
                  wat,
                  Opmaak.aantal(verzending.pogingen(), "keer mislukt", "keer mislukt"),
                  Opmaak.moment(verzending.volgende()),
                  reden));
    }
    return new Stap(
        Nood.WACHT,
        "%s: staat klaar sinds %s".formatted(wat, Opmaak.moment(verzending.klaargezet())));
  }

  private List<Stap> termijnen(Berichtgegevens bericht) {
    if (bericht.soort() == null || bericht.afzender() == null || bericht.ontvanger() == null) {
      return List.of();
    }
    Berichtsoort soort = Berichtsoort.valueOf(bericht.soort());
    return soort.isRetour()
        ? List.of()
        : termijnen
            .over(
                Relatie.van(soort, bericht.afzender(), bericht.ontvanger()),
                Termijn.onderwerp(soort, bericht.identificatie()))
            .stream()
            .map(this::stap)
            .toList();
  }

  private Stap stap(Termijn termijn) {
    LocalDate vandaag = LocalDate.now(klok);
    LocalDate voldaan = termijn.voldaan();
    String plicht =
        "%s: %s, uiterlijk %s (%s)"
            .formatted(
                namen.kort(termijn.wie()),
                termijn.wat(),
                Opmaak.dag(termijn.uiterlijk()),
                termijn.regel());
    if (voldaan != null) {
      boolean isTeLaat = voldaan.isAfter(termijn.uiterlijk());
      return new Stap(
          Nood.GEDAAN,
          "%s; %s %s"
              .formatted(
                  plicht, isTeLaat ? "te laat gedaan op" : "gedaan op", Opmaak.dag(voldaan)));
    }
    if (termijn.isVerstreken(vandaag)) {
      return new Stap(Nood.FOUT, plicht + ": te laat");
    }
    int over = Werkdagen.tussen(vandaag, termijn.uiterlijk());
    return new Stap(
        Nood.WACHT,
        "%s: %s"
            .formatted(
                plicht,
                over == 0 ? "vandaag" : "nog " + Opmaak.aantal(over, "werkdag", "werkdagen")));
  }
}
