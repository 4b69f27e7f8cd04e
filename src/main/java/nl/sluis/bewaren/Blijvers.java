package nl.sluis.bewaren;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.bewaren.Clientberichten.Gevonden;
import nl.sluis.bewaren.Clientberichten.Inhoud;
import nl.sluis.bewaren.Wisverslag.Blijft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there still is of a client, and on which ground. */
@Component
class Blijvers {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final String IN_BEHANDELING =
      "het bericht is nog in behandeling; vraag het opnieuw als het is afgehandeld";
  private static final String MET_ANDEREN =
      "het bericht gaat ook over andere cliënten en kan alleen in zijn geheel weg, als het voor"
          + " ieder van hen mag: uiterlijk als de termijn voorbij is";
  private static final String TERMIJN =
      "de termijn loopt nog, of hoort bij een toewijzing die blijft";

  private static final String DOSSIER =
      """
      select count(*) as aantal,
        (select case when bool_and(einddatum is not null) then max(einddatum) end
          from toewijzing where bsn = :client and domein = :domein and actueel) as einde
      from (
        select from toewijzing where bsn = :client and domein = :domein
        union all select from levering where bsn = :client and domein = :domein
        union all select from prestatie where bsn = :client and domein = :domein
        union all select from verzoek where bsn = :client and domein = :domein) as rij
      """;

  private final JdbcClient database;
  private final Clientberichten zoeker;
  private final Dossierrijen rijen;
  private final BewaarInstellingen instellingen;

  Blijvers(
      JdbcClient database,
      Clientberichten zoeker,
      Dossierrijen rijen,
      BewaarInstellingen instellingen) {
    this.database = database;
    this.zoeker = zoeker;
    this.rijen = rijen;
    this.instellingen = instellingen;
  }

  private record Groep(Gegevenssoort soort, String waarom) {}

  /** What stays of these messages, of the dossier, of the terms and of the trail. */
  List<Blijft> van(String client, List<Gevonden> berichten) {
    List<Blijft> blijft = new ArrayList<>(inhoud(berichten));
    dossier(client, Gegevenssoort.DOSSIER_JEUGD, "JW", blijft);
    dossier(client, Gegevenssoort.DOSSIER_WMO, "WMO", blijft);
    UUID[] ids = berichten.stream().map(Gevonden::id).toArray(UUID[]::new);
    Dossierrijen.Vraag vraag =
        new Dossierrijen.Vraag(client, null, ids, alleen(berichten).toArray(UUID[]::new));
    voegToe(Gegevenssoort.TERMIJNEN, rijen.termijnen(vraag).size(), null, TERMIJN, blijft);
    voegToe(
        Gegevenssoort.AUDITTRAIL,
        rijen.trail(vraag).size(),
        null,
        Gegevenssoort.AUDITTRAIL.grond() + "; er staat alleen een pseudoniem in",
        blijft);
    return blijft;
  }

  private List<Blijft> inhoud(List<Gevonden> berichten) {
    Map<UUID, Gevonden> opId = new LinkedHashMap<>();
    berichten.forEach(bericht -> opId.put(bericht.id(), bericht));
    Map<Groep, List<Inhoud>> groepen = new LinkedHashMap<>();
    for (Inhoud inhoud : zoeker.inhoud(List.copyOf(opId.keySet()))) {
      String waarom =
          !inhoud.isAfgehandeld()
              ? IN_BEHANDELING
              : inhoud.soort().isVerplicht() ? inhoud.soort().grond() : MET_ANDEREN;
      groepen
          .computeIfAbsent(new Groep(inhoud.soort(), waarom), nieuw -> new ArrayList<>())
          .add(inhoud);
      if (inhoud.soort().isVerplicht() && opId.get(inhoud.id()).metAnderen()) {
        groepen
            .computeIfAbsent(new Groep(inhoud.soort(), MET_ANDEREN), nieuw -> new ArrayList<>())
            .add(inhoud);
      }
    }
    List<Blijft> blijft = new ArrayList<>();
    groepen.forEach(
        (groep, delen) ->
            voegToe(groep.soort(), delen.size(), totEnMet(groep, delen), groep.waarom(), blijft));
    return blijft;
  }

  private @Nullable LocalDate totEnMet(Groep groep, List<Inhoud> delen) {
    return groep.waarom().equals(IN_BEHANDELING)
        ? null
        : delen.stream()
            .map(deel -> deel.ontvangen().atZoneSameInstant(NEDERLAND).toLocalDate())
            .map(dag -> groep.soort().totEnMet(dag, instellingen.termijn(groep.soort())))
            .max(LocalDate::compareTo)
            .orElse(null);
  }

  private void dossier(String client, Gegevenssoort soort, String domein, List<Blijft> blijft) {
    database
        .sql(DOSSIER)
        .param("client", client)
        .param("domein", domein)
        .query(
            rij -> {
              LocalDate einde = rij.getObject("einde", LocalDate.class);
              voegToe(
                  soort,
                  rij.getLong("aantal"),
                  einde == null ? null : soort.totEnMet(einde, instellingen.termijn(soort)),
                  soort.grond(),
                  blijft);
            });
  }

  private static void voegToe(
      Gegevenssoort soort,
      long aantal,
      @Nullable LocalDate totEnMet,
      String waarom,
      List<Blijft> blijft) {
    if (aantal > 0) {
      blijft.add(new Blijft(soort.woord(), soort.wat(), aantal, totEnMet, waarom));
    }
  }

  /** The messages among these that are about nobody else. */
  static Set<UUID> alleen(List<Gevonden> berichten) {
    return berichten.stream()
        .filter(bericht -> !bericht.metAnderen())
        .map(Gevonden::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
