package nl.sluis.koppeling.ggk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import nl.sluis.koppeling.ggk.stuf.Systeem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The envelopes that came in, by zender and referentienummer. */
@Repository
class OntvangenRepository {
  private final JdbcClient database;
  private final Clock klok;

  OntvangenRepository(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /**
   * Takes the number for this envelope; empty when it was taken before. Waits for one that is being
   * stored with the same number. A Du01 is paired with the Di01 that we sent to its zender.
   */
  Optional<Long> schrijfIn(Stuurgegevens kop, String sha256) {
    return database
        .sql(
            """
            insert into ggk_ontvangen (gemeente, zender, referentienummer, applicatie,
              administratie, gebruiker, ontvanger, berichtcode, functie, crossrefnummer,
              beantwoordt, sha256, ontvangen)
            values (:gemeente, :zender, :referentienummer, :applicatie, :administratie, :gebruiker,
              :ontvanger, :berichtcode, :functie, :crossrefnummer,
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
        .param("gebruiker", kop.zender().gebruiker())
        .param("ontvanger", kop.ontvanger().organisatie())
        .param("berichtcode", kop.berichtcode())
        .param("functie", kop.functie())
        .param("crossrefnummer", kop.crossRefnummer())
        .param("sha256", sha256)
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
        .param("sha256", sha256)
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
    database
        .sql("delete from ggk_ontvangen where id = :id")
        .param("id", ontvangen)
        .update();
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
                        rij.getString("gebruiker")),
                    rij.getString("ontvanger")))
        .optional();
  }

  /** The one of the two that is a gemeente: its code has four digits. */
  private static String gemeente(Stuurgegevens kop) {
    String zender = kop.zender().organisatie();
    return zender.length() == 4 ? zender : kop.ontvanger().organisatie();
  }
}
