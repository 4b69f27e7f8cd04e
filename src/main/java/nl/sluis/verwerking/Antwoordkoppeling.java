package nl.sluis.verwerking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Rapport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts an answer that comes in beside the heenbericht that passed here before: the pairing that
 * people otherwise do by hand. The heenbericht is judged again without dossier, since the past has
 * changed since; what rests on the dossier is then named as not to be judged.
 */
@Component
class Antwoordkoppeling {
  private final JdbcClient database;
  private final Berichtkluis kluis;
  private final BerichtReader reader;
  private final Controle controle;

  Antwoordkoppeling(
      JdbcClient database, Berichtkluis kluis, BerichtReader reader, Controle controle) {
    this.database = database;
    this.kluis = kluis;
    this.reader = reader;
    this.controle = controle;
  }

  /** A page with more is too long to read; the API has them all. */
  private static final int MAX_BEREKENINGEN = 2_000;

  private record Heenbericht(UUID id, byte[] inhoud, boolean isBeantwoord) {}

  /** The report on a message; on an answer also what it comes down to. */
  Rapport rapport(Ontvangen bericht, Beoordeling beoordeling, Peildatum peildatum) {
    Rapport rapport = Rapport.van(bericht.naam(), beoordeling);
    Leesresultaat gelezen = beoordeling.gelezen();
    if (!gelezen.isGelezen() || !gelezen.soort().isRetour()) {
      return beoordeling.berekeningen().size() > MAX_BEREKENINGEN
          ? rapport
          : rapport.met(beoordeling.rekenregels().toList());
    }
    Optional<Heenbericht> heen = zoek(gelezen);
    heen.ifPresent(gevonden -> koppel(bericht.id(), gevonden.id()));
    return heen.map(
            gevonden -> {
              Beoordeling opnieuw =
                  controle.controleer(reader.lees(gevonden.inhoud()), peildatum, null);
              Tegenlezing tegenlezing = Tegenlezing.van(opnieuw, gelezen);
              return Rapport.van(bericht.naam(), beoordeling.met(tegenlezing.bevindingen()))
                  .met(
                      gevonden.isBeantwoord()
                          ? "Gelezen naast het heenbericht dat hier langskwam. Sluis heeft daar"
                              + " zelf ook op geantwoord."
                          : "Gelezen naast het heenbericht dat hier langskwam.",
                      tegenlezing.verklaringen());
            })
        .orElseGet(
            () ->
                rapport.met(
                    "Niet tegengelezen: het heenbericht is hier niet langsgekomen.", List.of()));
  }

  /** The heenbericht that this answer names, when it passed here. */
  Optional<UUID> heenbericht(Leesresultaat antwoord) {
    return zoek(antwoord).map(Heenbericht::id);
  }

  /**
   * A retour keeps the parties and identification of its heenbericht; a 325 names it and turns
   * them.
   */
  private Optional<Heenbericht> zoek(Leesresultaat antwoord) {
    Header header = antwoord.gelezen().header();
    boolean isDeclaratie = header.declaratieIdentificatie() != null;
    return database
        .sql(
            """
            select id, inhoud, sleutel, exists (select from uitgaand
                where uitgaand.bericht = bericht.id and uitgaand.soort = 'ANTWOORD') as beantwoord
            from bericht
            where soort = :soort and afzender = :afzender and ontvanger = :ontvanger
              and identificatie = :identificatie and oordeel is not null and oordeel <> 'GEWEIGERD'
              and gewist is null
            order by volgnummer desc limit 1
            """)
        .param("soort", antwoord.soort().partner().name())
        .param("afzender", isDeclaratie ? header.ontvanger() : header.afzender())
        .param("ontvanger", isDeclaratie ? header.afzender() : header.ontvanger())
        .param(
            "identificatie",
            isDeclaratie
                ? header.declaratieIdentificatie().identificatie()
                : header.identificatie())
        .query(
            (rij, nummer) ->
                new Heenbericht(
                    rij.getObject("id", UUID.class),
                    kluis.inhoud(rij),
                    rij.getBoolean("beantwoord")))
        .optional();
  }

  private void koppel(UUID antwoord, UUID heen) {
    database
        .sql("update bericht set antwoord_op = :heen where id = :antwoord")
        .param("heen", heen)
        .param("antwoord", antwoord)
        .update();
  }
}
