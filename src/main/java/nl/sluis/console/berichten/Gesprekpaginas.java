package nl.sluis.console.berichten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.berichtkluis.Berekeningen;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.berichtkluis.Uitslag.Gevonden;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.berichten.Bevindingblad.Oorzaak;
import nl.sluis.console.berichten.Bevindingblad.Plek;
import nl.sluis.controle.Rekenregel;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verslag.Regelvermelding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A message with its whole conversation: what was found in it, and what was reckoned. */
@Controller
@Lazy
@VoorRol
class Gesprekpaginas {
  /** Of each cause, when all causes are shown. */
  private static final int PER_OORZAAK = 10;

  /** Of a larger declaratie the lines are not read to show them with what is wrong. */
  private static final long LEESBAAR = 2L * 1024 * 1024;

  /** In one table. */
  private static final int HOOGSTENS = 500;

  private final Gesprekkader kader;
  private final Berekeningen berekeningen;
  private final Regellezing lezing;

  Gesprekpaginas(Gesprekkader kader, Berekeningen berekeningen, Regellezing lezing) {
    this.kader = kader;
    this.berekeningen = berekeningen;
    this.lezing = lezing;
  }

  /** What was found, by cause, that with most lines first. */
  @Inzage("BERICHT_BEKEKEN")
  @GetMapping(Gesprekkader.PAD)
  Pagina bevindingen(
      @PathVariable UUID bericht,
      @RequestParam(required = false) @Nullable String regel,
      Bezoeker bezoeker) {
    Gesprek gesprek = kader.om(bericht, "", bezoeker);
    Uitslag uitslag =
        Objects.requireNonNullElse(gesprek.gegevens().uitslag(), new Uitslag(List.of(), List.of()));
    Map<Integer, Regelblad.Lijn> lijnen =
        uitslag.bevindingen().isEmpty() ? Map.of() : lijnen(gesprek.gegevens());
    List<Oorzaak> oorzaken = oorzaken(uitslag.bevindingen(), regel, lijnen);
    if (regel != null && oorzaken.isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Geen bevinding van deze regel",
          "In dit bericht is niets gevonden van de regel die in het adres staat.");
    }
    return Gesprekkader.pagina(
        "bevindingen",
        gesprek,
        new Bevindingblad(
            gesprek,
            uitslag.bevindingen().size(),
            oorzaken,
            uitslag.nietBeoordeeld(),
            regel == null ? null : oorzaken.get(0).regel()));
  }

  private Map<Integer, Regelblad.Lijn> lijnen(Berichtgegevens bericht) {
    return bericht.omvang() > LEESBAAR
        ? Map.of()
        : lezing.lees(bericht).stream()
            .flatMap(gelezen -> gelezen.lijnen().stream())
            .collect(Collectors.toMap(Regelblad.Lijn::regelnummer, lijn -> lijn, (a, b) -> a));
  }

  private static List<Oorzaak> oorzaken(
      List<Gevonden> bevindingen, @Nullable String enkel, Map<Integer, Regelblad.Lijn> lijnen) {
    Map<String, String> eisen =
        Regelvermelding.alle().stream()
            .collect(Collectors.toMap(Regelvermelding::code, Regelvermelding::eis));
    Map<List<String>, List<Gevonden>> groepen = new LinkedHashMap<>();
    for (Gevonden bevinding : bevindingen) {
      if (enkel == null || enkel.equals(bevinding.regel())) {
        groepen
            .computeIfAbsent(
                List.of(bevinding.regel(), bevinding.herstel()), nieuw -> new ArrayList<>())
            .add(bevinding);
      }
    }
    return groepen.values().stream()
        .sorted((een, ander) -> Integer.compare(ander.size(), een.size()))
        .map(groep -> oorzaak(groep, eisen, lijnen, enkel == null ? PER_OORZAAK : HOOGSTENS))
        .toList();
  }

  private static Oorzaak oorzaak(
      List<Gevonden> groep,
      Map<String, String> eisen,
      Map<Integer, Regelblad.Lijn> lijnen,
      int hoogstens) {
    Gevonden eerste = groep.get(0);
    return new Oorzaak(
        eerste.regel(),
        eerste.retourcode(),
        eisen.get(eerste.regel()),
        eerste.herstel(),
        groep.size(),
        groep.stream()
            .limit(hoogstens)
            .map(bevinding -> new Plek(bevinding, lijnen.get(bevinding.regelnummer())))
            .toList());
  }

  /** What was reckoned; what does not agree first. */
  @Inzage("BEREKENINGEN_BEKEKEN")
  @GetMapping(Gesprekkader.PAD + "/berekening")
  Pagina berekening(@PathVariable UUID bericht, Bezoeker bezoeker) {
    Gesprek gesprek = kader.om(bericht, "/berekening", bezoeker);
    List<Rekenregel> regels = new ArrayList<>(berekeningen.overRegels(bericht));
    regels.addAll(berekeningen.overPlafonds(bericht));
    List<Rekenregel> nietKloppend = regels.stream().filter(regel -> !regel.klopt()).toList();
    List<Rekenregel> getoond = new ArrayList<>(nietKloppend);
    regels.stream().filter(Rekenregel::klopt).forEach(getoond::add);
    return Gesprekkader.pagina(
        "berekening",
        gesprek,
        new Rekenblad(
            gesprek,
            regels.size(),
            nietKloppend.size(),
            getoond.stream().limit(HOOGSTENS).toList()));
  }
}
