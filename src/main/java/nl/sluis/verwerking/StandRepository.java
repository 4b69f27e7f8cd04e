package nl.sluis.verwerking;

import static nl.sluis.transactie.Kolom.kolom;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.sleutel.Datasleutel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes how far messages came in a transaction, all of them at once, with their verdicts. */
@Repository
class StandRepository {
  private final JdbcClient database;
  private final Berichtkluis kluis;

  StandRepository(JdbcClient database, Berichtkluis kluis) {
    this.database = database;
    this.kluis = kluis;
  }

  /**
   * How far messages came, in one statement: their states one after another, and their verdicts.
   * Columns go as text, which each is read as what it is.
   */
  void schrijf(Collection<Voortgang.Stand> standen) {
    Datasleutel slot = kluis.slot();
    List<Voortgang.Stap> stappen = standen.stream().flatMap(s -> s.stappen().stream()).toList();
    int geschreven =
        database
            .sql(
                """
                with nieuw as (
                  select * from unnest(cast(:ids as uuid[]), :statussen, :redenen, :vanaf,
                      cast(:peildata as date[]), :oordelen, cast(:niveaus as int[]),
                      cast(:versies as bigint[]), cast(:uitslagen as bytea[]),
                      cast(:verslagen as bytea[]), cast(:berekeningen as bytea[]))
                    as nieuw (id, status, reden, vanaf, peildatum, oordeel, niveau, versie, uitslag,
                      verslag, berekeningen)),
                stand as (
                  update bericht set status = nieuw.status, reden = nieuw.reden,
                    peildatum = coalesce(nieuw.peildatum, bericht.peildatum),
                    oordeel = coalesce(nieuw.oordeel, bericht.oordeel),
                    niveau = case when nieuw.oordeel is null then bericht.niveau
                      else nieuw.niveau end,
                    contractversie = case when nieuw.oordeel is null then bericht.contractversie
                      else nieuw.versie end,
                    uitslag = coalesce(nieuw.uitslag, bericht.uitslag),
                    verslag = coalesce(nieuw.verslag, bericht.verslag),
                    berekeningen = case when nieuw.oordeel is null then bericht.berekeningen
                      else nieuw.berekeningen end,
                    uitslag_sleutel = case when nieuw.oordeel is null
                      then bericht.uitslag_sleutel else :sleutel end
                  from nieuw
                  where bericht.id = nieuw.id
                    -- found by id: the index of states has all that wait
                    and bericht.status || '' = any(string_to_array(nieuw.vanaf, ' '))
                  returning bericht.id, bericht.gemeente)
                insert into berichtstatus (bericht, gemeente, moment, status, toelichting)
                select stand.id, gemeente, moment, stap.status, toelichting
                from stand
                join unnest(cast(:stapBerichten as uuid[]), :stapStatussen,
                    cast(:momenten as timestamptz[]), :toelichtingen)
                  with ordinality as stap (bericht, status, moment, toelichting, nummer)
                  on stap.bericht = stand.id
                order by nummer
                """)
            .param("ids", kolom(standen, Voortgang.Stand::bericht))
            .param("statussen", kolom(standen, stand -> stand.laatste().status()))
            .param("redenen", kolom(standen, stand -> stand.laatste().toelichting()))
            .param("vanaf", kolom(standen, stand -> kanNaar(stand.eerste().status())))
            .param("peildata", kolom(standen, stand -> van(stand, Voortgang.Verdict::peildatum)))
            .param("oordelen", kolom(standen, stand -> van(stand, Voortgang.Verdict::oordeel)))
            .param("niveaus", kolom(standen, stand -> van(stand, Voortgang.Verdict::niveau)))
            .param("versies", kolom(standen, stand -> van(stand, Voortgang.Verdict::versie)))
            .param("uitslagen", dicht(standen, slot, "uitslag", Voortgang.Verdict::uitslagBytes))
            .param("verslagen", dicht(standen, slot, "verslag", Voortgang.Verdict::verslagBytes))
            .param(
                "berekeningen",
                dicht(standen, slot, "berekeningen", Voortgang.Verdict::berekeningen))
            .param("sleutel", slot.id())
            .param(
                "stapBerichten",
                standen.stream()
                    .flatMap(stand -> stand.stappen().stream().map(stap -> stand.bericht()))
                    .map(UUID::toString)
                    .toArray(String[]::new))
            .param("stapStatussen", kolom(stappen, Voortgang.Stap::status))
            .param("momenten", kolom(stappen, Voortgang.Stap::moment))
            .param("toelichtingen", kolom(stappen, Voortgang.Stap::toelichting))
            .update();
    if (geschreven != stappen.size()) {
      throw new IllegalStateException(
          "Not each of %s can go where it should"
              .formatted(List.of(kolom(standen, Voortgang.Stand::bericht))));
    }
  }

  private static byte[][] dicht(
      Collection<Voortgang.Stand> standen,
      Datasleutel slot,
      String kolom,
      Function<Voortgang.Verdict, byte @Nullable []> waarde) {
    return standen.stream()
        .map(
            stand -> {
              byte[] open = van(stand, waarde);
              return open == null
                  ? null
                  : slot.versleutel(Berichtkluis.plaats(kolom, stand.bericht()), open);
            })
        .toArray(byte[][]::new);
  }

  private static <T> @Nullable T van(
      Voortgang.Stand stand, Function<Voortgang.Verdict, @Nullable T> waarde) {
    return stand.verdict() == null ? null : waarde.apply(stand.verdict());
  }

  private static String kanNaar(Berichtstatus volgende) {
    return Stream.of(Berichtstatus.values())
        .filter(status -> status.kanNaar(volgende))
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }
}
