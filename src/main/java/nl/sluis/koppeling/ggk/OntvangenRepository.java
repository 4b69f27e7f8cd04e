package nl.sluis.koppeling.ggk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import nl.sluis.koppeling.ggk.stuf.Systeem;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Plaats;
import nl.sluis.sleutel.Pseudoniemen;
import nl.sluis.sleutel.VersleuteldeTabel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The envelopes that came in, by zender and referentienummer. */
@Repository
class OntvangenRepository {
  private static final int PER_KEER = 1000;

  private final JdbcClient database;
  private final Kluis kluis;
  private final Pseudoniemen pseudoniemen;
  private final Clock klok;

  OntvangenRepository(JdbcClient database, Kluis kluis, Pseudoniemen pseudoniemen, Clock klok) {
    this.database = database;
    this.kluis = kluis;
    this.pseudoniemen = pseudoniemen;
    this.klok = klok;
  }

  /**
   * Takes the number for this envelope; empty when it was taken before. Waits for one that is being
   * stored with the same number. A Du01 is paired with the Di01 that we sent to its zender.
   */
  Optional<Long> schrijfIn(Stuurgegevens kop, String sha256) {
    Datasleutel slot = kluis.slot();
    return database
        .sql(
            """
            insert into ggk_ontvangen (gemeente, zender, referentienummer, applicatie,
              administratie, gebruiker, sleutel, ontvanger, berichtcode, functie, crossrefnummer,
              beantwoordt, sha256, ontvangen)
            values (:gemeente, :zender, :referentienummer, :applicatie, :administratie, :gebruiker,
              :sleutel, :ontvanger, :berichtcode, :functie, :crossrefnummer,
              (select uitgaand from ggk_verzonden
               where referentienummer = :crossrefnummer and ontvanger = :zender),
              :sha256, :nu)
            on conflict (zender, referentienummer) do nothing
            returning id
            """)
        .param("gemeente", gemeente(kop))
        .param("zender", kop.zender().organisatie())
        .param("referentienummer", kop.referentienummer())
        .param("applicatie", kop.zender().applicatie())
        .param("administratie", kop.zender().administratie())
        .param(
            "gebruiker",
            slot.versleutel(
                gebruiker(kop.zender().organisatie(), kop.referentienummer()),
                kop.zender().gebruiker()))
        .param("sleutel", slot.id())
        .param("ontvanger", kop.ontvanger().organisatie())
        .param("berichtcode", kop.berichtcode())
        .param("functie", kop.functie())
        .param("crossrefnummer", kop.crossRefnummer())
        .param("sha256", pseudoniemen.van("sha256", sha256))
        .param("nu", OffsetDateTime.now(klok))
        .query(Long.class)
        .optional();
  }

  /** Whether the envelope that has this number held the same file. */
  boolean isDezelfde(Stuurgegevens kop, String sha256) {
    return database
        .sql(
            """
            select sha256 = :sha256 from ggk_ontvangen
            where zender = :zender and referentienummer = :referentienummer
            """)
        .param("sha256", pseudoniemen.van("sha256", sha256))
        .param("zender", kop.zender().organisatie())
        .param("referentienummer", kop.referentienummer())
        .query(Boolean.class)
        .single();
  }

  void koppel(long ontvangen, UUID bericht) {
    database
        .sql(
            """
            insert into ggk_bericht (bericht, ontvangen, gemeente)
            select id, :ontvangen, gemeente from bericht where id = :bericht
            on conflict do nothing
            """)
        .param("ontvangen", ontvangen)
        .param("bericht", bericht)
        .update();
  }

  /** Nothing of it was stored, so its number is free again. */
  void vergeet(long ontvangen) {
    database.sql("delete from ggk_ontvangen where id = :id").param("id", ontvangen).update();
  }

  /**
   * The last envelope in which a deelnemer sent a message.
   *
   * @param zender as it named itself
   * @param ontvanger organisatie that it was for
   */
  record Herkomst(String referentienummer, Systeem zender, String ontvanger) {}

  Optional<Herkomst> herkomst(UUID bericht, String zender) {
    return database
        .sql(
            """
            select o.* from ggk_bericht b join ggk_ontvangen o on o.id = b.ontvangen
            where b.bericht = :bericht and o.zender = :zender order by o.id desc limit 1
            """)
        .param("bericht", bericht)
        .param("zender", zender)
        .query(
            (rij, nummer) ->
                new Herkomst(
                    rij.getString("referentienummer"),
                    new Systeem(
                        rij.getString("zender"),
                        rij.getString("applicatie"),
                        rij.getString("administratie"),
                        gebruiker(rij)),
                    rij.getString("ontvanger")))
        .optional();
  }

  /** Who it is that sends may be a person. */
  private static Plaats gebruiker(String zender, String referentienummer) {
    return Plaats.van("ggk_ontvangen.gebruiker", zender, referentienummer);
  }

  /** How it is encrypted again; without a key it is as it was before there were keys. */
  @Bean
  VersleuteldeTabel envelopgebruiker() {
    return new VersleuteldeTabel(
        "ggk_ontvangen",
        "id",
        "sleutel",
        "true",
        List.of("gebruiker", "sha256"),
        true,
        PER_KEER,
        (rij, slot) ->
            new @Nullable Object[] {
              slot.versleutel(
                  gebruiker(rij.getString("zender"), rij.getString("referentienummer")),
                  gebruiker(rij)),
              rij.getString("sleutel") == null
                  ? pseudoniemen.van("sha256", rij.getString("sha256"))
                  : rij.getString("sha256")
            });
  }

  private @Nullable String gebruiker(ResultSet rij) throws SQLException {
    return kluis.tekst(
        rij.getString("sleutel"),
        gebruiker(rij.getString("zender"), rij.getString("referentienummer")),
        rij.getBytes("gebruiker"));
  }

  /** The one of the two that is a gemeente: its code has four digits. */
  private static String gemeente(Stuurgegevens kop) {
    String zender = kop.zender().organisatie();
    return zender.length() == 4 ? zender : kop.ontvanger().organisatie();
  }
}
