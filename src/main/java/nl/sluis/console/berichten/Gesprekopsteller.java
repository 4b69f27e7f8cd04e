package nl.sluis.console.berichten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.console.Opmaak;
import nl.sluis.console.berichten.Gebeurtenis.Nood;
import nl.sluis.console.berichten.Gebeurtenis.Stap;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Gesprekken;
import nl.sluis.inzage.Gesprekken.Verzending;
import nl.sluis.inzage.Statusovergang;
import nl.sluis.inzage.Toewijzingberichten;
import nl.sluis.inzage.Toewijzingberichten.Sleutel;
import nl.sluis.termijn.Relatie;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnen;
import nl.sluis.termijn.Werkdagen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells a conversation: every message in it, who is on, and what was delivered or not. */
@Component
@Lazy
public class Gesprekopsteller {
  private static final String ANTWOORD = "ANTWOORD";

  private final Gesprekken gesprekken;
  private final Toewijzinglezing lezing;
  private final Toewijzingberichten toewijzingberichten;
  private final Termijnen termijnen;
  private final Partijnamen namen;
  private final Clock klok;

  Gesprekopsteller(
      Gesprekken gesprekken,
      Toewijzinglezing lezing,
      Toewijzingberichten toewijzingberichten,
      Termijnen termijnen,
      Partijnamen namen,
      Clock klok) {
    this.gesprekken = gesprekken;
    this.lezing = lezing;
    this.toewijzingberichten = toewijzingberichten;
    this.termijnen = termijnen;
    this.namen = namen;
    this.klok = klok;
  }

  /**
   * What belongs together, in the order in which it happened.
   *
   * @param toewijzingen which the message is about, by their numbers
   */
  record Verhaal(List<Gebeurtenis> verloop, Map<Long, Sleutel> toewijzingen) {}

  /** The conversation of a message; about one toewijzing with all else that is about that. */
  Verhaal van(UUID hier, Identiteit wie) {
    List<Berichtgegevens> keten = gesprekken.berichten(hier, wie);
    Map<Long, Sleutel> toewijzingen =
        keten.stream()
            .filter(bericht -> bericht.id().equals(hier))
            .findFirst()
            .flatMap(bericht -> Optional.ofNullable(heen(bericht, keten)))
            .map(lezing::lees)
            .orElse(Map.of());
    List<Berichtgegevens> verder =
        toewijzingen.size() != 1
            ? List.of()
            : toewijzingberichten
                .blad(toewijzingen.values().iterator().next(), wie, null, Gesprekken.HOOGSTENS)
                .regels()
                .stream()
                .filter(ander -> keten.stream().noneMatch(een -> een.id().equals(ander.id())))
                .toList();
    return new Verhaal(vertel(keten, verder, hier, wie), toewijzingen);
  }

  /** Messages that belong together, without what happened to each. */
  public List<Gebeurtenis> kort(List<Berichtgegevens> samen, Identiteit wie) {
    return vertel(List.of(), samen, null, wie);
  }

  /** What a message answers, when that is there; else itself. */
  private static @Nullable Berichtgegevens heen(
      Berichtgegevens bericht, List<Berichtgegevens> keten) {
    return bericht.soort() != null && Berichtsoort.valueOf(bericht.soort()).isRetour()
        ? keten.stream()
            .filter(een -> een.soort() != null)
            .filter(een -> !Berichtsoort.valueOf(String.valueOf(een.soort())).isRetour())
            .findFirst()
            .orElse(null)
        : bericht;
  }

  private List<Gebeurtenis> vertel(
      List<Berichtgegevens> keten,
      List<Berichtgegevens> verder,
      @Nullable UUID hier,
      Identiteit wie) {
    List<UUID> ids =
        Stream.concat(keten.stream(), verder.stream()).map(Berichtgegevens::id).toList();
    Map<UUID, List<Verzending>> verzonden =
        gesprekken.verzendingen(ids, wie).stream()
            .collect(Collectors.groupingBy(Verzending::bericht));
    List<UUID> inKeten = keten.stream().map(Berichtgegevens::id).toList();
    Map<UUID, List<Statusovergang>> toelichtingen = gesprekken.toelichtingen(inKeten);
    Map<String, List<Termijn>> lopend = termijnen(keten);
    List<Gebeurtenis> gesprek = new ArrayList<>();
    for (Berichtgegevens bericht : keten) {
      List<Stap> stappen = new ArrayList<>();
      toelichtingen
          .getOrDefault(bericht.id(), List.of())
          .forEach(overgang -> stappen.add(stap(overgang)));
      verzonden.getOrDefault(bericht.id(), List.of()).stream()
          .filter(verzending -> !verzending.soort().equals(ANTWOORD))
          .forEach(verzending -> stappen.add(stap(verzending)));
      lopend
          .getOrDefault(onderwerp(bericht), List.of())
          .forEach(termijn -> stappen.add(stap(termijn)));
      gesprek.add(bericht(bericht, stappen, bericht.id().equals(hier)));
    }
    verder.forEach(bericht -> gesprek.add(bericht(bericht, List.of(), false)));
    Stream.concat(keten.stream(), verder.stream())
        .forEach(
            bericht ->
                verzonden.getOrDefault(bericht.id(), List.of()).stream()
                    .filter(verzending -> verzending.soort().equals(ANTWOORD))
                    .forEach(verzending -> gesprek.add(antwoord(bericht, verzending))));
    gesprek.sort(Comparator.comparing(Gebeurtenis::moment));
    return gesprek;
  }

  private Gebeurtenis bericht(Berichtgegevens bericht, List<Stap> stappen, boolean isHier) {
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

  /** Of the messages that want an answer, by what the terms are about. */
  private Map<String, List<Termijn>> termijnen(List<Berichtgegevens> berichten) {
    Map<Relatie, Set<String>> onderwerpen = new LinkedHashMap<>();
    for (Berichtgegevens bericht : berichten) {
      if (bericht.soort() != null && bericht.afzender() != null && bericht.ontvanger() != null) {
        Berichtsoort soort = Berichtsoort.valueOf(bericht.soort());
        if (!soort.isRetour()) {
          onderwerpen
              .computeIfAbsent(
                  Relatie.van(soort, bericht.afzender(), bericht.ontvanger()),
                  nieuw -> new LinkedHashSet<>())
              .add(onderwerp(bericht));
        }
      }
    }
    return onderwerpen.entrySet().stream()
        .flatMap(relatie -> termijnen.over(relatie.getKey(), relatie.getValue()).stream())
        .collect(Collectors.groupingBy(Termijn::onderwerp));
  }

  private static String onderwerp(Berichtgegevens bericht) {
    return bericht.soort() == null || Berichtsoort.valueOf(bericht.soort()).isRetour()
        ? ""
        : Termijn.onderwerp(Berichtsoort.valueOf(bericht.soort()), bericht.identificatie());
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
