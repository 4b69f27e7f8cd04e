package nl.sluis.console.termijnen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Blad;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnen;
import nl.sluis.termijn.Termijnsoort;
import nl.sluis.termijn.Termijnvraag;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open terms: the most urgent first. */
@Controller
@Lazy
@VoorRol
class Termijnpaginas {
  private static final Pattern CODE = Pattern.compile("[0-9]{4}|[0-9]{8}");
  private static final String CODEVORM =
      "een AGB-code (acht cijfers) of gemeentecode (vier cijfers)";

  private static final String STAND = "stand";
  private static final String SOORT = "soort";
  private static final String AAN_ZET = "aanzet";
  private static final String TEGENPARTIJ = "tegenpartij";

  private static final Filter OP_STAND =
      Filter.keuze(STAND, "Wanneer", Wijzerstand.values(), Wijzerstand::tekst);
  private static final Filter OP_SOORT =
      Filter.keuze(
          SOORT,
          "Wat",
          Termijnsoort.values(),
          soort -> "%s (%s)".formatted(soort.wat(), soort.regel()));

  private static final Filters VAN_DEELNEMER =
      Filters.van(
          OP_STAND,
          OP_SOORT,
          Filter.keuze(AAN_ZET, "Aan zet", Aanzet.values(), Aanzet::tekst),
          Filter.code(TEGENPARTIJ, "Tegenpartij", CODE, CODEVORM));
  private static final Filters VAN_BEHEERDER =
      Filters.van(
          OP_STAND,
          OP_SOORT,
          Filter.code(AAN_ZET, "Aan zet", CODE, CODEVORM),
          Filter.code(TEGENPARTIJ, "Gemeente of aanbieder", CODE, CODEVORM));

  /** Who has to act, seen from who looks. */
  private enum Aanzet {
    WIJ("wij"),
    ANDER("de ander");

    private final String tekst;

    Aanzet(String tekst) {
      this.tekst = tekst;
    }

    String tekst() {
      return tekst;
    }
  }

  private static final List<String> KOLOMMEN =
      List.of(
          "Uiterlijk",
          "Resterend",
          "Aan zet",
          "Wat",
          "Onderwerp",
          "Gemeente",
          "Aanbieder",
          "Domein",
          "Begonnen",
          "Termijn",
          "Regel");

  private final Termijnen termijnen;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Termijnpaginas(Termijnen termijnen, Deelnemers deelnemers, Clock klok) {
    this.termijnen = termijnen;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  @Inzage("TERMIJNEN_BEKEKEN")
  @GetMapping("/console/termijnen")
  Pagina lijst(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag gevraagd = filters(bezoeker).lees(verzoek);
    Termijnvraag alle = vraag(gevraagd, bezoeker);
    Termijnvraag vraag = opStand(gevraagd, alle);
    Lijst<Termijnregel> lijst =
        Lijst.van(
            gevraagd,
            termijnen.blad(vraag, gevraagd.bladwijzer(), Lijst.GROOTTE),
            termijnen.aantal(vraag),
            termijn -> regel(termijn, bezoeker));
    return Pagina.van("termijnen/lijst", "Termijnen", new Termijnblad(lijst, klok(gevraagd, alle)))
        .metAantal(lijst.geteld());
  }

  @Inzage("TERMIJNEN_BEKEKEN")
  @GetMapping(path = "/console/termijnen", params = "formaat")
  ResponseEntity<?> bestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    Lijstvraag gevraagd = filters(bezoeker).lees(verzoek);
    Termijnvraag vraag = opStand(gevraagd, vraag(gevraagd, bezoeker));
    return Lijstbestand.antwoord(
        "termijnen",
        formaat,
        KOLOMMEN,
        (na, grootte) -> termijnen.blad(vraag, na, grootte),
        termijn -> cellen(regel(termijn, bezoeker)));
  }

  private static Filters filters(Bezoeker bezoeker) {
    return bezoeker.isBeheerder() ? VAN_BEHEERDER : VAN_DEELNEMER;
  }

  /** Whatever their last day is. */
  private static Termijnvraag vraag(Lijstvraag gevraagd, Bezoeker bezoeker) {
    String ander = gevraagd.waarde(TEGENPARTIJ);
    String aanZet = gevraagd.waarde(AAN_ZET);
    Termijnsoort soort = gevraagd.keuze(SOORT, Termijnsoort.class);
    if (bezoeker.isBeheerder()) {
      return new Termijnvraag(
          isGemeente(ander) ? ander : null,
          isGemeente(ander) ? null : ander,
          aanZet,
          null,
          soort,
          null,
          null);
    }
    String wij = bezoeker.wie().deelnemer();
    boolean isAanbieder = bezoeker.isAanbieder();
    return new Termijnvraag(
        isAanbieder ? ander : wij,
        isAanbieder ? wij : ander,
        Aanzet.WIJ.name().equals(aanZet) ? wij : null,
        Aanzet.ANDER.name().equals(aanZet) ? wij : null,
        soort,
        null,
        null);
  }

  private static boolean isGemeente(@Nullable String code) {
    return code != null && code.length() == 4;
  }

  private Termijnvraag opStand(Lijstvraag gevraagd, Termijnvraag vraag) {
    Wijzerstand stand = gevraagd.keuze(STAND, Wijzerstand.class);
    return stand == null ? vraag : stand.van(vraag, vandaag());
  }

  private List<Termijnblad.Vak> klok(Lijstvraag gevraagd, Termijnvraag vraag) {
    return Arrays.stream(Wijzerstand.values())
        .map(
            stand -> {
              int aantal = termijnen.aantal(stand.van(vraag, vandaag()));
              return new Termijnblad.Vak(
                  stand, geteld(aantal), aantal == 0, gevraagd.met(STAND, stand.name()));
            })
        .toList();
  }

  private static String geteld(int aantal) {
    return aantal > Blad.TEL_TOT ? "≥ " + Opmaak.aantal(Blad.TEL_TOT) : Opmaak.aantal(aantal);
  }

  private Termijnregel regel(Termijn termijn, Bezoeker bezoeker) {
    String wij = bezoeker.wie().deelnemer();
    String ander =
        termijn.gemeente().equals(wij == null ? termijn.wie() : wij)
            ? termijn.aanbieder()
            : termijn.gemeente();
    return new Termijnregel(
        termijn, vandaag(), termijn.wie().equals(wij), naam(termijn.wie()), ander, naam(ander));
  }

  private LocalDate vandaag() {
    return LocalDate.now(klok);
  }

  private @Nullable String naam(String code) {
    return deelnemers.vind(code).map(Deelnemer::naam).orElse(null);
  }

  private static List<String> cellen(Termijnregel regel) {
    Termijn termijn = regel.termijn();
    List<String> cellen = new ArrayList<>();
    cellen.add(Opmaak.dag(termijn.uiterlijk()));
    cellen.add(regel.resterend());
    cellen.add(termijn.wie());
    cellen.add(termijn.wat());
    cellen.add(termijn.onderwerp());
    cellen.add(termijn.gemeente());
    cellen.add(termijn.aanbieder());
    cellen.add(termijn.domein());
    cellen.add(Opmaak.dag(termijn.begin()));
    cellen.add(termijn.soort().duur());
    cellen.add(termijn.regel());
    return cellen;
  }
}
