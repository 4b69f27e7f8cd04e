package nl.sluis.console.termijnen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
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
class Termijnpaginas extends Zoeklijst<Termijnvraag, Termijn, Termijnregel> {
  private static final String PAD = "/console/termijnen";

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
  private final Termijnoverzicht overzicht;

  Termijnpaginas(Termijnen termijnen, @Lazy Termijnoverzicht overzicht) {
    super(PAD, "Termijnen", "termijnen", KOLOMMEN);
    this.termijnen = termijnen;
    this.overzicht = overzicht;
  }

  @Inzage("TERMIJNEN_BEKEKEN")
  @GetMapping(PAD)
  Pagina toon(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijst<Termijnregel> lijst = lijst(verzoek, bezoeker);
    Lijstvraag gevraagd = lijst.vraag();
    return Pagina.van(
            "termijnen/lijst",
            naam(),
            new Termijnblad(
                lijst,
                overzicht.klok(
                    alle(gevraagd, bezoeker), stand -> gevraagd.met(STAND, stand.name()))))
        .metAantal(lijst.geteld());
  }

  @Inzage("TERMIJNEN_BEKEKEN")
  @GetMapping(path = PAD, params = "formaat")
  ResponseEntity<?> alsBestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    return bestand(verzoek, formaat, bezoeker);
  }

  @Override
  protected Filters filters(Bezoeker bezoeker) {
    return bezoeker.isBeheerder() ? VAN_BEHEERDER : VAN_DEELNEMER;
  }

  @Override
  protected Termijnvraag vraag(Lijstvraag gevraagd, Bezoeker bezoeker) {
    Wijzerstand stand = gevraagd.keuze(STAND, Wijzerstand.class);
    Termijnvraag alle = alle(gevraagd, bezoeker);
    return stand == null ? alle : stand.van(alle, overzicht.vandaag());
  }

  @Override
  protected Blad<Termijn> blad(Termijnvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return termijnen.blad(vraag, na, grootte);
  }

  @Override
  protected int aantal(Termijnvraag vraag) {
    return termijnen.aantal(vraag);
  }

  @Override
  protected int nieuw(Termijnvraag vraag, Gezien gezien) {
    return termijnen.aantalNa(vraag, gezien.nummer());
  }

  @Override
  public long laatste() {
    return termijnen.laatste();
  }

  @Override
  protected Termijnregel rij(Termijn termijn, Bezoeker bezoeker) {
    return overzicht.regel(termijn, bezoeker);
  }

  /** Whatever their last day is. */
  private static Termijnvraag alle(Lijstvraag gevraagd, Bezoeker bezoeker) {
    String ander = gevraagd.waarde(TEGENPARTIJ);
    String aanZet = gevraagd.waarde(AAN_ZET);
    Termijnsoort soort = gevraagd.keuze(SOORT, Termijnsoort.class);
    Set<Termijnsoort> soorten = soort == null ? Set.of() : Set.of(soort);
    if (bezoeker.isBeheerder()) {
      return new Termijnvraag(
          isGemeente(ander) ? ander : null,
          isGemeente(ander) ? null : ander,
          aanZet,
          null,
          soorten,
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
        soorten,
        null,
        null);
  }

  private static boolean isGemeente(@Nullable String code) {
    return code != null && code.length() == 4;
  }

  @Override
  protected List<String> cellen(Termijn termijn, Bezoeker bezoeker) {
    Termijnregel regel = overzicht.regel(termijn, bezoeker);
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
