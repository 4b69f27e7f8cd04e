package nl.sluis.console.bestand;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.bestand.Werkbestand.Soort;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Plaats;
import nl.sluis.sleutel.VersleuteldeTabel;
import nl.sluis.toegang.Aangemeld;
import nl.sluis.toegang.Persoon;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * What is kept between two pages: encrypted, for some hours, and only for the person that handed it
 * in while he works for the same deelnemer. So what is confirmed is byte by byte what was shown.
 * How long is by the clock of the database: that of the demonstration goes through months in a
 * minute.
 */
@Repository
public class Werkbestanden {
  /** Long enough for a lunch between the look and the act. */
  public static final Duration BEWAARD = Duration.ofHours(4);

  /** Of one kind, for one person; an older one goes. */
  private static final int HOOGSTENS = 5;

  private static final int PER_KEER = 20;

  private final JdbcClient database;
  private final Kluis kluis;

  Werkbestanden(JdbcClient database, Kluis kluis) {
    this.database = database;
    this.kluis = kluis;
  }

  /** Keeps a file for who is at the console now. */
  public UUID bewaar(Soort soort, String naam, String opdracht, byte[] inhoud) {
    UUID id = UUID.randomUUID();
    Datasleutel slot = kluis.slot();
    database
        .sql(
            """
            insert into werkbestand (id, wie, deelnemer, soort, opdracht, moment, sleutel, naam,
              inhoud)
            values (:id, :wie, :deelnemer, :soort, :opdracht, now(), :sleutel, :naam, :inhoud)
            """)
        .param("id", id)
        .param("wie", wie())
        .param("deelnemer", deelnemer())
        .param("soort", soort.name())
        .param("opdracht", opdracht)
        .param("sleutel", slot.id())
        .param("naam", slot.versleutel(naamVan(id), naam))
        .param("inhoud", slot.versleutel(inhoudVan(id), inhoud))
        .update();
    database
        .sql(
            """
            delete from werkbestand where id in (
              select id from werkbestand where wie = :wie and soort = :soort
              order by moment desc, volgnummer desc offset :hoogstens)
            """)
        .param("wie", wie())
        .param("soort", soort.name())
        .param("hoogstens", HOOGSTENS)
        .update();
    return id;
  }

  /** The file; empty when it is gone, and for everybody else. */
  public Optional<Werkbestand> vind(Soort soort, UUID id) {
    return database
        .sql(
            """
            select * from werkbestand
            where id = :id and soort = :soort and wie = :wie and deelnemer = :deelnemer
              and moment > now() - make_interval(hours => :uren)
            """)
        .param("id", id)
        .param("soort", soort.name())
        .param("wie", wie())
        .param("deelnemer", deelnemer())
        .param("uren", BEWAARD.toHoursPart())
        .query((rij, nummer) -> lees(rij))
        .optional();
  }

  /**
   * Takes it away.
   *
   * @return false when somebody was first
   */
  public boolean verwijder(Werkbestand bestand) {
    return database.sql("delete from werkbestand where id = ?").param(bestand.id()).update() == 1;
  }

  @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
  void ruimOp() {
    database
        .sql("delete from werkbestand where moment <= now() - make_interval(hours => ?)")
        .param(BEWAARD.toHoursPart())
        .update();
  }

  private Werkbestand lees(ResultSet rij) throws SQLException {
    UUID id = id(rij);
    String sleutel = rij.getString("sleutel");
    return new Werkbestand(
        id,
        Soort.valueOf(rij.getString("soort")),
        Objects.requireNonNull(kluis.tekst(sleutel, naamVan(id), rij.getBytes("naam"))),
        rij.getString("opdracht"),
        Objects.requireNonNull(kluis.ontsleutel(sleutel, inhoudVan(id), rij.getBytes("inhoud"))));
  }

  private static UUID id(ResultSet rij) throws SQLException {
    return Objects.requireNonNull(rij.getObject("id", UUID.class));
  }

  private static Plaats naamVan(UUID id) {
    return Plaats.van("werkbestand.naam", id);
  }

  private static Plaats inhoudVan(UUID id) {
    return Plaats.van("werkbestand.inhoud", id);
  }

  private static String wie() {
    return Bezoeker.ik();
  }

  private static String deelnemer() {
    String code = Aangemeld.persoon().map(Persoon::deelnemer).orElse(null);
    return code == null ? "" : code;
  }

  /** How it is encrypted again. */
  @Bean
  VersleuteldeTabel werkbestandinhoud() {
    return new VersleuteldeTabel(
        "werkbestand",
        "volgnummer",
        "sleutel",
        "true",
        List.of("naam", "inhoud"),
        false,
        PER_KEER,
        this::opnieuw);
  }

  private @Nullable Object[] opnieuw(ResultSet rij, Datasleutel slot) throws SQLException {
    Werkbestand open = lees(rij);
    return new @Nullable Object[] {
      slot.versleutel(naamVan(open.id()), open.naam().getBytes(StandardCharsets.UTF_8)),
      slot.versleutel(inhoudVan(open.id()), open.inhoud())
    };
  }
}
