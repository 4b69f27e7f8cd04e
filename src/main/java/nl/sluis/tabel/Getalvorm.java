package nl.sluis.tabel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number in a cell of Excel looks, as text: a comma before the decimals, dates as JJJJ-MM-DD.
 *
 * @param isDatum a count of days, to show as a date
 * @param decimalen at least so many
 * @param cijfers at least so many before the comma, with zeros in front
 */
record Getalvorm(boolean isDatum, boolean vanaf1904, int decimalen, int cijfers) {
  static final Getalvorm ALGEMEEN = new Getalvorm(false, false, 0, 0);

  /** Excel itself keeps no more; what comes after is an artefact of its arithmetic. */
  private static final MathContext PRECISIE = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern INGEBOUWDE_DATUM =
      Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
  private static final Pattern INGEBOUWD_TWEE = Pattern.compile("2|4|39|40");
  private static final Pattern GEEN_VORM = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
  private static final Pattern DECIMALEN = Pattern.compile("0\\.(0+)");
  private static final Pattern NULLEN = Pattern.compile("0{2,20}");
  private static final Pattern DATUMLETTER = Pattern.compile("[ymdhsj]");

  private static final BigDecimal LAATSTE_DAG = BigDecimal.valueOf(2_958_465);
  private static final int SCHRIKKELDAG_DIE_ER_NIET_WAS = 60;
  private static final int SECONDEN_PER_DAG = 24 * 60 * 60;
  private static final int GROOTSTE_EXPONENT = 400;

  /** Of a style, by the number of its format and the formats of the file itself. */
  static Getalvorm van(String nummer, Map<String, String> eigen, boolean vanaf1904) {
    String vorm = eigen.get(nummer);
    if (vorm == null) {
      return new Getalvorm(
          INGEBOUWDE_DATUM.matcher(nummer).matches(),
          vanaf1904,
          INGEBOUWD_TWEE.matcher(nummer).matches() ? 2 : 0,
          0);
    }
    String kaal =
        GEEN_VORM.matcher(vorm.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT).strip();
    boolean isDatum =
        !kaal.contains("general")
            && !kaal.contains("standaard")
            && DATUMLETTER.matcher(kaal).find();
    Matcher decimalen = DECIMALEN.matcher(kaal);
    return new Getalvorm(
        isDatum,
        vanaf1904,
        decimalen.find() ? Math.min(decimalen.group(1).length(), 20) : 0,
        NULLEN.matcher(kaal).matches() ? kaal.length() : 0);
  }

  String tekst(String waarde) {
    if (waarde.isBlank()) {
      return "";
    }
    BigDecimal getal = new BigDecimal(waarde.strip());
    if (Math.abs((long) getal.precision() - getal.scale()) > GROOTSTE_EXPONENT) {
      return waarde;
    }
    BigDecimal afgerond = getal.round(PRECISIE);
    return isDatum && afgerond.signum() >= 0 && afgerond.compareTo(LAATSTE_DAG) <= 0
        ? dag(afgerond)
        : getal(afgerond);
  }

  private String getal(BigDecimal getal) {
    BigDecimal kort = getal.stripTrailingZeros();
    String tekst = kort.setScale(Math.max(kort.scale(), decimalen)).toPlainString();
    boolean isNegatief = tekst.startsWith("-");
    String cijfersVan = isNegatief ? tekst.substring(1) : tekst;
    String nullen = "0".repeat(Math.max(0, cijfers - cijfersVan.length()));
    return (isNegatief ? "-" : "") + nullen + cijfersVan.replace('.', ',');
  }

  private String dag(BigDecimal dagen) {
    int heel = dagen.intValue();
    BigDecimal deel = dagen.subtract(BigDecimal.valueOf(heel));
    if (deel.signum() == 0) {
      return eersteDag(heel).plusDays(heel).toString();
    }
    long seconden =
        deel.multiply(BigDecimal.valueOf(SECONDEN_PER_DAG))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDateTime moment = eersteDag(heel).plusDays(heel).atStartOfDay().plusSeconds(seconden);
    return heel == 0 ? LocalTime.from(moment).toString() : moment.toString();
  }

  /** Excel counts from 1 January 1900, and counts a 29 February in that year. */
  private LocalDate eersteDag(int dagen) {
    if (vanaf1904) {
      return LocalDate.of(1904, 1, 1);
    }
    return dagen < SCHRIKKELDAG_DIE_ER_NIET_WAS
        ? LocalDate.of(1899, 12, 31)
        : LocalDate.of(1899, 12, 30);
  }
}
