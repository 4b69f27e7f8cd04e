package nl.sluis.bewaren;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.bericht.Clientinhoud;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.bewaren.Clientberichten.Gevonden;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtinzage;
import nl.sluis.sleutel.Pseudoniemen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that is held about one client, as one JSON object for him to read (AVG art. 15), with nothing
 * of another: for the operator all, for a deelnemer what it is a party to. That it was made stands
 * in the trail, with the reason.
 */
@Component
public class Uittreksels {
  private static final List<String> DOSSIER =
      List.of("toewijzing", "prestatie", "levering", "verzoek");

  private final Clientberichten zoeker;
  private final Dossierrijen rijen;
  private final Afgekeurd afgekeurd;
  private final Berichten berichten;
  private final Berichtinzage inzage;
  private final Pseudoniemen pseudoniemen;
  private final Audittrail audit;
  private final JdbcClient database;
  private final ObjectMapper json;
  private final Clock klok;

  Uittreksels(
      Clientberichten zoeker,
      Dossierrijen rijen,
      Afgekeurd afgekeurd,
      Berichten berichten,
      Berichtinzage inzage,
      Pseudoniemen pseudoniemen,
      Audittrail audit,
      JdbcClient database,
      ObjectMapper json,
      Clock klok) {
    this.zoeker = zoeker;
    this.rijen = rijen;
    this.afgekeurd = afgekeurd;
    this.berichten = berichten;
    this.inzage = inzage;
    this.pseudoniemen = pseudoniemen;
    this.audit = audit;
    this.database = database;
    this.json = json;
    this.klok = klok;
  }

  /**
   * What this one may see of it.
   *
   * @param reden why he asks, for the trail
   */
  public ObjectNode maak(String bsn, String reden, Identiteit wie) {
    String client = pseudoniemen.van(bsn);
    List<Gevonden> gevonden =
        zoeker.van(bsn).stream().filter(bericht -> mag(wie, bericht.id())).toList();
    audit.schrijf(
        new Auditregel(wie.inAudit(), "UITTREKSEL_CLIENT", null, null, "GELUKT")
            .met(Aard.INZIEN)
            .metBetrokkenen(List.of(client))
            .metReden(reden));
    Dossierrijen.Vraag deel =
        new Dossierrijen.Vraag(
            client,
            wie.deelnemer(),
            gevonden.stream().map(Gevonden::id).toArray(UUID[]::new),
            Blijvers.alleen(gevonden).toArray(UUID[]::new));
    ObjectNode uittreksel = json.createObjectNode();
    uittreksel.put(
        "uitleg",
        "Alles wat Sluis over deze cliënt bewaart, en niets over een ander. Bij een bericht over"
            + " meer cliënten staat hier alleen het deel over deze.");
    uittreksel.put("gemaakt", OffsetDateTime.now(klok).truncatedTo(ChronoUnit.SECONDS).toString());
    uittreksel.put("bsn", bsn);
    uittreksel.put("pseudoniem", client);
    ArrayNode lijst = uittreksel.putArray("berichten");
    gevonden.forEach(bericht -> lijst.add(bericht(bericht, bsn)));
    ObjectNode dossier = uittreksel.putObject("dossier");
    DOSSIER.forEach(tabel -> dossier.set(tabel, rijen.dossier(tabel, deel)));
    dossier.set("beschikking", rijen.beschikkingen(deel));
    dossier.set("beoordeling", rijen.beoordelingen(deel));
    uittreksel.set("afgekeurdeRegels", afgekeurdeRegels(deel));
    uittreksel.set("termijnen", rijen.termijnen(deel));
    uittreksel.set("feiten", rijen.feiten(deel));
    uittreksel.set("audittrail", rijen.trail(deel));
    return uittreksel;
  }

  /** With what people wrote at them. */
  private ArrayNode afgekeurdeRegels(Dossierrijen.Vraag deel) {
    ArrayNode lijst = json.createArrayNode();
    rijen.afgekeurdeRegels(deel).stream()
        .flatMap(id -> afgekeurd.vind(id).stream())
        .map(json::<ObjectNode>valueToTree)
        .forEach(lijst::add);
    return lijst;
  }

  private boolean mag(Identiteit wie, UUID bericht) {
    return wie.isBeheerder() || inzage.mag(Objects.requireNonNull(wie.deelnemer()), bericht);
  }

  private ObjectNode bericht(Gevonden gevonden, String bsn) {
    Berichtgegevens bericht = berichten.vind(gevonden.id()).orElseThrow();
    ObjectNode tekst = json.createObjectNode();
    tekst.put("id", bericht.id().toString());
    tekst.put("ontvangen", bericht.ontvangen().toString());
    tekst.put("kanaal", bericht.kanaal());
    tekst.put("berichtsoort", bericht.soort());
    tekst.put("afzender", bericht.afzender());
    tekst.put("ontvanger", bericht.ontvanger());
    tekst.put("identificatie", bericht.identificatie());
    tekst.put("status", bericht.status().name());
    tekst.put("oordeel", bericht.oordeel());
    tekst.put("overAnderenOok", gevonden.metAnderen());
    Optional<byte[]> bytes = berichten.inhoud(gevonden.id());
    Optional<Clientinhoud> inhoud = bytes.flatMap(deze -> Clientinhoud.van(deze, bsn));
    if (bytes.isEmpty()) {
      tekst.put("inhoud", "gewist: de bewaartermijn is voorbij");
    } else if (inhoud.isEmpty()) {
      tekst.put("inhoud", "geen leesbaar bericht; het BSN staat erin");
    } else {
      zet(tekst.putObject("inhoud"), inhoud.get());
    }
    berichten
        .antwoord(gevonden.id())
        .flatMap(antwoord -> Clientinhoud.van(antwoord.inhoud(), bsn))
        .ifPresent(antwoord -> zet(tekst.putObject("antwoord"), antwoord));
    tekst.set("bevindingen", bevindingen(bericht, gevonden, inhoud.orElse(null)));
    tekst.set("besluitconcept", besluitconcept(gevonden, inhoud.orElse(null)));
    tekst.set("uitgegaan", uitgegaan(gevonden.id()));
    return tekst;
  }

  private void zet(ObjectNode tekst, Clientinhoud inhoud) {
    tekst.set("kop", json.valueToTree(inhoud.kop()));
    tekst.set("client", json.valueToTree(inhoud.delen()));
  }

  /** Those at the part about this client; all, when there is no other. */
  private ArrayNode bevindingen(
      Berichtgegevens bericht, Gevonden gevonden, @Nullable Clientinhoud inhoud) {
    ArrayNode lijst = json.createArrayNode();
    Uitslag uitslag = bericht.uitslag();
    if (uitslag != null) {
      uitslag.bevindingen().stream()
          .filter(bevinding -> isVanClient(bevinding.pad(), gevonden, inhoud))
          .map(json::<ObjectNode>valueToTree)
          .forEach(lijst::add);
    }
    return lijst;
  }

  private static boolean isVanClient(
      String plaats, Gevonden gevonden, @Nullable Clientinhoud inhoud) {
    return !gevonden.metAnderen()
        || (inhoud != null
            && inhoud.paden().stream().anyMatch(pad -> (plaats + "/").startsWith(pad + "/")));
  }

  /** What somebody means to decide about lines of this client, while that waits. */
  private ArrayNode besluitconcept(Gevonden gevonden, @Nullable Clientinhoud inhoud) {
    ArrayNode lijst = json.createArrayNode();
    database
        .sql(
            """
            select plaats, array_to_string(retourcodes, ' ') as retourcodes, sinds
            from besluitconcept where bericht = :id order by plaats
            """)
        .param("id", gevonden.id())
        .query(
            rij -> {
              if (isVanClient(rij.getString("plaats"), gevonden, inhoud)) {
                lijst
                    .addObject()
                    .put("plaats", rij.getString("plaats"))
                    .put("goedgekeurd", rij.getString("retourcodes").isEmpty())
                    .put("retourcodes", rij.getString("retourcodes"))
                    .put("sinds", rij.getObject("sinds", OffsetDateTime.class).toString());
              }
            });
    return lijst;
  }

  private ArrayNode uitgegaan(UUID id) {
    ArrayNode lijst = json.createArrayNode();
    database
        .sql(
            """
            select ontvanger, soort, status, klaargezet, afgeleverd from uitgaand
            where bericht = :id order by id
            """)
        .param("id", id)
        .query()
        .listOfRows()
        .forEach(
            rij -> {
              ObjectNode bestand = lijst.addObject();
              rij.forEach(
                  (naam, waarde) -> bestand.put(naam, waarde == null ? null : waarde.toString()));
            });
    return lijst;
  }
}
