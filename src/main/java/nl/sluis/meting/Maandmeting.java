package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Schemas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A month of the country through one gateway and one PostgreSQL: first what gemeenten and
 * aanbieders tell each other during the month, then the declaraties of that month.
 */
final class Maandmeting {
  /** The month that is claimed: what was claimed before is of the years until 2022. */
  static final YearMonth MAAND = YearMonth.of(2023, 2);

  private static final int GEHEUGEN_MB = 512;

  /** Client numbers and ToewijzingNummers of the clients of this month's small messages. */
  private static final int NIEUWE_CLIENTEN = 20_000_000;

  private static final int NIEUWE_TOEWIJZINGEN = 400_000_000;

  private static final int STAP_DECLARATIE = 9;

  private final Meetland land;
  private final long historie;
  private final Consumer<String> voortgang;
  private final Meetverkeer verkeer;
  private final BerichtWriter writer = new BerichtWriter(Schemas.ingebouwd());
  private final BerichtReader reader = new BerichtReader(Schemas.ingebouwd());
  private final AtomicLong toegekend = new AtomicLong();
  private final AtomicLong afgewezen = new AtomicLong();
  private final AtomicInteger anders = new AtomicInteger();

  /**
   * Will measure.
   *
   * @param historie how many prestaties were claimed before
   * @param voortgang gets what is being done
   */
  Maandmeting(Meetland land, long historie, LocalDate vandaag, Consumer<String> voortgang) {
    this.land = land;
    this.historie = historie;
    this.voortgang = voortgang;
    this.verkeer = new Meetverkeer(vandaag);
  }

  /**
   * What a part of the month took.
   *
   * @param berichten so many were sent and answered
   * @param duur from the first sent to the last answer in, in nanoseconds
   * @param rekentijd of the gateway and its PostgreSQL
   * @param verzenders processor time of who sends and receives, in milliseconds
   */
  record Deel(int berichten, long duur, Rekentijd rekentijd, double verzenders) {
    double perSeconde(double aantal) {
      return aantal * 1e9 / duur;
    }
  }

  /**
   * What was measured.
   *
   * @param vullen how long it took to fill the dossier, in nanoseconds
   * @param vooraf size of the database before the month, in bytes
   * @param achteraf and after it
   * @param heap of the gateway after the month, once it threw away what nobody needs, in bytes
   */
  record Uitkomst(
      Meetland land,
      long historie,
      long vullen,
      Deel berichten,
      Deel declaraties,
      long vooraf,
      long achteraf,
      long heap,
      Maandbalans balans) {}

  /**
   * Measures.
   *
   * @param basis below it comes a folder with the database, that goes away again
   */
  Uitkomst doe(Path basis) throws Exception {
    Path map = Files.createTempDirectory(basis, "sluis-maand");
    try {
      long begin = System.nanoTime();
      new Maandvulling(land, voortgang).vul(map, historie);
      long vullen = System.nanoTime() - begin;
      voortgang.accept("de gateway starten");
      try (Kindgateway gateway = Kindgateway.start(map, GEHEUGEN_MB, List.of())) {
        return doe(gateway, vullen);
      }
    } finally {
      FileSystemUtils.deleteRecursively(map);
    }
  }

  private Uitkomst doe(Kindgateway gateway, long vullen) throws Exception {
    Meetpost post = new Meetpost(gateway.poort());
    Maandloop loop =
        new Maandloop(zending -> post.stuur(zending.inhoud(), Meetpost.XML), voortgang);
    List<Path> uit =
        Stream.concat(land.gemeenten().stream(), land.aanbieders().stream())
            .map(gateway::postbus)
            .toList();
    try (Meetpostbussen postbussen = new Meetpostbussen(uit, loop::ontvang)) {
      postbussen.begin();
      long vooraf = omvang(gateway);
      long vorige = gateway.vraag(kijk -> laatstePrestatie(kijk));
      Deel klein = meet(gateway, loop, "berichten", this::berichten, (relatie, antwoord) -> {});
      Deel declaraties = meet(gateway, loop, "declaraties", this::declaratie, this::lees);
      voortgang.accept("de balans opmaken");
      Maandbalans balans =
          balans(gateway, loop.stand(), klein.berichten() + declaraties.berichten(), vorige);
      return new Uitkomst(
          land,
          historie,
          vullen,
          klein,
          declaraties,
          vooraf,
          omvang(gateway),
          gateway.geheugen().heap(),
          balans);
    }
  }

  private Deel meet(
      Kindgateway gateway, Maandloop loop, String wat, Maandloop.Reeks reeks, Maandloop.Lezer lezer)
      throws Exception {
    int aantal = land.declaraties().size();
    voortgang.accept(wat + " versturen");
    Rekentijd vooraf = gateway.rekentijd();
    double verzenders = Mediaan.rekentijd();
    long duur = loop.doe(wat, aantal, reeks, lezer);
    return new Deel(
        IntStream.range(0, aantal).map(relatie -> reeks.apply(relatie).size()).sum(),
        duur,
        gateway.rekentijd().min(vooraf),
        Mediaan.rekentijd() - verzenders);
  }

  /** A toewijzing to each aanbieder; half of them starts and stops, a quarter asks for more. */
  private List<Supplier<Meetverkeer.Zending>> berichten(int relatie) {
    List<Meetverkeer.Stap> stappen = new ArrayList<>(List.of(Meetverkeer.Stap.TOEWIJZING));
    if (relatie % 2 == 0) {
      stappen.add(Meetverkeer.Stap.START);
      stappen.add(Meetverkeer.Stap.STOP);
    }
    if (relatie % 4 == 0) {
      stappen.add(Meetverkeer.Stap.VERZOEK);
    }
    return IntStream.range(0, stappen.size())
        .<Supplier<Meetverkeer.Zending>>mapToObj(
            volgnummer -> () -> zending(relatie, volgnummer, stappen.get(volgnummer)))
        .toList();
  }

  private Meetverkeer.Zending zending(int relatie, int volgnummer, Meetverkeer.Stap stap) {
    Meetbericht paar = land.declaraties().get(relatie);
    return verkeer.zending(
        stap,
        new Meetverkeer.Nummer(relatie, volgnummer),
        paar.gemeente(),
        paar.aanbieder(),
        Meetbericht.bsn(NIEUWE_CLIENTEN + relatie),
        NIEUWE_TOEWIJZINGEN + relatie);
  }

  private List<Supplier<Meetverkeer.Zending>> declaratie(int relatie) {
    Meetbericht bericht = land.declaraties().get(relatie);
    String identificatie = new Meetverkeer.Nummer(relatie, STAP_DECLARATIE).identificatie();
    return List.of(
        () ->
            new Meetverkeer.Zending(
                identificatie,
                bericht.aanbieder(),
                writer.schrijf(bericht.declaratie(identificatie, MAAND), Berichtsoort.JW323)));
  }

  /** What an aanbieder reads in its 325: what was approved, and each prestatie that was not. */
  private void lees(int relatie, byte[] antwoord) {
    Meetbericht bericht = land.declaraties().get(relatie);
    DeclaratieAntwoord inhoud =
        reader.lees(antwoord).bericht() instanceof DeclaratieAntwoordbericht gelezen
            ? gelezen.declaratieAntwoord()
            : null;
    long goed = inhoud == null ? 0 : inhoud.totaalToegekendBedrag().saldo();
    long fout =
        inhoud == null
            ? 0
            : inhoud.clienten().stream()
                .flatMap(client -> client.prestaties().stream())
                .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
                .sum();
    toegekend.addAndGet(goed);
    afgewezen.addAndGet(fout);
    if (fout != bericht.teVeel() || goed != bericht.bedrag() - bericht.teVeel()) {
      anders.incrementAndGet();
    }
  }

  private Maandbalans balans(Kindgateway gateway, Maandloop.Stand stand, int verstuurd, long vorige)
      throws Exception {
    Map<String, Object> dossier = gateway.vraag(kijk -> inDossier(kijk, vorige));
    return new Maandbalans(
        verstuurd,
        stand,
        land.declaraties().stream().mapToLong(Meetbericht::bedrag).sum(),
        toegekend.get(),
        afgewezen.get(),
        anders.get(),
        land.prestaties(),
        (Long) dossier.get("prestaties"),
        (Long) dossier.get("toegekend"),
        (Long) dossier.get("afgewezen"));
  }

  private static long laatstePrestatie(JdbcClient database) {
    return database.sql("select coalesce(max(id), 0) from prestatie").query(Long.class).single();
  }

  private static Map<String, Object> inDossier(JdbcClient database, long na) {
    return database
        .sql(
            """
            select count(*) as prestaties,
              coalesce(sum(bedrag) filter (where goedgekeurd), 0)::bigint as toegekend,
              coalesce(sum(bedrag) filter (where not goedgekeurd), 0)::bigint as afgewezen
            from prestatie where id > :na
            """)
        .param("na", na)
        .query()
        .singleRow();
  }

  private static long omvang(Kindgateway gateway) throws IOException, SQLException {
    return gateway.vraag(
        kijk -> kijk.sql("select pg_database_size(current_database())").query(Long.class).single());
  }
}
