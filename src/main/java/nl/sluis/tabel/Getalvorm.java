package nl.sluis.tabel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number in a cell of Excel looks, as text: a comma before the decimals, dates as JJJJ-MM-DD.
 * A whole number has no decimals, however its column is made up.
 *
 * @param decimalen at least so many, of what is not whole
 * @param cijfers at least so many before the comma, with zeros in front
 */
record Getalvorm(Soort soort, boolean vanaf1904, int decimalen, int cijfers) {
  static final Getalvorm ALGEMEEN = new Getalvorm(Soort.GETAL, false, 0, 0);

  /** What a number stands for. */
  enum Soort {
    GETAL,
    /** A count of days, perhaps with a time behind it. */
    DAG,
    /** A part of a day, as a clock shows it. */
    TIJD,
    /** A length of time, also of more than a day. */
    DUUR,
    PROCENT,
    /** Shown without its last three digits. */
    DUIZENDTALLEN
  }

  /** Excel itself keeps no more; what comes after is an artefact of its arithmetic. */
  private static final MathContext PRECISIE = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern INGEBOUWDE_DAG = Pattern.compile("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
  private static final Pattern INGEBOUWDE_TIJD = Pattern.compile("1[89]|2[01]|45|47");
  private static final String INGEBOUWDE_DUUR = "46";
  private static final Pattern INGEBOUWD_PROCENT = Pattern.compile("9|10");
  private static final Pattern INGEBOUWD_TWEE = Pattern.compile("2|4|39|40");
  private static final Pattern TEKST = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
  private static final Pattern HAKEN = Pattern.compile("\\[[^]]*]");
  private static final Pattern DUURHAKEN = Pattern.compile("\\[(h+|m+|s+)]");
  private static final Pattern DECIMALEN = Pattern.compile("0\\.(0+)");
  private static final Pattern NULLEN = Pattern.compile("0{2,20}");
  private static final Pattern DAGLETTER = Pattern.compile("[ydj]");
  private static final Pattern TIJDLETTER = Pattern.compile("[hs]");
  private static final Pattern ZONDER_DUIZENDTALLEN = Pattern.compile("[0#?],+([^0#?,]|$)");

  private static final BigDecimal LAATSTE_DAG = BigDecimal.valueOf(2_958_465);
  private static final int SCHRIKKELDAG_DIE_ER_NIET_WAS = 60;
  private static final int SECONDEN_PER_DAG = 24 * 60 * 60;
  private static final int GROOTSTE_EXPONENT = 400;
  private static final int MEESTE_DECIMALEN = 2;

  /** Of a style, by the number of its format and the formats of the file itself. */
  static Getalvorm van(String nummer, Map<String, String> eigen, boolean vanaf1904) {
    String vorm = eigen.get(nummer);
    if (vorm == null) {
      int decimalen = INGEBOUWD_TWEE.matcher(nummer).matches() ? 2 : 0;
      return new Getalvorm(ingebouwd(nummer), vanaf1904, decimalen, 0);
    }
    String zonderTekst =
        TEKST.matcher(vorm.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
    String kaal = HAKEN.matcher(zonderTekst).replaceAll("").strip();
    Matcher decimalen = DECIMALEN.matcher(kaal);
    return new Getalvorm(
        DUURHAKEN.matcher(zonderTekst).find() ? Soort.DUUR : soort(kaal),
        vanaf1904,
        decimalen.find() ? Math.min(decimalen.group(1).length(), MEESTE_DECIMALEN) : 0,
        NULLEN.matcher(kaal).matches() ? kaal.length() : 0);
  }

  private static Soort ingebouwd(String nummer) {
    if (INGEBOUWDE_DAG.matcher(nummer).matches()) {
      return Soort.DAG;
    }
    if (INGEBOUWDE_TIJD.matcher(nummer).matches()) {
      return Soort.TIJD;
    }
    if (INGEBOUWD_PROCENT.matcher(nummer).matches()) {
      return Soort.PROCENT;
    }
    return nummer.equals(INGEBOUWDE_DUUR) ? Soort.DUUR : Soort.GETAL;
  }

  private static Soort soort(String kaal) {
    if (kaal.contains("general") || kaal.contains("standaard")) {
      return Soort.GETAL;
    }
    if (DAGLETTER.matcher(kaal).find()) {
      return Soort.DAG;
    }
    if (TIJDLETTER.matcher(kaal).find()) {
      return Soort.TIJD;
    }
    if (kaal.contains("m")) {
      return Soort.DAG;
    }
    if (kaal.contains("%")) {
      return Soort.PROCENT;
    }
    return ZONDER_DUIZENDTALLEN.matcher(kaal).find() ? Soort.DUIZENDTALLEN : Soort.GETAL;
  }

  Cel cel(String waarde) {
    if (waarde.isBlank()) {
      return Cel.LEEG;
    }
    BigDecimal getal = new BigDecimal(waarde.strip());
    if (Math.abs((long) getal.precision() - getal.scale()) > GROOTSTE_EXPONENT) {
      return Cel.van(waarde);
    }
    BigDecimal afgerond = getal.round(PRECISIE);
    boolean isMoment = afgerond.signum() >= 0 && afgerond.compareTo(LAATSTE_DAG) <= 0;
    return switch (soort) {
      case DAG -> Cel.van(isMoment ? dag(afgerond) : getal(afgerond));
      case TIJD -> isMoment ? tijd(afgerond) : Cel.van(getal(afgerond));
      case DUUR -> isMoment ? Cel.duur(duur(afgerond)) : Cel.van(getal(afgerond));
      case PROCENT -> Cel.van(getal(afgerond.movePointRight(2)) + "%");
      case DUIZENDTALLEN ->
          Cel.fout("de cel toont dit getal in duizendtallen; maak haar op als gewoon getal");
      case GETAL -> Cel.van(getal(afgerond));
    };
  }

  private String getal(BigDecimal getal) {
    BigDecimal kort = getal.stripTrailingZeros();
    String tekst =
        (kort.scale() > 0 ? kort.setScale(Math.max(kort.scale(), decimalen)) : kort)
            .toPlainString();
    boolean isNegatief = tekst.startsWith("-");
    String cijfersVan = isNegatief ? tekst.substring(1) : tekst;
    String nullen = "0".repeat(Math.max(0, cijfers - cijfersVan.length()));
    return (isNegatief ? "-" : "") + nullen + cijfersVan.replace('.', ',');
  }

  private String dag(BigDecimal dagen) {
    int heel = dagen.intValue();
    BigDecimal deel = dagen.subtract(BigDecimal.valueOf(heel));
    LocalDate dag = eersteDag(heel).plusDays(heel);
    if (deel.signum() == 0) {
      return dag.toString();
    }
    LocalTime tijd = klok(deel);
    return heel == 0 ? tijd.toString() : dag.atTime(tijd).toString();
  }

  private static Cel tijd(BigDecimal dagen) {
    return dagen.compareTo(BigDecimal.ONE) < 0
        ? Cel.van(klok(dagen).toString())
        : Cel.fout(
            "hier staat meer dan 24 uur, en de cel toont alleen een tijdstip; maak haar op als [u]:mm,"
                + " of als datum");
  }

  /** Never the next day, since Excel shows the day that has begun. */
  private static LocalTime klok(BigDecimal deel) {
    return LocalTime.ofSecondOfDay(Math.min(seconden(deel), SECONDEN_PER_DAG - 1));
  }

  private static String duur(BigDecimal dagen) {
    long seconden = seconden(dagen);
    String tekst = "%d:%02d".formatted(seconden / 3600, seconden / 60 % 60);
    return seconden % 60 == 0 ? tekst : tekst + ":%02d".formatted(seconden % 60);
  }

  private static long seconden(BigDecimal dagen) {
    return dagen
        .multiply(BigDecimal.valueOf(SECONDEN_PER_DAG))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
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
