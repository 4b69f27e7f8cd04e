package nl.sluis.console.contracten;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.bericht.Standaard;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Registerregel;
import nl.sluis.contract.Registervraag;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of the contract register. */
@Controller
@Lazy
@VoorRol
class Registerpaginas {
  private static final Filters FILTERS =
      Filters.van(
          Filter.code(
              "aanbieder", "Aanbieder", Pattern.compile("[0-9]{8}"), "een AGB-code, acht cijfers"),
          Filter.code(
              "gemeente", "Gemeente", Pattern.compile("[0-9]{4}"), "een CBS-code, vier cijfers"),
          Filter.keuze("domein", "Domein", domeinen()),
          Filter.code(
              "product",
              "Product",
              Pattern.compile("[0-9A-Za-z]{2,5}"),
              "een productcode of een productcategorie"),
          Filter.dag("op", "Geldig op"),
          Filter.code("versie", "Versie", Pattern.compile("[1-9][0-9]{0,8}"), "een versienummer"));

  private final Contractbeheer beheer;
  private final Deelnemers deelnemers;
  private final Rechten rechten;

  Registerpaginas(Contractbeheer beheer, Deelnemers deelnemers, Rechten rechten) {
    this.beheer = beheer;
    this.deelnemers = deelnemers;
    this.rechten = rechten;
  }

  private static Map<String, String> domeinen() {
    Map<String, String> domeinen = new LinkedHashMap<>();
    for (Standaard standaard : Standaard.values()) {
      domeinen.put(standaard.domein(), standaard.naam());
    }
    return domeinen;
  }

  @Inzage("CONTRACTEN_BEKEKEN")
  @GetMapping(Contractmenu.REGISTER)
  Pagina lijst(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag gevraagd = FILTERS.lees(verzoek);
    Registervraag vraag = vraag(gevraagd);
    Predicate<Contractregel> zichtbaar = rechten.contracten(bezoeker.wie());
    Lijst<Registerblad.Rij> lijst =
        Lijst.van(
            gevraagd,
            blad(vraag, zichtbaar, gevraagd.bladwijzer(), Lijst.GROOTTE),
            beheer.zoek(vraag, zichtbaar, 0, Blad.TEL_TOT + 1).size(),
            this::rij);
    return Pagina.van(
            "contracten/register",
            "Contracten",
            new Registerblad(Contractmenu.van(bezoeker), lijst, leeg(bezoeker)))
        .metAantal(lijst.geteld());
  }

  private static String leeg(Bezoeker bezoeker) {
    return Contractmenu.magImporteren(bezoeker)
        ? "Er staan nog geen contracten in het register die over u gaan. Importeer een bestand."
        : "Er staan nog geen contracten in het register die over u gaan. Vraag de gemeente ze te"
            + " importeren.";
  }

  /** As a file that can be imported again. */
  @Inzage("CONTRACTEN_BEKEKEN")
  @GetMapping(path = Contractmenu.REGISTER, params = "formaat")
  ResponseEntity<?> bestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    Registervraag vraag = vraag(FILTERS.lees(verzoek));
    Predicate<Contractregel> zichtbaar = rechten.contracten(bezoeker.wie());
    return Lijstbestand.antwoord(
        "contracten",
        formaat,
        Contractbestand.tabel(List.of()).kolommen(),
        (na, grootte) -> blad(vraag, zichtbaar, na, grootte),
        regel -> Contractbestand.tabel(List.of(regel.regel())).rijen().get(0).cellen());
  }

  private Blad<Registerregel> blad(
      Registervraag vraag,
      Predicate<Contractregel> zichtbaar,
      @Nullable Bladwijzer na,
      int grootte) {
    List<Registerregel> gevonden = beheer.zoek(vraag, zichtbaar, nummer(na), grootte + 1);
    if (gevonden.size() <= grootte) {
      return new Blad<>(gevonden, null);
    }
    long einde = gevonden.get(grootte - 1).nummer();
    return new Blad<>(gevonden.subList(0, grootte), new Bladwijzer(List.of(Long.toString(einde))));
  }

  private static long nummer(@Nullable Bladwijzer na) {
    return na == null ? 0 : na.getal(0);
  }

  private static Registervraag vraag(Lijstvraag gevraagd) {
    String versie = gevraagd.waarde("versie");
    return new Registervraag(
        versie == null ? null : Long.valueOf(versie),
        gevraagd.waarde("gemeente"),
        gevraagd.waarde("aanbieder"),
        gevraagd.waarde("domein"),
        gevraagd.waarde("product"),
        gevraagd.dag("op"));
  }

  private Registerblad.Rij rij(Registerregel gevonden) {
    Contractregel regel = gevonden.regel();
    return new Registerblad.Rij(regel, Prijstekst.van(regel), deelnemers.naam(regel.aanbieder()));
  }
}
