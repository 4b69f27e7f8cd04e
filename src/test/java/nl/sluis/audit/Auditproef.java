package nl.sluis.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.Databank;
import nl.sluis.Proefsleutels;
import nl.sluis.audit.Verificatie.Verslag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail on a real PostgreSQL, written as the gateway does; its owner can do anything with it. */
final class Auditproef {
  private static final Instant BEGIN = Instant.parse("2026-05-10T08:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  /** A minute passes with every line. */
  private final class Klok extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return nu;
    }
  }

  private final Databank databank = Databank.maak();
  private final Path bestand;
  private final JdbcClient database;
  private final TransactionTemplate transactie;
  private final Audittrail trail;
  private final Controlepunten punten;
  private Instant nu = BEGIN;

  Auditproef(Path map) {
    this(map, null);
  }

  /** The same, with checkpoints that go to an address too. */
  Auditproef(Path map, @Nullable URI adres) {
    DriverManagerDataSource bron = new DriverManagerDataSource(databank.url());
    this.bestand = map.resolve("punten").resolve("controlepunten.jsonl");
    this.database = JdbcClient.create(bron);
    this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
    this.trail = new Audittrail(database, new Klok());
    this.punten =
        new Controlepunten(
            new ControlepuntRepository(database),
            Proefsleutels.BOS,
            new ControlepuntInstellingen(INTERVAL, bestand, adres),
            transactie,
            new Klok());
  }

  /** Twenty lines with a checkpoint after the tenth and the last, and three lines after it. */
  static Auditproef gevuld(Path map) {
    Auditproef proef = new Auditproef(map);
    proef.schrijf(10);
    proef.punten.maak();
    proef.schrijf(10);
    proef.punten.maak();
    proef.schrijf(3);
    return proef;
  }

  /** Lines of messages that were judged, each in a transaction of its own. */
  void schrijf(int aantal) {
    for (int i = 0; i < aantal; i++) {
      nu = nu.plusSeconds(60);
      trail.schrijf(
          new Auditregel(Auditregel.SLUIS, "GECONTROLEERD", UUID.randomUUID(), "0384", "AFGEKEURD")
              .metBetrokkenen(List.of("b" + i, "a"))
              .metRegels(List.of("TR332")));
    }
  }

  Audittrail trail() {
    return trail;
  }

  Controlepunten punten() {
    return punten;
  }

  TransactionTemplate transactie() {
    return transactie;
  }

  /** With the rights of the gateway. */
  JdbcClient database() {
    return database;
  }

  /** The same. */
  Connection verbind() throws SQLException {
    return DriverManager.getConnection(databank.url());
  }

  /** With the rights of a superuser, past the trigger. */
  void knoei(String... opdrachten) {
    List<String> alles = new ArrayList<>(List.of("alter table audit disable trigger all"));
    alles.addAll(List.of(opdrachten));
    alles.add("alter table audit enable trigger all");
    alsEigenaar(alles.toArray(String[]::new));
  }

  /** With the rights of a superuser. */
  void alsEigenaar(String... opdrachten) {
    try (Connection eigenaar = DriverManager.getConnection(databank.eigenaarUrl());
        Statement opdracht = eigenaar.createStatement()) {
      for (String sql : opdrachten) {
        opdracht.execute(sql);
      }
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** What makes the chain fit again from this line on. */
  static String herreken(int vanaf) {
    return """
        do $$
        declare
          regel audit;
          kop bytea;
        begin
          select hash into kop from audit where nummer < %1$d order by nummer desc limit 1;
          kop := coalesce(kop, decode(repeat('00', 32), 'hex'));
          for regel in select * from audit where nummer >= %1$d order by nummer loop
            kop := sha256(kop || convert_to(audit_tekst(regel), 'UTF8'));
            update audit set hash = kop, vorige = coalesce((select hash from audit a
              where a.nummer = regel.nummer - 1), decode(repeat('00', 32), 'hex'))
            where nummer = regel.nummer;
          end loop;
        end $$
        """
        .formatted(vanaf);
  }

  List<String> controlepunten() {
    try {
      return new ArrayList<>(Files.readAllLines(bestand));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  Verslag verifieer() {
    return verifieer(controlepunten());
  }

  Verslag verifieer(List<String> regels) {
    PubliekeSleutel sleutel = PubliekeSleutel.van(Proefsleutels.BOS.handtekening());
    try (Connection lezer = DriverManager.getConnection(databank.url())) {
      return Verificatie.verifieer(lezer, regels, Map.of(sleutel.id(), sleutel.x509()));
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }
}
