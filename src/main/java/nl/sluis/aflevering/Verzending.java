package nl.sluis.aflevering;

import static nl.sluis.transactie.Kolom.kolom;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.wachtrij.Baan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes over what has to go out: files that are handed to it, or are sent once more, in the
 * transaction of the caller. From its commit on they are delivered until they have arrived.
 */
@Repository
public class Verzending {
  private final JdbcClient database;
  private final Bezorgplan plan;
  private final Onderbrekers onderbrekers;
  private final Berichtkluis kluis;
  private final Clock klok;

  Verzending(
      JdbcClient database,
      Bezorgplan plan,
      Onderbrekers onderbrekers,
      Berichtkluis kluis,
      Clock klok) {
    this.database = database;
    this.plan = plan;
    this.onderbrekers = onderbrekers;
    this.kluis = kluis;
    this.klok = klok;
  }

  /**
   * A file that goes out for this message.
   *
   * @param ontvanger code of the deelnemer
   */
  public record Nieuw(Ontvangen bericht, String ontvanger, Uitgaandsoort soort, Bestand bestand) {
    private Baan baan() {
      return Baan.van(bericht, ontvanger);
    }

    /** What is passed on as it came is not kept twice. */
    private byte @Nullable [] inhoud(Datasleutel slot) {
      return soort == Uitgaandsoort.DOORGIFTE
          ? null
          : slot.versleutel(
              Berichtkluis.uitgaand(bericht.id(), ontvanger, soort.name()), bestand.inhoud());
    }
  }

  /** Files in this order, whatever their lanes; as many statements whatever their number. */
  public void verzend(List<Nieuw> bestanden) {
    if (bestanden.isEmpty()) {
      return;
    }
    List<Baan> banen = bestanden.stream().map(Nieuw::baan).toList();
    Datasleutel slot = kluis.slot();
    database
        .sql(
            """
            insert into uitgaand (bericht, gemeente, ontvanger, relatie, soort, bestandsnaam,
              omvang, inhoud, sleutel, status, niet_voor, klaargezet)
            select bericht, gemeente, ontvanger, relatie, soort, bestandsnaam,
              omvang, inhoud, case when inhoud is not null then :sleutel end, 'KLAAR', :nu, :nu
            from unnest(cast(:berichten as uuid[]), :gemeenten, :ontvangers, :relaties, :soorten,
                :bestandsnamen, cast(:omvang as bigint[]), cast(:inhoud as bytea[])) with ordinality
              as nieuw (bericht, gemeente, ontvanger, relatie, soort, bestandsnaam, omvang, inhoud,
                plek)
            order by plek
            """)
        .param("berichten", kolom(bestanden, nieuw -> nieuw.bericht().id().toString()))
        .param("gemeenten", kolom(bestanden, nieuw -> nieuw.bericht().gemeente()))
        .param("ontvangers", kolom(bestanden, Nieuw::ontvanger))
        .param("relaties", kolom(banen, Baan::relatie))
        .param("soorten", kolom(bestanden, nieuw -> nieuw.soort().name()))
        .param("bestandsnamen", kolom(bestanden, nieuw -> nieuw.bestand().naam()))
        .param(
            "omvang",
            bestanden.stream()
                .map(nieuw -> (long) nieuw.bestand().inhoud().length)
                .toArray(Long[]::new))
        .param("inhoud", bestanden.stream().map(nieuw -> nieuw.inhoud(slot)).toArray(byte[][]::new))
        .param("sleutel", slot.id())
        .param("nu", nu())
        .update();
    plan.plan(banen);
  }

  /**
   * A file that is ready again.
   *
   * @param ontvanger code of the deelnemer
   */
  public record Opnieuw(String ontvanger, Uitgaandsoort soort, @Nullable String gemeente) {}

  /** Makes what was parked of this message ready again; its receivers are tried again at once. */
  public List<Opnieuw> hervat(UUID bericht) {
    return opnieuw(bericht, "GEPARKEERD", null);
  }

  /**
   * Makes what was delivered for this message ready again.
   *
   * @param soort only this; null for all
   */
  public List<Opnieuw> nogEens(UUID bericht, @Nullable Uitgaandsoort soort) {
    return opnieuw(bericht, "AFGELEVERD", soort);
  }

  private record Baanbestand(Baan baan, Opnieuw bestand) {}

  private List<Opnieuw> opnieuw(UUID bericht, String van, @Nullable Uitgaandsoort soort) {
    List<Baanbestand> opnieuw =
        database
            .sql(
                """
                update uitgaand
                set status = 'KLAAR', pogingen = 0, reden = null, niet_voor = :nu, opnieuw = :nu
                where bericht = :bericht and status = :van and gewist is null
                  and (cast(:soort as text) is null or soort = :soort)
                returning ontvanger, relatie, soort, gemeente
                """)
            .param("nu", nu())
            .param("bericht", bericht)
            .param("van", van)
            .param("soort", soort == null ? null : soort.name())
            .query(
                (rij, nummer) ->
                    new Baanbestand(
                        new Baan(rij.getString("ontvanger"), rij.getString("relatie")),
                        new Opnieuw(
                            rij.getString("ontvanger"),
                            Uitgaandsoort.valueOf(rij.getString("soort")),
                            rij.getString("gemeente"))))
            .list();
    plan.plan(opnieuw.stream().map(Baanbestand::baan).toList());
    List<Opnieuw> bestanden = opnieuw.stream().map(Baanbestand::bestand).toList();
    bestanden.stream().map(Opnieuw::ontvanger).distinct().forEach(onderbrekers::herstel);
    return bestanden;
  }

  /** Why a file of this message was parked; empty when none is. */
  public Optional<String> geparkeerdOm(UUID bericht) {
    return database
        .sql(
            """
            select reden from uitgaand where bericht = :bericht and status = 'GEPARKEERD'
            order by id limit 1
            """)
        .param("bericht", bericht)
        .query(String.class)
        .optional();
  }

  private OffsetDateTime nu() {
    return OffsetDateTime.now(klok);
  }
}
