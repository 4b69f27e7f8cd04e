package nl.sluis.herstel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.sleutel.Kluisfout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts lines that were refused before they were kept among those that are, once, from the latest
 * back. So a line of which what came instead was refused too is found there already, and is counted
 * with that; and one that the dossier has as approved now is mended, whenever that was.
 */
@Component
class Afkeuraanvulling {
  private static final Logger LOG = LoggerFactory.getLogger(Afkeuraanvulling.class);

  /** Few enough to be one short transaction, with a rest between two of them. */
  private static final int BERICHTEN = 100;

  private static final long VOLGNUMMERS = 20_000;
  private static final Duration RUST = Duration.ofSeconds(1);

  /** Answered; with an answer that came by it is not known what it says. */
  private static final String EERDER =
      """
      select id, volgnummer, domein, gemeente, aanbieder, ontvangen,
        coalesce(antwoord_op, id) as declaratie
      from bericht
      where volgnummer < :vanaf and volgnummer >= :tot and aanbieder is not null
        and (soort in ('JW323', 'WMO323') and oordeel in ('AFGEKEURD', 'DEELS_AFGEKEURD')
          or soort in ('JW325', 'WMO325') and oordeel = 'GOEDGEKEURD')
        and (status in ('KLAAR', 'AFGEHANDELD') or status = 'GEPARKEERD' and exists (
          select from berichtstatus
          where bericht = bericht.id and berichtstatus.status = 'KLAAR'))
        and not exists (select from afgekeurde_regel
          where afgekeurde_regel.bericht = coalesce(bericht.antwoord_op, bericht.id))
      order by volgnummer desc limit :hoogstens
      """;

  private static final String LEG =
      Afkeurboek.LIJN
          + """
          , later as (
            select distinct on (lijn.plek) lijn.plek, later.id from lijn
            join afgekeurde_regel later on later.aanbieder = :aanbieder
              and later.gemeente = :gemeente and later.domein = :domein
              and later.begindatum = lijn.begindatum and later.bericht <> cast(:bericht as uuid)
              and (later.bedrag < 0) = (lijn.bedrag < 0)
              and (later.toewijzing_nummer = lijn.toewijzing_nummer
                or ('TR338' = any(lijn.regels) and later.product_code = lijn.product_code
                  and later.bedrag = lijn.bedrag))
            order by lijn.plek, later.toewijzing_nummer <> lijn.toewijzing_nummer, later.id),
          geteld as (
            update afgekeurde_regel set keer = keer + 1, versie = versie + 1
            where id in (select id from later))
          insert into afgekeurde_regel (bericht, domein, gemeente, aanbieder, referentie_nummer,
            nummer, toewijzing_nummer, product_categorie, product_code, begindatum, einddatum,
            bedrag, regel, regels, retourcodes, geheel, sinds, keer, stand, gewijzigd, versie)
          select cast(:bericht as uuid), :domein, :gemeente, :aanbieder, referentie_nummer, nummer,
            toewijzing_nummer, product_categorie, product_code, begindatum, einddatum, bedrag,
            regels[1], regels, codes, :geheel, :sinds, 1,
            case when exists (select from prestatie
              where goedgekeurd and debet_credit = 'D' and not gecrediteerd and lijn.bedrag >= 0
                and prestatie.gemeente = :gemeente and prestatie.domein = :domein
                and prestatie.aanbieder = :aanbieder
                and prestatie.begindatum = lijn.begindatum
                and (prestatie.toewijzing_nummer = lijn.toewijzing_nummer
                  or 'TR338' = any(lijn.regels) and prestatie.product_code = lijn.product_code
                    and prestatie.bedrag = lijn.bedrag))
              then 'HERSTELD' else 'OPEN' end,
            :nu, 1
          from lijn where plek not in (select plek from later)
          on conflict (bericht, referentie_nummer, nummer) do nothing
          """;

  private final JdbcClient database;
  private final Berichten berichten;
  private final BerichtReader reader;
  private final Clock klok;

  Afkeuraanvulling(JdbcClient database, Berichten berichten, BerichtReader reader, Clock klok) {
    this.database = database;
    this.berichten = berichten;
    this.reader = reader;
    this.klok = klok;
  }

  private record Eerder(
      UUID id,
      UUID declaratie,
      long volgnummer,
      String domein,
      String gemeente,
      String aanbieder,
      OffsetDateTime ontvangen) {
    static Eerder van(ResultSet rij, int nummer) throws SQLException {
      return new Eerder(
          rij.getObject("id", UUID.class),
          rij.getObject("declaratie", UUID.class),
          rij.getLong("volgnummer"),
          rij.getString("domein"),
          rij.getString("gemeente"),
          rij.getString("aanbieder"),
          rij.getObject("ontvangen", OffsetDateTime.class));
    }
  }

  /**
   * Goes on with the next ones.
   *
   * @return when to come back; empty when all are done
   */
  @Transactional
  public Optional<Instant> ronde() {
    Optional<Long> stand =
        database.sql("select vanaf from afkeuraanvulling for update").query(Long.class).optional();
    if (stand.isEmpty()) {
      return Optional.empty();
    }
    long tot = Math.max(0, stand.get() - VOLGNUMMERS);
    List<Eerder> stuk =
        database
            .sql(EERDER)
            .param("vanaf", stand.get())
            .param("tot", tot)
            .param("hoogstens", BERICHTEN)
            .query(Eerder::van)
            .list();
    int regels = 0;
    int overgeslagen = 0;
    for (Eerder bericht : stuk) {
      Optional<Afkeurregels> gelezen = lees(bericht.id());
      regels += gelezen.map(gevonden -> leg(bericht, gevonden)).orElse(0);
      overgeslagen += gelezen.isEmpty() ? 1 : 0;
    }
    long verder = stuk.size() < BERICHTEN ? tot : stuk.get(stuk.size() - 1).volgnummer();
    database
        .sql(
            "update afkeuraanvulling set vanaf = ?, regels = regels + ?,"
                + " overgeslagen = overgeslagen + ?")
        .params(verder, regels, overgeslagen)
        .update();
    if (verder > 0) {
      return Optional.of(klok.instant().plus(RUST));
    }
    meld();
    database.sql("delete from afkeuraanvulling").update();
    return Optional.empty();
  }

  private void meld() {
    database
        .sql("select regels, overgeslagen from afkeuraanvulling")
        .query()
        .listOfRows()
        .forEach(
            rij ->
                LOG.info(
                    "Refused lines of before are in the list now: {}; {} messages are past their"
                        + " term, or not to be decrypted",
                    rij.get("regels"),
                    rij.get("overgeslagen")));
  }

  /** Empty when its content or its verdict is past its term, or cannot be decrypted. */
  private Optional<Afkeurregels> lees(UUID id) {
    try {
      return berichten
          .vind(id)
          .flatMap(
              gegevens ->
                  berichten.inhoud(id).flatMap(inhoud -> lees(gegevens, reader.lees(inhoud))));
    } catch (Kluisfout fout) {
      LOG.warn("Message {} could not be read for its refused lines: {}", id, fout.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Afkeurregels> lees(Berichtgegevens gegevens, Leesresultaat gelezen) {
    if (gelezen.bericht() instanceof DeclaratieAntwoordbericht antwoord) {
      return Optional.of(Afkeurregels.van(antwoord, gelezen.soort()).afgekeurd());
    }
    Uitslag uitslag = gegevens.uitslag();
    return gelezen.bericht() instanceof Declaratiebericht declaratie && uitslag != null
        ? Optional.of(
            Afkeurregels.van(declaratie, uitslag, Objects.requireNonNullElse(gegevens.niveau(), 0))
                .afgekeurd())
        : Optional.empty();
  }

  private int leg(Eerder bericht, Afkeurregels regels) {
    return regels.regels().isEmpty()
        ? 0
        : regels
            .in(database.sql(LEG))
            .param("bericht", bericht.declaratie().toString())
            .param("domein", bericht.domein())
            .param("gemeente", bericht.gemeente())
            .param("aanbieder", bericht.aanbieder())
            .param("geheel", regels.isGeheel())
            .param("sinds", bericht.ontvangen())
            .param("nu", OffsetDateTime.now(klok))
            .update();
  }
}
