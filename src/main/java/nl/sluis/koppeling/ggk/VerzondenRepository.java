package nl.sluis.koppeling.ggk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.aflevering.Terugwijzing.Afgeleverd;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The envelopes that we sent, by the number that we gave them. */
@Repository
class VerzondenRepository {
  private static final DateTimeFormatter TIJDSTIP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

  private final JdbcClient database;
  private final TransactionTemplate eigenTransactie;
  private final Clock klok;

  VerzondenRepository(JdbcClient database, PlatformTransactionManager transacties, Clock klok) {
    this.database = database;
    this.eigenTransactie = new TransactionTemplate(transacties);
    this.eigenTransactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.klok = klok;
  }

  /**
   * An envelope that goes out; the same at every try.
   *
   * @param crossRefnummer of what it answers; null when it answers nothing
   * @param tijdstip jjjjmmdduummssddd
   */
  record Verzending(String referentienummer, @Nullable String crossRefnummer, String tijdstip) {}

  /** The moment as StUF writes it. */
  String nu() {
    return OffsetDateTime.now(klok).format(TIJDSTIP);
  }

  /**
   * The number under which this goes out, stored before it is used, in a transaction of its own:
   * the answer may come before ours ends. What was confirmed or refused and is sent once more gets
   * a new number: under the old one its receiver would say that it has it.
   *
   * @param isAntwoord whether it answers something
   */
  Verzending verzending(Bezorging bezorging, String berichtcode, boolean isAntwoord) {
    return Objects.requireNonNull(
        eigenTransactie.execute(
            status ->
                lopend(bezorging.id()).orElseGet(() -> nieuw(bezorging, berichtcode, isAntwoord))));
  }

  private Verzending nieuw(Bezorging bezorging, String berichtcode, boolean isAntwoord) {
    String cross = isAntwoord ? crossRefnummer(bezorging.bericht(), bezorging.ontvanger()) : null;
    Verzending nieuw = new Verzending(UUID.randomUUID().toString(), cross, nu());
    schrijfIn(bezorging, berichtcode, nieuw);
    return nieuw;
  }

  private Optional<Verzending> lopend(long uitgaand) {
    return database
        .sql(
            """
            select referentienummer, crossrefnummer, tijdstip from ggk_verzonden
            where uitgaand = :uitgaand and bevestigd is null and foutcode is null
            """)
        .param("uitgaand", uitgaand)
        .query(
            (rij, nummer) -> new Verzending(rij.getString(1), rij.getString(2), rij.getString(3)))
        .optional();
  }

  private void schrijfIn(Bezorging bezorging, String berichtcode, Verzending nieuw) {
    database
        .sql(
            """
            insert into ggk_verzonden (referentienummer, uitgaand, bericht, gemeente, ontvanger,
              berichtcode, crossrefnummer, tijdstip)
            select :referentienummer, id, bericht, gemeente, ontvanger, :berichtcode,
              :crossrefnummer, :tijdstip
            from uitgaand where id = :uitgaand
            """)
        .param("referentienummer", nieuw.referentienummer())
        .param("uitgaand", bezorging.id())
        .param("berichtcode", berichtcode)
        .param("crossrefnummer", nieuw.crossRefnummer())
        .param("tijdstip", nieuw.tijdstip())
        .update();
  }

  /**
   * By which number the receiver knows what is answered (D65): that of its own envelope, else that
   * of ours to it, else what the answer itself named, else our own number of the message.
   */
  private String crossRefnummer(UUID bericht, String ontvanger) {
    return database
        .sql(
            """
            with heen as (
              select id as antwoord, coalesce(antwoord_op, id) as heen
              from bericht where id = :bericht)
            select coalesce(
              (select o.referentienummer from ggk_bericht b
               join ggk_ontvangen o on o.id = b.ontvangen
               where b.bericht = heen.heen and o.zender = :ontvanger order by o.id desc limit 1),
              (select v.referentienummer from ggk_verzonden v
               where v.bericht = heen.heen and v.ontvanger = :ontvanger and v.berichtcode = 'Di01'
                 order by v.tijdstip desc limit 1),
              (select o.crossrefnummer from ggk_bericht b
               join ggk_ontvangen o on o.id = b.ontvangen
               where b.bericht = heen.antwoord order by o.id desc limit 1),
              cast(heen.heen as text))
            from heen
            """)
        .param("bericht", bericht)
        .param("ontvanger", ontvanger)
        .query(String.class)
        .single();
  }

  /** A Bv03 came; says the code of the Fo01 that was before it. Waits for one that comes now. */
  Optional<String> bevestigd(String referentienummer) {
    return database
        .sql(
            """
            update ggk_verzonden set bevestigd = :nu where referentienummer = :referentienummer
            returning foutcode
            """)
        .param("nu", OffsetDateTime.now(klok))
        .param("referentienummer", referentienummer)
        .query((rij, nummer) -> Optional.ofNullable(rij.getString(1)))
        .single();
  }

  /**
   * What we sent under a number.
   *
   * @param isGeweigerd whether its receiver refused it already
   */
  record Verzonden(Afgeleverd afgeleverd, boolean isGeweigerd) {}

  /** Nobody else changes it before this transaction ends. */
  Optional<Verzonden> vergrendel(String referentienummer) {
    return database
        .sql(
            """
            select uitgaand, bericht, gemeente, ontvanger, foutcode from ggk_verzonden
            where referentienummer = :referentienummer for update
            """)
        .param("referentienummer", referentienummer)
        .query(
            (rij, nummer) ->
                new Verzonden(
                    new Afgeleverd(
                        rij.getLong("uitgaand"),
                        rij.getObject("bericht", UUID.class),
                        rij.getString("gemeente"),
                        rij.getString("ontvanger")),
                    rij.getString("foutcode") != null))
        .optional();
  }

  void legFoutVast(String referentienummer, String foutcode) {
    database
        .sql(
            """
            update ggk_verzonden set foutcode = :foutcode
            where referentienummer = :referentienummer
            """)
        .param("foutcode", foutcode)
        .param("referentienummer", referentienummer)
        .update();
  }
}
