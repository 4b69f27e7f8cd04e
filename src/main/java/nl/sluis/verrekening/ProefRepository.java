package nl.sluis.verrekening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Plaats;
import nl.sluis.sleutel.VersleuteldeTabel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a task was asked and what came of it, encrypted, as long as the task is kept. */
@Repository
class ProefRepository {
  private static final int PER_KEER = 200;

  private final JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private final JdbcClient database;
  private final Kluis kluis;

  ProefRepository(JdbcClient database, Kluis kluis) {
    this.database = database;
    this.kluis = kluis;
  }

  void bewaar(UUID taak, Proefopdracht opdracht, byte[] contracten) {
    Datasleutel slot = kluis.slot();
    database
        .sql(
            """
            insert into proefdraai (taak, sleutel, opdracht, contracten)
            values (:taak, :sleutel, :opdracht, :contracten)
            """)
        .param("taak", taak)
        .param("sleutel", slot.id())
        .param("opdracht", slot.versleutel(opdrachtVan(taak), schrijf(opdracht)))
        .param("contracten", slot.versleutel(contractenVan(taak), contracten))
        .update();
  }

  Optional<Proefopdracht> opdracht(UUID taak) {
    return database
        .sql("select * from proefdraai where taak = ?")
        .param(taak)
        .query((rij, nummer) -> lees(opdracht(rij), Proefopdracht.class))
        .optional();
  }

  byte[] contracten(UUID taak) {
    return database
        .sql("select * from proefdraai where taak = ?")
        .param(taak)
        .query((rij, nummer) -> Objects.requireNonNull(contracten(rij)))
        .single();
  }

  void wisContracten(UUID taak) {
    database.sql("update proefdraai set contracten = null where taak = ?").param(taak).update();
  }

  void voegToe(UUID taak, long declaratie, Proefdeclaratie uitslag) {
    Datasleutel slot = kluis.slot();
    database
        .sql(
            """
            insert into proefdeclaratie (taak, declaratie, sleutel, uitslag)
            values (:taak, :declaratie, :sleutel, :uitslag)
            """)
        .param("taak", taak)
        .param("declaratie", declaratie)
        .param("sleutel", slot.id())
        .param("uitslag", slot.versleutel(uitslagVan(taak, declaratie), schrijf(uitslag)))
        .update();
  }

  /** Of each declaratie that was done, in that order. */
  List<Proefdeclaratie> uitslagen(UUID taak) {
    return database
        .sql("select * from proefdeclaratie where taak = ? order by volgnummer")
        .param(taak)
        .query((rij, nummer) -> lees(uitslag(rij), Proefdeclaratie.class))
        .list();
  }

  private byte[] opdracht(ResultSet rij) throws SQLException {
    return open(rij, opdrachtVan(taak(rij)), "opdracht");
  }

  private byte @Nullable [] contracten(ResultSet rij) throws SQLException {
    return kluis.ontsleutel(
        rij.getString("sleutel"), contractenVan(taak(rij)), rij.getBytes("contracten"));
  }

  private byte[] uitslag(ResultSet rij) throws SQLException {
    return open(rij, uitslagVan(taak(rij), rij.getLong("declaratie")), "uitslag");
  }

  private byte[] open(ResultSet rij, Plaats plaats, String kolom) throws SQLException {
    return Objects.requireNonNull(
        kluis.ontsleutel(rij.getString("sleutel"), plaats, rij.getBytes(kolom)));
  }

  private static UUID taak(ResultSet rij) throws SQLException {
    return Objects.requireNonNull(rij.getObject("taak", UUID.class));
  }

  private static Plaats opdrachtVan(UUID taak) {
    return Plaats.van("proefdraai.opdracht", taak);
  }

  private static Plaats contractenVan(UUID taak) {
    return Plaats.van("proefdraai.contracten", taak);
  }

  private static Plaats uitslagVan(UUID taak, long declaratie) {
    return Plaats.van("proefdeclaratie.uitslag", taak, declaratie);
  }

  private byte[] schrijf(Object waarde) {
    try {
      return json.writeValueAsBytes(waarde);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("A record of ours can be written", fout);
    }
  }

  private <T> T lees(byte[] inhoud, Class<T> soort) {
    try {
      return json.readValue(inhoud, soort);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** How they are encrypted again. */
  @Bean
  VersleuteldeTabel proefopdrachten() {
    return new VersleuteldeTabel(
        "proefdraai",
        "volgnummer",
        "sleutel",
        "true",
        List.of("opdracht", "contracten"),
        false,
        PER_KEER,
        (rij, slot) -> {
          byte[] contracten = contracten(rij);
          return new @Nullable Object[] {
            slot.versleutel(opdrachtVan(taak(rij)), opdracht(rij)),
            contracten == null ? null : slot.versleutel(contractenVan(taak(rij)), contracten)
          };
        });
  }

  @Bean
  VersleuteldeTabel proefuitslagen() {
    return new VersleuteldeTabel(
        "proefdeclaratie",
        "volgnummer",
        "sleutel",
        "true",
        List.of("uitslag"),
        false,
        PER_KEER,
        (rij, slot) ->
            new @Nullable Object[] {
              slot.versleutel(uitslagVan(taak(rij), rij.getLong("declaratie")), uitslag(rij))
            });
  }
}
