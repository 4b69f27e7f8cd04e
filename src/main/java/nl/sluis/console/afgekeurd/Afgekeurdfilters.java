package nl.sluis.console.afgekeurd;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.herstel.Afgekeurdvraag;
import nl.sluis.herstel.Herstelstand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** By what refused lines can be chosen, and for whom. */
final class Afgekeurdfilters {
  static final String REGEL = "regel";
  private static final String WIE = "wie";
  private static final String MIJ = "mij";

  static final Filters FILTERS =
      Filters.van(
          Filter.code(REGEL, "Regel", Pattern.compile("[A-Z]{1,12}[0-9x]{0,6}"), "zoals TR338"),
          Filter.keuze(
              "stand", "Stand", Herstelstand.values(), stand -> Opmaak.woord(stand.name())),
          Filter.code(
              "gemeente",
              "Gemeente",
              Pattern.compile("[0-9]{4}"),
              "een gemeentecode (vier cijfers)"),
          Filter.code(
              "toewijzing",
              "ToewijzingNummer",
              Pattern.compile("[0-9]{1,9}"),
              "hoogstens negen cijfers"),
          Filter.keuze(WIE, "Wie", Map.of(MIJ, "ik")),
          Filter.dag("van", "Afgekeurd vanaf"),
          Filter.dag("tot", "Afgekeurd tot en met"));

  private Afgekeurdfilters() {}

  static Lijstvraag lees(HttpServletRequest verzoek) {
    return FILTERS.lees(verzoek);
  }

  /**
   * What is asked, of what this one may see: an aanbieder its own lines, an operator all.
   *
   * @throws Verzoekfout for anybody else
   */
  static Afgekeurdvraag vraag(Lijstvraag vraag, Bezoeker bezoeker) {
    Herstelstand stand = vraag.keuze("stand", Herstelstand.class);
    String toewijzing = vraag.waarde("toewijzing");
    return new Afgekeurdvraag(
        aanbieder(bezoeker),
        vraag.waarde("gemeente"),
        stand == null ? Set.of() : Set.of(stand),
        vraag.waarde(REGEL),
        toewijzing == null ? null : Long.valueOf(toewijzing),
        MIJ.equals(vraag.waarde(WIE)) ? Bezoeker.ik() : null,
        vraag.dag("van"),
        vraag.dag("tot"));
  }

  /** Null for an operator. */
  static @Nullable String aanbieder(Bezoeker bezoeker) {
    if (bezoeker.isBeheerder()) {
      return null;
    }
    if (!bezoeker.isAanbieder()) {
      throw new Verzoekfout(
          HttpStatus.FORBIDDEN,
          "Dit is voor aanbieders",
          "Afgekeurde regels zijn van de aanbieder die ze declareerde. Als gemeente ziet u ze bij het"
              + " bericht.");
    }
    return Objects.requireNonNull(bezoeker.wie().deelnemer());
  }

  /** How that one is called to who looks; null for nobody. */
  static @Nullable String naam(@Nullable String wie) {
    return Optional.ofNullable(wie)
        .map(iemand -> iemand.equals(Bezoeker.ik()) ? "u" : "een collega")
        .orElse(null);
  }
}
