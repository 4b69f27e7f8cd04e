package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtvraag;
import nl.sluis.inzage.Berichtvraag.Richting;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What a list of messages costs on the server among very many, for who has many and for who has
 * few, with every filter, also when it matches nothing.
 *
 * @param vullenS how long it took to make the messages, in seconds
 * @param zichtBytes of berichtzicht with its indexes
 * @param lijsten the slowest first
 */
record Consolemeting(int berichten, double vullenS, long zichtBytes, List<Lijst> lijsten) {
  static final double HOOGSTENS_MS = 50;

  private static final int RONDES = 7;
  private static final int GROOTTE = 50;
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS_PER_S = 1e9;

  /**
   * A page of a list.
   *
   * @param ms the median of the page
   * @param telMs the median of counting up to a thousand
   */
  record Lijst(String wie, String filter, int regels, double ms, double telMs) {}

  /** Makes so many messages in a database of its own, and asks for them. */
  static Consolemeting doe(int berichten, Path onder) throws IOException, SQLException {
    Path map = Files.createTempDirectory(onder, "sluis-meting");
    try (ConfigurableApplicationContext gateway = Meetgateway.start(map);
        Connection eigenaar = Meetgateway.alsEigenaar(gateway).getConnection()) {
      Consolevulling vulling =
          new Consolevulling(JdbcClient.create(new SingleConnectionDataSource(eigenaar, true)));
      long begin = System.nanoTime();
      vulling.vul(berichten);
      double vullen = (System.nanoTime() - begin) / NANOS_PER_S;
      Berichten lijst = gateway.getBean(Berichten.class);
      List<Lijst> lijsten = new ArrayList<>();
      Map<String, @Nullable String> kijkers = new LinkedHashMap<>();
      kijkers.put("grote gemeente", Consolevulling.GEMEENTE);
      kijkers.put("grote aanbieder", Consolevulling.AANBIEDER);
      kijkers.put("kleine aanbieder", Consolevulling.KLEINE_AANBIEDER);
      kijkers.put("beheerder", null);
      kijkers.forEach(
          (naam, wie) ->
              vragen(wie)
                  .forEach((filter, vraag) -> lijsten.addAll(meet(lijst, naam, filter, vraag))));
      lijsten.sort(
          Comparator.comparingDouble((Lijst deze) -> Math.max(deze.ms(), deze.telMs())).reversed());
      return new Consolemeting(
          berichten, vullen, vulling.bytes("berichtzicht"), List.copyOf(lijsten));
    } finally {
      FileSystemUtils.deleteRecursively(map);
    }
  }

  double traagste() {
    return Math.max(lijsten.get(0).ms(), lijsten.get(0).telMs());
  }

  private static Map<String, Berichtvraag> vragen(@Nullable String wie) {
    Map<String, Berichtvraag> vragen = new LinkedHashMap<>();
    String partij =
        Consolevulling.GEMEENTE.equals(wie) ? Consolevulling.AANBIEDER : Consolevulling.GEMEENTE;
    LocalDate toen = LocalDate.of(2024, 3, 1);
    vragen.put("alles", vraag(wie, null, null, null, null, null, null));
    for (String oordeel :
        List.of("GOEDGEKEURD", "DEELS_AFGEKEURD", "AFGEKEURD", "GEWEIGERD", "ONBESLIST")) {
      vragen.put("oordeel " + oordeel, vraag(wie, null, null, null, oordeel, null, null));
    }
    for (Berichtstatus status : Berichtstatus.values()) {
      vragen.put("status " + status, vraag(wie, null, null, status, null, null, null));
    }
    for (String soort : List.of("JW323", "JW301", "WMO302", "JW320")) {
      vragen.put("soort " + soort, vraag(wie, null, null, null, null, soort, null));
    }
    vragen.put("partij", vraag(wie, null, partij, null, null, null, null));
    vragen.put("onbekende partij", vraag(wie, null, "9999", null, null, null, null));
    vragen.put("partij, afgekeurd", vraag(wie, null, partij, null, "AFGEKEURD", null, null));
    vragen.put(
        "partij, soort, geweigerd", vraag(wie, null, partij, null, "GEWEIGERD", "JW301", null));
    vragen.put(
        "partij, ter beoordeling",
        vraag(wie, null, partij, Berichtstatus.TER_BEOORDELING, null, null, null));
    vragen.put("soort, onbeslist", vraag(wie, null, null, null, "ONBESLIST", "JW323", null));
    vragen.put("maand in het begin", vraag(wie, null, null, null, null, null, toen));
    vragen.put("maand, onbeslist", vraag(wie, null, null, null, "ONBESLIST", null, toen));
    vragen.put(
        "maand voor het begin", vraag(wie, null, null, null, null, null, LocalDate.of(2020, 1, 1)));
    vragen.put("identificatie", metIdentificatie(wie, "M500"));
    vragen.put("onbekende identificatie", metIdentificatie(wie, "BESTAATNIET"));
    if (wie != null) {
      vragen.put("verzonden", vraag(wie, Richting.VERZONDEN, null, null, null, null, null));
      vragen.put("ontvangen", vraag(wie, Richting.ONTVANGEN, null, null, null, null, null));
      vragen.put(
          "ontvangen, geweigerd",
          vraag(wie, Richting.ONTVANGEN, null, null, "GEWEIGERD", null, null));
    }
    return vragen;
  }

  private static Berichtvraag vraag(
      @Nullable String wie,
      @Nullable Richting richting,
      @Nullable String partij,
      @Nullable Berichtstatus status,
      @Nullable String oordeel,
      @Nullable String soort,
      @Nullable LocalDate van) {
    return new Berichtvraag(
        wie,
        richting,
        partij,
        status,
        oordeel,
        soort,
        null,
        van,
        van == null ? null : van.plusMonths(1));
  }

  private static Berichtvraag metIdentificatie(@Nullable String wie, String identificatie) {
    return new Berichtvraag(wie, null, null, null, null, null, identificatie, null, null);
  }

  /** The first page, and one far on; a list that has no second page is not paged through. */
  private static List<Lijst> meet(Berichten lijst, String wie, String filter, Berichtvraag vraag) {
    List<Lijst> gemeten = new ArrayList<>();
    gemeten.add(meet(lijst, wie, filter, vraag, null));
    Bladwijzer halverwege = Bladwijzer.lees(HALVERWEGE);
    if ("alles".equals(filter) || filter.startsWith("oordeel") || "partij".equals(filter)) {
      gemeten.add(meet(lijst, wie, filter + ", halverwege", vraag, halverwege));
    }
    return gemeten;
  }

  /** 2025-07-01T00:00:00Z and a number. */
  private static final String HALVERWEGE =
      java.util.Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              "2025-07-01T00:00:00Z\n0".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  private static Lijst meet(
      Berichten lijst, String wie, String filter, Berichtvraag vraag, @Nullable Bladwijzer na) {
    List<Double> ms = new ArrayList<>();
    List<Double> telMs = new ArrayList<>();
    Blad<Berichtgegevens> blad = new Blad<>(List.of(), null);
    for (int ronde = 0; ronde < RONDES; ronde++) {
      long begin = System.nanoTime();
      blad = lijst.blad(vraag, na, GROOTTE);
      long getoond = System.nanoTime();
      lijst.aantal(vraag);
      ms.add((getoond - begin) / NANOS_PER_MS);
      telMs.add((System.nanoTime() - getoond) / NANOS_PER_MS);
    }
    return new Lijst(wie, filter, blad.regels().size(), midden(ms), midden(telMs));
  }

  private static double midden(List<Double> gemeten) {
    return gemeten.stream().sorted().toList().get(gemeten.size() / 2);
  }
}
