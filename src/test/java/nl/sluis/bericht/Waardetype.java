package nl.sluis.bericht;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The value space of a simple type as a schema describes it, to take values from. */
record Waardetype(
    String naam,
    String basis,
    List<String> codes,
    List<Pattern> patronen,
    int minimumlengte,
    int maximumlengte,
    BigInteger minimum,
    BigInteger maximum) {

  private static final List<String> DATUMS =
      List.of(
          "2026-05-10", "2024-02-29", "1999-12-31", " 2026-01-01 ", "12345-06-07", "-0044-03-15");
  private static final List<String> TIJDEN =
      List.of("00:00:00", "23:59:59", "12:30:00.5", " 08:00:00\n", "24:00:00");
  private static final List<String> TEKSTEN =
      List.of("436", "1.0.0", "12345678", "123456789", "1234", "06", "Abc", "Jansen-De Vries, 2e");

  private static final List<String> VREEMDE_DATUMS =
      List.of(
          "2023-02-29",
          "1900-02-29",
          "2000-02-29",
          "2026-13-01",
          "2026-00-10",
          "2026-04-31",
          "2026-5-1",
          "26-05-01",
          "20260501",
          "01-05-2026",
          "2026/05/01",
          "2026-05-01Z",
          "2026-05-01+01:00",
          "2026-05-01-01:00",
          "2026-05-01T00:00:00",
          "+2026-05-01",
          "0000-01-01",
          "-0001-01-01",
          "-2026-05-01",
          "-0004-02-29",
          "00026-05-01",
          "010000-01-01",
          "99999-12-31",
          "2147483647-01-01",
          "2147483648-01-01",
          "\t2026-05-01\n",
          "2026 -05-01",
          "2026-05-0１",
          "2026-05-01\u00a0",
          "2026-05-01\u2028");

  private static final List<String> VREEMDE_TIJDEN =
      List.of(
          "24:00:00",
          "24:00:01",
          "24:00:00.0",
          "23:59:60",
          "12:60:00",
          "25:00:00",
          "9:30:00",
          "09:30",
          "093000",
          "09:30:00Z",
          "09:30:00+01:00",
          "09:30:00-01:00",
          "09:30:00.",
          "09:30:00.123456",
          "09:30:00,5",
          "-09:30:00",
          "\n09:30:00 ",
          "09:30:00.00000000000000000001",
          "00:00:00.0");

  private static final List<String> VREEMDE_GETALLEN =
      List.of(
          "-1",
          "-0",
          "+0",
          "+3",
          "003",
          " 3 ",
          "\n3\t",
          "3.0",
          "3.",
          "3,0",
          "1e2",
          "0x1",
          "--1",
          "٣",
          "3 3",
          "+ 3",
          "3\u00a0",
          "00000000000000000000000000000",
          "NaN",
          "３");

  boolean isGetal() {
    return basis.equals("integer");
  }

  /** A value that the type allows. */
  String geldig(Random kans) {
    if (!codes.isEmpty()) {
      return kies(codes, kans);
    }
    return switch (basis) {
      case "integer" -> getal(kans);
      case "date" -> kies(DATUMS, kans);
      case "time" -> kies(TIJDEN, kans);
      default -> tekst(kans);
    };
  }

  private String getal(Random kans) {
    if (patronen.isEmpty()) {
      BigInteger ruimte = maximum.subtract(minimum).add(BigInteger.ONE);
      String getal =
          minimum.add(new BigInteger(ruimte.bitLength() + 8, kans).mod(ruimte)).toString();
      return switch (kans.nextInt(8)) {
        case 0 -> "+" + getal;
        case 1 -> " 00" + getal + "\n";
        default -> getal;
      };
    }
    return Stream.of("0", "1", "2", "3", "4").filter(this::past).findFirst().orElseThrow();
  }

  private String tekst(Random kans) {
    List<String> passend = new ArrayList<>(TEKSTEN.stream().filter(this::past).toList());
    if (maximumlengte < 1_000) {
      Stream.of("x", "7", "é")
          .map(teken -> teken.repeat(maximumlengte))
          .filter(this::past)
          .forEach(passend::add);
    }
    Stream.of("codes 436", "437", "438", "439", " x\t", "a\u2003b", "&<>\"'", "x\ry\n")
        .filter(this::past)
        .forEach(passend::add);
    if (passend.isEmpty()) {
      patronen.stream().map(Pattern::pattern).filter(this::past).forEach(passend::add);
    }
    return kies(passend, kans);
  }

  private boolean past(String tekst) {
    return tekst.length() >= minimumlengte
        && tekst.length() <= maximumlengte
        && patronen.stream().allMatch(patroon -> patroon.matcher(tekst).matches());
  }

  /** Values at and beyond every bound; whether they are allowed is for the schemas to say. */
  List<String> proefwaarden() {
    List<String> proef = new ArrayList<>(List.of("", " ", "\n", "x", "\u2028", "0", "1", "&"));
    String goed = geldig(new Random(7));
    Stream.of(
            "%s ",
            " %s",
            "%s\n",
            "\t%s",
            "%sx",
            "x%s",
            "%s%s",
            "%s\u00a0",
            "%s\u2028",
            "%s\u0085",
            "\u200b%s",
            "0%s",
            "%s\r\n")
        .map(vorm -> vorm.replace("%s", goed))
        .forEach(proef::add);
    codes.stream()
        .limit(3)
        .forEach(
            code ->
                Stream.of(" " + code, code + " ", "0" + code, code.toLowerCase())
                    .forEach(proef::add));
    proef.addAll(codes);
    switch (basis) {
      case "integer" -> {
        proef.addAll(VREEMDE_GETALLEN);
        for (BigInteger grens : List.of(minimum, maximum)) {
          proef.add(grens.subtract(BigInteger.ONE).toString());
          proef.add(grens.toString());
          proef.add("+" + grens.add(BigInteger.ONE));
          proef.add("000" + grens.add(BigInteger.ONE));
        }
      }
      case "date" -> proef.addAll(VREEMDE_DATUMS);
      case "time" -> proef.addAll(VREEMDE_TIJDEN);
      default -> proef.addAll(langeTeksten());
    }
    patronen.forEach(patroon -> proef.add(patroon.pattern()));
    return proef;
  }

  private List<String> langeTeksten() {
    List<String> lang = new ArrayList<>();
    int grens = maximumlengte < 1_000 ? maximumlengte : 300;
    for (int lengte : new int[] {1, grens - 1, grens, grens + 1}) {
      for (String teken : List.of("x", "7", " ", "é", "\n", "-")) {
        lang.add(teken.repeat(Math.max(lengte, 0)));
      }
      lang.add(" ".repeat(Math.max(lengte - 1, 0)) + "x");
      lang.add("x\n".repeat(Math.max(lengte / 2, 1)));
    }
    lang.addAll(
        List.of(
            "1.0",
            "01.0.0",
            "1.0.0.0",
            "1.00.0",
            "10.20.30",
            "1.0.0\n",
            "٠٦١٢",
            "À",
            "ỳ",
            "×",
            "Ł",
            "a.b"));
    return lang;
  }

  private static String kies(List<String> uit, Random kans) {
    return uit.get(kans.nextInt(uit.size()));
  }
}
