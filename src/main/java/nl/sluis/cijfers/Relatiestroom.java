package nl.sluis.cijfers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Partijen;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnsoort;

/** All facts of some gemeenten, one relation after the other, read side by side from the tables. */
final class Relatiestroom implements AutoCloseable {
  private static final String VAN_REGELS =
      """
      select bericht.domein, bericht.gemeente, bericht.aanbieder, bericht.ontvangen,
        bericht.beslist, feit.*
      from feit_bericht bericht join %s feit on feit.bericht = bericht.bericht
      where bericht.gemeente = any(?)
      order by bericht.domein, bericht.gemeente, bericht.aanbieder, bericht.bericht, feit.regel
      """;

  /**
   * An answer counts from when it was delivered; of one that went another way only its day is
   * known.
   */
  private static final String BERICHTEN =
      """
      select feit.*, bericht.verbetert is not null as verbetert,
        case when antwoord.id is null then feit.beslist
          else (antwoord.afgeleverd at time zone 'Europe/Amsterdam')::date end as beantwoord
      from feit_bericht feit
      left join bericht on bericht.volgnummer = feit.bericht
      left join uitgaand antwoord on antwoord.bericht = bericht.id and antwoord.soort = 'ANTWOORD'
      where feit.gemeente = any(?)
      order by feit.domein, feit.gemeente, feit.aanbieder, feit.bericht
      """;

  private static final String TERMIJNEN =
      """
      select * from termijn where gemeente = any(?)
      order by domein collate "C", gemeente collate "C", aanbieder collate "C", id
      """;

  private final Map<String, String> clienten = new HashMap<>();
  private final Feitstroom<Berichtfeit> berichten;
  private final Feitstroom<Regelfeit> regels;
  private final Feitstroom<Toewijzingfeit> toewijzingen;
  private final Feitstroom<Leveringfeit> leveringen;
  private final Feitstroom<Verzoekfeit> verzoeken;
  private final Feitstroom<Verzoekantwoordfeit> antwoorden;
  private final Feitstroom<Termijnfeit> termijnen;

  /** What becomes of a row with a fact of a line. */
  private interface Lezing<F extends Feit> {
    F van(ResultSet rij, Feitrij kop) throws SQLException;
  }

  /**
   * Begins to read.
   *
   * @param verbinding in a transaction
   */
  Relatiestroom(Connection verbinding, String[] gemeenten, Function<Termijn, Termijnfeit> termijn)
      throws SQLException {
    this.berichten = new Feitstroom<>(verbinding, BERICHTEN, gemeenten, Relatiestroom::bericht);
    this.regels = stroom(verbinding, gemeenten, Feittabellen.REGEL, Feittabellen::regel);
    this.toewijzingen =
        stroom(verbinding, gemeenten, Feittabellen.TOEWIJZING, Feittabellen::toewijzing);
    this.leveringen = stroom(verbinding, gemeenten, Feittabellen.LEVERING, Feittabellen::levering);
    this.verzoeken = stroom(verbinding, gemeenten, Feittabellen.VERZOEK, Feittabellen::verzoek);
    this.antwoorden =
        stroom(verbinding, gemeenten, Feittabellen.VERZOEKANTWOORD, Feittabellen::verzoekantwoord);
    this.termijnen =
        new Feitstroom<>(
            verbinding, TERMIJNEN, gemeenten, (rij, partijen) -> termijn.apply(termijn(rij)));
  }

  private <F extends Feit> Feitstroom<F> stroom(
      Connection verbinding, String[] gemeenten, Feittabel<F> tabel, Lezing<F> lezing)
      throws SQLException {
    return new Feitstroom<>(
        verbinding,
        VAN_REGELS.formatted(tabel.naam()),
        gemeenten,
        (rij, partijen) -> lezing.van(rij, Feitrij.van(rij, partijen, clienten)));
  }

  private List<Feitstroom<?>> alle() {
    return List.of(berichten, regels, toewijzingen, leveringen, verzoeken, antwoorden, termijnen);
  }

  /** The facts of the next relation; empty at the end. */
  Optional<Relatiefeiten> volgende() throws SQLException {
    Optional<Partijen> eerste =
        alle().stream().map(Feitstroom::kop).filter(Objects::nonNull).min(Feitenboek.VOLGORDE);
    if (eerste.isEmpty()) {
      return Optional.empty();
    }
    Partijen partijen = eerste.get();
    return Optional.of(
        new Relatiefeiten(
            partijen,
            berichten.neem(partijen),
            regels.neem(partijen),
            toewijzingen.neem(partijen),
            leveringen.neem(partijen),
            verzoeken.neem(partijen),
            antwoorden.neem(partijen),
            termijnen.neem(partijen)));
  }

  private static Berichtfeit bericht(ResultSet rij, Partijen partijen) throws SQLException {
    return new Berichtfeit(
        rij.getLong("bericht"),
        Berichtsoort.valueOf(rij.getString("soort")),
        partijen,
        Feittabellen.pseudoniem(rij, "identificatie"),
        rij.getObject("ontvangen", LocalDate.class),
        Uitslag.valueOf(rij.getString("uitslag")),
        rij.getBoolean("verwerkt"),
        rij.getBoolean("verbetert"),
        Feittabellen.codes(rij),
        rij.getObject("beantwoord", LocalDate.class));
  }

  private static Termijn termijn(ResultSet rij) throws SQLException {
    return new Termijn(
        Termijnsoort.valueOf(rij.getString("soort")),
        rij.getString("domein"),
        rij.getString("gemeente"),
        rij.getString("aanbieder"),
        rij.getString("wie"),
        rij.getString("onderwerp"),
        rij.getObject("begin", LocalDate.class),
        rij.getObject("uiterlijk", LocalDate.class),
        rij.getObject("voldaan", LocalDate.class));
  }

  @Override
  public void close() throws SQLException {
    for (Feitstroom<?> stroom : alle()) {
      stroom.close();
    }
  }
}
