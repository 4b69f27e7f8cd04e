package nl.sluis.factuur;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an official rule for invoices asks, in Dutch. Of a rule that is not here the official text
 * is given, which is English.
 */
final class Regeluitleg {
  private static final String SCHEMA = "XSD";
  private static final Pattern KENMERK = Pattern.compile("^\\s*\\[([A-Za-z0-9-]+)]\\s*-?\\s*");
  private static final String REGISTRATIE = "een KvK-nummer (schema 0106) of een OIN (schema 0190)";
  private static final String ADRES = "een straat, postcode en plaats";
  private static final String TELT_NIET_OP = "tel de bedragen na";

  private static final Map<String, String> TEKSTEN =
      Map.ofEntries(
          entry("BR-NL-1", "de leverancier moet " + REGISTRATIE + " hebben"),
          entry("BR-NL-2", "er moet een kenmerk van de afnemer of een inkooporder op staan"),
          entry("BR-NL-3", "de leverancier moet " + ADRES + " hebben"),
          entry("BR-NL-4", "de afnemer moet " + ADRES + " hebben"),
          entry("BR-NL-7", "het soort factuur moet 380, 381, 384 of 389 zijn"),
          entry("BR-NL-9", "een correctiefactuur moet de verbeterde factuur noemen"),
          entry("BR-NL-10", "de afnemer moet " + REGISTRATIE + " hebben"),
          entry("BR-NL-11", "er moet op staan hoe te betalen, met een rekeningnummer"),
          entry("BR-NL-12", "de betaalwijze moet 30, 48, 49, 57, 58 of 59 zijn"),
          entry("BR-NL-25", "liever een btw-nummer dan een ander fiscaal nummer"),
          entry("NL-R-002", "de leverancier moet " + ADRES + " hebben"),
          entry("NL-R-003", "de leverancier moet " + REGISTRATIE + " hebben"),
          entry("NL-R-004", "de afnemer moet " + ADRES + " hebben"),
          entry("NL-R-005", "de afnemer moet " + REGISTRATIE + " hebben"),
          entry("NL-R-007", "er moet op staan hoe te betalen, met een rekeningnummer"),
          entry("NL-R-008", "de betaalwijze moet 30, 48, 49, 57, 58 of 59 zijn"),
          entry("PEPPOL-EN16931-R003", "er moet een kenmerk van de afnemer of een order op staan"),
          entry("PEPPOL-EN16931-R004", "CustomizationID moet die van Peppol BIS Billing 3 zijn"),
          entry("PEPPOL-EN16931-R008", "een element mag niet leeg zijn"),
          entry("PEPPOL-EN16931-R010", "de afnemer moet een elektronisch adres hebben"),
          entry("PEPPOL-EN16931-R020", "de leverancier moet een elektronisch adres hebben"),
          entry(
              "PEPPOL-EN16931-R120", "het bedrag van een regel is aantal × prijs: " + TELT_NIET_OP),
          entry("SI-V20-INV-R000", "CustomizationID moet die van NLCIUS zijn"),
          entry("BR-02", "het factuurnummer ontbreekt"),
          entry("BR-03", "de factuurdatum ontbreekt"),
          entry("BR-06", "de naam van de leverancier ontbreekt"),
          entry("BR-07", "de naam van de afnemer ontbreekt"),
          entry("BR-16", "er moet minstens één regel op staan"),
          entry("BR-CL-14", "de landcode van een adres bestaat niet; voor Nederland is zij NL"),
          entry("BR-CO-10", "het totaal is de som van de regels: " + TELT_NIET_OP),
          entry("BR-CO-13", "het totaal zonder btw klopt niet: " + TELT_NIET_OP),
          entry("BR-CO-14", "de btw is de som van de btw per tarief: " + TELT_NIET_OP),
          entry("BR-CO-15", "het totaal met btw klopt niet: " + TELT_NIET_OP),
          entry("BR-CO-16", "het te betalen bedrag klopt niet: " + TELT_NIET_OP),
          entry("BR-CO-17", "de btw is grondslag × percentage: " + TELT_NIET_OP),
          entry("BR-CO-25", "er moet een vervaldatum of betaaltermijn op staan"),
          entry("BR-E-02", "bij een vrijstelling hoort een btw-nummer of fiscaal nummer"),
          entry("BR-E-08", "de vrijgestelde grondslag klopt niet: " + TELT_NIET_OP),
          entry("BR-E-10", "bij een vrijstelling hoort de reden ervan"),
          entry("BR-S-02", "bij btw hoort een btw-nummer van de leverancier"),
          entry("BR-S-08", "de grondslag van de btw klopt niet: " + TELT_NIET_OP));

  private Regeluitleg() {}

  /**
   * In Dutch.
   *
   * @param officieel the text of the rule or of the schema, which is English
   */
  static String van(String code, String officieel) {
    String uitleg = TEKSTEN.get(code);
    if (uitleg != null) {
      return uitleg;
    }
    return SCHEMA.equals(code)
        ? "past niet in het schema van UBL 2.1. De melding (Engels): " + officieel
        : "de officiële tekst (Engels): " + officieel;
  }

  /** The code of the rule, which some rules have in their text alone. */
  static String code(@Nullable String code, @Nullable String tekst) {
    Matcher kenmerk = KENMERK.matcher(tekst == null ? "" : tekst);
    if (code != null && !code.isEmpty()) {
      return code;
    }
    return kenmerk.find() && !"SAX".equals(kenmerk.group(1)) ? kenmerk.group(1) : SCHEMA;
  }

  static String zonderKenmerk(@Nullable String tekst) {
    return tekst == null ? "" : KENMERK.matcher(tekst).replaceFirst("");
  }
}
