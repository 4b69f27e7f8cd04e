package nl.sluis.herstel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what became of the lines of declaraties, in the transaction that processes them. A line
 * comes instead of one that was refused when it is between the same parties, of the same beginning
 * of the ProductPeriode, both debet or both credit, and on the same toewijzing; or, when its
 * toewijzing was not known (TR338), for the same product and amount: then that number was wrong.
 */
@Repository
public class Afkeurboek {
  /** What {@link Afkeurregels#in} gives, with how manieth a line is with its ReferentieNummer. */
  static final String LIJN =
      """
      with lijn as (
        select plek, referentie_nummer, toewijzing_nummer, product_categorie, product_code,
          begindatum, einddatum, bedrag, oorzaken = '' as goed, string_to_array(oorzaken, ' ') as regels,
          string_to_array(codes, ' ') as codes,
          row_number() over (partition by referentie_nummer order by plek)::int as nummer
        from unnest(cast(:referenties as text[]), cast(:toewijzingen as bigint[]),
            cast(:categorieen as text[]), cast(:producten as text[]), cast(:begin as date[]),
            cast(:eind as date[]), cast(:bedragen as bigint[]), cast(:oorzaken as text[]),
            cast(:codes as text[])) with ordinality
          as lijn (referentie_nummer, toewijzing_nummer, product_categorie, product_code,
            begindatum, einddatum, bedrag, oorzaken, codes, plek))
      """;

  private static final String REGELS =
      LIJN
          + """
      , paar as (
        select distinct on (eerder.id) eerder.id, lijn.plek,
          eerder.toewijzing_nummer <> lijn.toewijzing_nummer as ander
        from lijn
        join afgekeurde_regel eerder on eerder.aanbieder = :aanbieder
          and eerder.gemeente = :gemeente and eerder.domein = :domein
          and eerder.begindatum = lijn.begindatum and eerder.stand <> 'HERSTELD'
          and eerder.bericht <> cast(:bericht as uuid)
          and (eerder.bedrag < 0) = (lijn.bedrag < 0)
          and (eerder.toewijzing_nummer = lijn.toewijzing_nummer
            or ('TR338' = any(eerder.regels) and eerder.product_code = lijn.product_code
              and eerder.bedrag = lijn.bedrag))
        order by eerder.id, ander, eerder.bedrag <> lijn.bedrag, lijn.plek),
      plaatsvervanger as (
        select distinct on (plek) plek, id from paar order by plek, ander, id)
      """;

  private static final String VERZONDEN =
      REGELS
          + """
          update afgekeurde_regel set stand = 'IN_HERSTEL', gewijzigd = :nu, versie = versie + 1
          where id in (select id from plaatsvervanger) and stand <> 'IN_HERSTEL'
          """;

  private static final String BEOORDEELD =
      REGELS
          + """
          , hersteld as (
            update afgekeurde_regel set stand = 'HERSTELD', gewijzigd = :nu, versie = versie + 1
            from plaatsvervanger join lijn using (plek)
            where afgekeurde_regel.id = plaatsvervanger.id and goed),
          opnieuw as (
            update afgekeurde_regel oud set bericht = cast(:bericht as uuid),
              referentie_nummer = lijn.referentie_nummer, nummer = lijn.nummer,
              toewijzing_nummer = lijn.toewijzing_nummer,
              product_categorie = lijn.product_categorie, product_code = lijn.product_code,
              einddatum = lijn.einddatum, bedrag = lijn.bedrag, regel = lijn.regels[1],
              regels = lijn.regels, retourcodes = lijn.codes, geheel = :geheel, sinds = :nu,
              keer = keer + 1, stand = 'OPEN', gewijzigd = :nu, versie = versie + 1
            from plaatsvervanger join lijn using (plek)
            where oud.id = plaatsvervanger.id and not goed)
          insert into afgekeurde_regel (bericht, domein, gemeente, aanbieder, referentie_nummer,
            nummer, toewijzing_nummer, product_categorie, product_code, begindatum, einddatum,
            bedrag, regel, regels, retourcodes, geheel, sinds, keer, stand, gewijzigd, versie)
          select cast(:bericht as uuid), :domein, :gemeente, :aanbieder, referentie_nummer, nummer,
            toewijzing_nummer, product_categorie, product_code, begindatum, einddatum, bedrag,
            regels[1], regels, codes, :geheel, :nu, 1, 'OPEN', :nu, 1
          from lijn where not goed and plek not in (select plek from plaatsvervanger)
          on conflict (bericht, referentie_nummer, nummer) do nothing
          """;

  private final JdbcClient database;
  private final Clock klok;

  Afkeurboek(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /**
   * A declaratie goes to a receiver who decides itself: what it comes instead of is being mended.
   */
  public void verzonden(Ontvangen bericht, Beoordeling beoordeling) {
    if (beoordeling.gelezen().isGelezen()
        && beoordeling.gelezen().gelezen() instanceof Declaratiebericht declaratie
        && isErIets(bericht)) {
      opdracht(VERZONDEN, bericht.id(), bericht, Afkeurregels.van(declaratie, beoordeling))
          .update();
    }
  }

  /**
   * A declaratie was answered, or its answer came by: what was refused is open, and what came
   * instead of what was refused before is mended.
   */
  public void beoordeeld(Ontvangen bericht, Beoordeling beoordeling) {
    Leesresultaat gelezen = beoordeling.gelezen();
    if (!gelezen.isGelezen()) {
      return;
    }
    if (gelezen.gelezen() instanceof Declaratiebericht declaratie) {
      if (!beoordeling.bevindingen().isEmpty() || isErIets(bericht)) {
        leg(bericht.id(), bericht, Afkeurregels.van(declaratie, beoordeling));
      }
    } else if (gelezen.gelezen() instanceof DeclaratieAntwoordbericht antwoord
        && beoordeling.isGoedgekeurd()) {
      Afkeurregels regels = Afkeurregels.van(antwoord, gelezen.soort());
      if (regels.isErAfgekeurd() || isErIets(bericht)) {
        leg(heenbericht(bericht.id()), bericht, regels);
      }
    }
  }

  private void leg(UUID declaratie, Ontvangen bericht, Afkeurregels regels) {
    if (!regels.regels().isEmpty()) {
      opdracht(BEOORDEELD, declaratie, bericht, regels).param("geheel", regels.isGeheel()).update();
    }
  }

  /** Nearly always nothing is open between two parties, and then its lines need not be gathered. */
  private boolean isErIets(Ontvangen bericht) {
    return database
        .sql(
            """
            select exists (select from afgekeurde_regel
              where aanbieder = :aanbieder and gemeente = :gemeente and domein = :domein
                and stand <> 'HERSTELD')
            """)
        .param("aanbieder", bericht.aanbieder())
        .param("gemeente", bericht.gemeente())
        .param("domein", bericht.domein())
        .query(Boolean.class)
        .single();
  }

  /** The declaratie that an answer was put beside; the answer itself when it did not pass here. */
  private UUID heenbericht(UUID antwoord) {
    return database
        .sql("select coalesce(antwoord_op, id) from bericht where id = :id")
        .param("id", antwoord)
        .query(UUID.class)
        .single();
  }

  private JdbcClient.StatementSpec opdracht(
      String sql, UUID declaratie, Ontvangen bericht, Afkeurregels regels) {
    return regels
        .in(database.sql(sql))
        .param("bericht", declaratie.toString())
        .param("domein", bericht.domein())
        .param("gemeente", bericht.gemeente())
        .param("aanbieder", bericht.aanbieder())
        .param("nu", OffsetDateTime.now(klok));
  }
}
