package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.dossier.Clientkolom;
import nl.sluis.dossier.DossierRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the data folder of a gateway that has served the country for a while: its deelnemers, the
 * toewijzingen on which the declaraties of this month rest, and what was claimed before.
 */
final class Maandvulling {
  /** So many months were claimed before on the toewijzingen of this month, or fewer if need be. */
  private static final int MAANDEN_OP_EIGEN = 3;

  private static final int BLOK = 10_000;

  private final Meetland land;
  private final Consumer<String> voortgang;

  /**
   * Will make a folder.
   *
   * @param voortgang gets what is being done
   */
  Maandvulling(Meetland land, Consumer<String> voortgang) {
    this.land = land;
    this.voortgang = voortgang;
  }

  /**
   * Fills an empty folder.
   *
   * @param historie how many prestaties were claimed before
   */
  void vul(Path map, long historie) throws IOException {
    voortgang.accept("een gateway starten om zijn dossier te vullen");
    try (ConfigurableApplicationContext gateway = Meetgateway.start(map)) {
      JdbcClient eigenaar = JdbcClient.create(Meetgateway.alsEigenaar(gateway));
      eigenaar.sql("alter role current_user set maintenance_work_mem = '256MB'").update();
      voortgang.accept("de toewijzingen van deze maand maken");
      vulToewijzingen(gateway, eigenaar);
      if (historie > 0) {
        new Meethistorie(eigenaar, voortgang)
            .vul(historie, (int) Math.min(MAANDEN_OP_EIGEN, historie / land.prestaties()));
      }
      eigenaar.sql("alter role current_user reset maintenance_work_mem").update();
    }
    Files.writeString(map.resolve("deelnemers.yaml"), deelnemers());
  }

  /** The first one as the gateway itself keeps it; the others are like it. */
  private void vulToewijzingen(ConfigurableApplicationContext gateway, JdbcClient eigenaar) {
    Meetbericht voorbeeld = land.declaraties().get(0);
    int client = voorbeeld.clienten().findFirst().orElseThrow();
    DossierRepository dossiers = gateway.getBean(DossierRepository.class);
    gateway
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                dossiers.verwerk(Berichtsoort.JW301, voorbeeld.toewijzing(client), klasse -> true));
    long gedaan = eigenaar.sql("select count(*) from toewijzing").query(Long.class).single();
    Iterator<Lijn> lijnen =
        land.declaraties().stream()
            .flatMap(bericht -> bericht.lijnen().mapToObj(lijn -> new Lijn(bericht, lijn)))
            .skip(gedaan)
            .iterator();
    Clientkolom clienten = gateway.getBean(Clientkolom.class);
    List<Lijn> blok = new ArrayList<>();
    while (lijnen.hasNext()) {
      blok.add(lijnen.next());
      if (blok.size() == BLOK || !lijnen.hasNext()) {
        vulToewijzingen(blok, clienten, eigenaar);
        blok.clear();
      }
    }
    eigenaar.sql("vacuum analyze toewijzing").update();
  }

  /** A line of a declaratie, by its number. */
  private record Lijn(Meetbericht bericht, int lijn) {}

  private static void vulToewijzingen(
      List<Lijn> lijnen, Clientkolom clienten, JdbcClient eigenaar) {
    Clientkolom.Kolommen client =
        clienten.kolommen(lijnen, lijn -> Meetbericht.bsnVanLijn(lijn.lijn()));
    eigenaar
        .sql(
            """
            insert into toewijzing (gemeente, domein, aanbieder, sleutel, toewijzing_nummer, bsn,
              bsn_dicht, product_categorie, product_code, toewijzingsdatum, toewijzingstijd,
              ingangsdatum, einddatum, volume, eenheid, frequentie, actueel, verwijderd)
            select deze.gemeente, eerste.domein, deze.aanbieder, ?, deze.nummer, deze.bsn, deze.dicht,
              eerste.product_categorie, deze.code, eerste.toewijzingsdatum, eerste.toewijzingstijd,
              eerste.ingangsdatum, eerste.einddatum, eerste.volume, eerste.eenheid,
              eerste.frequentie, true, false
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::text[])
                as deze (gemeente, aanbieder, nummer, bsn, dicht, code),
              (select * from toewijzing order by id limit 1) as eerste
            """)
        .param(client.sleutel())
        .param(lijnen.stream().map(lijn -> lijn.bericht().gemeente()).toArray(String[]::new))
        .param(lijnen.stream().map(lijn -> lijn.bericht().aanbieder()).toArray(String[]::new))
        .param(
            lijnen.stream()
                .map(lijn -> Meetbericht.toewijzingNummer(lijn.lijn()))
                .toArray(Long[]::new))
        .param(client.pseudoniemen())
        .param(client.dicht())
        .param(
            lijnen.stream()
                .map(lijn -> Meetbericht.productcodeVanLijn(lijn.lijn()))
                .toArray(String[]::new))
        .update();
  }

  /** All have a folder. */
  private String deelnemers() {
    return Stream.concat(land.gemeenten().stream(), land.aanbieders().stream())
        .map("    - {code: \"%1$s\", naam: Partij %1$s, kanaal: map}\n"::formatted)
        .collect(Collectors.joining("", "sluis:\n  deelnemers:\n", ""));
  }
}
