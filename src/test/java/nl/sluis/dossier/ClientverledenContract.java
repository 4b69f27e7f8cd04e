package nl.sluis.dossier;

import static nl.sluis.dossier.Clientberichten.BEGELEIDING;
import static nl.sluis.dossier.Clientberichten.start;
import static nl.sluis.dossier.Clientberichten.stop;
import static nl.sluis.dossier.Clientberichten.terug;
import static nl.sluis.dossier.Wisseling.CLIENT;
import static nl.sluis.dossier.Wisseling.VERSTUURD;
import static nl.sluis.dossier.Wisseling.toewijzing;
import static nl.sluis.dossier.Wisseling.verwijdering;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.dossier.Verzoek.Referentie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every dossier does about one client: start and stop of delivery, verzoek and antwoord. */
abstract class ClientverledenContract {
  static final String ANDERE_CLIENT = "999990020";

  Wisseling wisseling;
  Wisseling andereGemeente;
  Wisseling andereAanbieder;
  Wisseling anderDomein;
  private Clientberichten client;

  /** An empty one. */
  abstract DossierRepository nieuw();

  @BeforeEach
  void begin() {
    DossierRepository dossiers = nieuw();
    wisseling = new Wisseling(dossiers, Standaard.IJW, "0384", "65656055");
    andereGemeente = new Wisseling(dossiers, Standaard.IJW, "0363", "65656055");
    andereAanbieder = new Wisseling(dossiers, Standaard.IJW, "0384", "65650001");
    anderDomein = new Wisseling(dossiers, Standaard.IWMO, "0384", "65656055");
    client = new Clientberichten(wisseling, CLIENT);
  }

  private List<Clientberichten> alleAnderen() {
    return List.of(
        client.van(ANDERE_CLIENT),
        client.bij(andereGemeente),
        client.bij(andereAanbieder),
        client.bij(anderDomein));
  }

  @Nested
  class Leveringen {
    private final StartProduct opEen = start(1);
    private final StopProduct tijdelijk = stop(1, "20", "2026-03-10");
    private final StopProduct definitief = stop(1, "31", "2026-03-31");

    @Test
    void wordenGeheelOnthoudenInVolgordeVanAankomst() {
      StartProduct taakgericht = start(null, new Product("47", null), "2026-02-01");
      client.start(opEen, taakgericht);
      client.stop(tijdelijk, definitief);

      LocalDate begin = LocalDate.of(2026, 1, 14);
      assertThat(client.verleden().leveringen())
          .containsExactly(
              new Levering(1L, BEGELEIDING, begin, null, null),
              new Levering(null, new Product("47", null), LocalDate.of(2026, 2, 1), null, null),
              new Levering(1L, BEGELEIDING, begin, LocalDate.of(2026, 3, 10), "20"),
              new Levering(1L, BEGELEIDING, begin, LocalDate.of(2026, 3, 31), "31"));
    }

    @Test
    void zonderProductWordtOokOnthouden() {
      client.start(start(1L, null, "2026-01-14"));

      assertThat(client.verleden().leveringen())
          .containsExactly(new Levering(1L, null, LocalDate.of(2026, 1, 14), null, null));
    }

    @Test
    void zijnVanDezeClientGemeenteAanbiederEnDitDomein() {
      client.start(opEen);
      client.stop(tijdelijk);

      assertThat(alleAnderen())
          .allSatisfy(ander -> assertThat(ander.verleden().leveringen()).isEmpty());
    }

    @Test
    void wieTerugneemtRaaktNietsVanEenAnder() {
      client.start(opEen);
      alleAnderen().forEach(ander -> ander.start(terug(opEen)));

      assertThat(client.verleden().leveringen()).containsExactly(Levering.van(opEen));
    }

    @Test
    void teruggenomenStartIsWegEnDeStopBlijft() {
      client.start(opEen);
      client.stop(tijdelijk);

      client.start(terug(opEen));

      assertThat(client.verleden().leveringen()).containsExactly(Levering.van(tijdelijk));
    }

    @Test
    void teruggenomenStopIsWegEnDeStartBlijft() {
      client.start(opEen);
      client.stop(tijdelijk, definitief);

      client.stop(terug(tijdelijk));

      assertThat(client.verleden().leveringen())
          .containsExactly(Levering.van(opEen), Levering.van(definitief));
    }

    @Test
    void terugnemenRaaktAlleenWatDezelfdeSleutelHeeft() {
      List<StartProduct> starts =
          List.of(
              opEen,
              start(2),
              start(null, BEGELEIDING, "2026-01-14"),
              start(1L, new Product("45", "45A05"), "2026-01-14"),
              start(1L, new Product("45", null), "2026-01-14"),
              start(1L, null, "2026-01-14"),
              start(1L, BEGELEIDING, "2026-01-15"));
      client.start(starts.toArray(StartProduct[]::new));

      assertThat(starts)
          .allSatisfy(
              start -> {
                client.start(terug(start));
                assertThat(client.verleden().leveringen())
                    .hasSize(starts.size() - 1)
                    .doesNotContain(Levering.van(start));
                client.start(start);
              });
    }

    @Test
    void terugnemenVanEenStopVraagtZijnEinddatumEnReden() {
      client.stop(tijdelijk);

      client.stop(
          terug(stop(1, "20", "2026-03-11")),
          terug(stop(1, "31", "2026-03-10")),
          terug(stop(2, "20", "2026-03-10")));

      assertThat(client.verleden().leveringen()).containsExactly(Levering.van(tijdelijk));
    }

    @Test
    void watIsTeruggenomenKanOpnieuwEnWeerTerug() {
      client.start(opEen);
      client.start(terug(opEen));
      client.start(opEen);
      assertThat(client.verleden().leveringen()).containsExactly(Levering.van(opEen));

      client.start(terug(opEen));
      assertThat(client.verleden().leveringen()).isEmpty();
    }

    @Test
    void terugnemenGaatVoorInHetzelfdeBericht() {
      StartProduct verbeterd = start(1L, BEGELEIDING, "2026-01-15");
      client.start(opEen);
      client.start(verbeterd, terug(opEen));
      assertThat(client.verleden().leveringen()).containsExactly(Levering.van(verbeterd));

      client.start(verbeterd, terug(verbeterd));
      assertThat(client.verleden().leveringen()).containsExactly(Levering.van(verbeterd));
    }

    @Test
    void watGeladenIsVerandertNietMeer() {
      client.start(opEen);
      Clientverleden toen = client.verleden();

      client.start(terug(opEen));

      assertThat(toen.leveringen()).containsExactly(Levering.van(opEen));
    }
  }

  @Nested
  class ToewijzingenVanDeClient {

    @Test
    void zijnDeActueleVersiesZonderVerwijderde() {
      wisseling.wijstToe(toewijzing(1), toewijzing(2), toewijzing(3));
      wisseling.wijstToe(toewijzing(2, "2026-02-02", "09:00:00"));
      wisseling.wijstToe(verwijdering(3, "2026-02-02", "09:00:00"));
      wisseling.wijstToeAan(ANDERE_CLIENT, toewijzing(4));

      assertThat(client.verleden().toewijzingen())
          .extracting(toewijzing -> toewijzing.nummer() + " van " + toewijzing.toewijzingsdatum())
          .containsExactlyInAnyOrder("1 van 2026-01-05", "2 van 2026-02-02");
      assertThat(client.van(ANDERE_CLIENT).verleden().toewijzingen())
          .extracting(Toewijzing::nummer)
          .containsExactly(4L);
    }

    @Test
    void zijnVanDezeGemeenteAanbiederEnDitDomein() {
      wisseling.wijstToe(toewijzing(1));

      assertThat(alleAnderen())
          .allSatisfy(
              ander -> {
                assertThat(ander.verleden().toewijzingen()).isEmpty();
                assertThat(ander.verleden()).isEqualTo(Clientverleden.LEEG);
              });
    }

    @Test
    void opNummerIsErOokDieVanEenAndereClientMaarGeenVerwijderde() {
      wisseling.wijstToe(toewijzing(1), toewijzing(2));
      wisseling.wijstToe(verwijdering(2, "2026-02-02", "09:00:00"));
      wisseling.wijstToeAan(ANDERE_CLIENT, toewijzing(3));

      Dossier dossier = client.bijWijziging(1, 2, 3, 4);

      assertThat(dossier.toewijzing(1)).map(Toewijzing::bsn).contains(CLIENT);
      assertThat(dossier.toewijzing(2)).isEmpty();
      assertThat(dossier.toewijzing(3)).map(Toewijzing::bsn).contains(ANDERE_CLIENT);
      assertThat(dossier.toewijzing(4)).isEmpty();
    }

    @Test
    void opNummerIsErGeenVanEenAndereGemeenteOfAanbiederOfInEenAnderDomein() {
      wisseling.wijstToe(toewijzing(1));

      assertThat(List.of(andereGemeente, andereAanbieder, anderDomein))
          .allSatisfy(
              ander -> assertThat(client.bij(ander).bijWijziging(1).toewijzing(1)).isEmpty());
    }
  }

  @Nested
  class Verzoeken {

    @Test
    void eenAanvraagIsOpenTotElkeReferentieIsToegewezenOfAfgewezen() {
      client.vraagtAan("REF-1", "A-2", "A-3");
      assertThat(open()).containsExactly(true);

      client.antwoordt("A-2", VerzoekAntwoord.AFGEWEZEN);
      client.antwoordt("A-3", VerzoekAntwoord.IN_ONDERZOEK);
      wisseling.wijstToe(toewijzing(1)); // with REF-1
      assertThat(client.verleden().verzoeken())
          .containsExactly(
              new Verzoek(
                  315,
                  VERSTUURD,
                  CLIENT,
                  List.of(
                      new Referentie("REF-1", true, null),
                      new Referentie("A-2", false, VerzoekAntwoord.AFGEWEZEN),
                      new Referentie("A-3", false, VerzoekAntwoord.IN_ONDERZOEK))));
      assertThat(open()).containsExactly(true);

      client.antwoordt("A-3", VerzoekAntwoord.AFGEWEZEN);
      assertThat(open()).containsExactly(false);
    }

    @Test
    void eenWijzigingIsOpenTotZijIsToegewezen() {
      client.vraagtWijziging("REF-1");
      assertThat(client.verleden().verzoeken())
          .containsExactly(
              new Verzoek(317, VERSTUURD, CLIENT, List.of(new Referentie("REF-1", false, null))));
      client.antwoordt("REF-1", VerzoekAntwoord.IN_ONDERZOEK);
      assertThat(open()).containsExactly(true);

      wisseling.wijstToe(toewijzing(1));

      assertThat(open()).containsExactly(false);
    }

    @Test
    void blijftToegewezenAlsEenLatereVersieHaarReferentieNietMeerNoemt() {
      client.vraagtWijziging("REF-1");
      wisseling.wijstToe(toewijzing(1));

      wisseling.wijstToe(Clientberichten.zonderReferentie(toewijzing(1, "2026-02-02", "09:00:00")));

      assertThat(open()).containsExactly(false);
    }

    @Test
    void staanInVolgordeVanAankomst() {
      client.vraagtAan("A-1", "A-2");
      client.antwoordt("A-1", VerzoekAntwoord.AFGEWEZEN);
      client.antwoordt("A-2", VerzoekAntwoord.AFGEWEZEN);
      client.vraagtWijziging("W-1");

      assertThat(client.verleden().verzoeken()).extracting(Verzoek::vorm).containsExactly(315, 317);
      assertThat(open()).containsExactly(false, true);
    }

    @Test
    void zijnVanDezeClientGemeenteAanbiederEnDitDomein() {
      client.vraagtAan("A-1");

      assertThat(alleAnderen())
          .allSatisfy(ander -> assertThat(ander.verleden().verzoeken()).isEmpty());
      assertThat(List.of(andereGemeente, andereAanbieder, anderDomein))
          .allSatisfy(
              ander -> assertThat(client.bij(ander).bijAntwoord("A-1").verzoek("A-1")).isEmpty());
    }

    @Test
    void antwoordEnToewijzingVanEenAnderSluitenHetNiet() {
      client.vraagtAan("REF-1");

      for (Wisseling ander : List.of(andereGemeente, andereAanbieder, anderDomein)) {
        client.bij(ander).antwoordt("REF-1", VerzoekAntwoord.AFGEWEZEN);
      }
      andereAanbieder.wijstToe(toewijzing(1));
      andereGemeente.wijstToe(toewijzing(1));

      assertThat(open()).containsExactly(true);
    }

    @Test
    void antwoordVindtHetVerzoekBijElkeReferentie() {
      client.vraagtAan("A-1", "A-2");
      client.vraagtWijziging("W-1");

      assertThat(client.bijAntwoord("A-2").verzoek("A-2"))
          .hasValueSatisfying(
              verzoek ->
                  assertThat(verzoek.referenties())
                      .extracting(Referentie::nummer)
                      .containsExactly("A-1", "A-2"));
      assertThat(client.bijAntwoord("W-1").verzoek("W-1")).map(Verzoek::vorm).contains(317);
      assertThat(client.bijAntwoord("A-3").verzoek("A-3")).isEmpty();
    }

    @Test
    void toewijzingVindtHetVerzoekDatZijNoemt() {
      client.vraagtAan("REF-1", "A-2");

      Dossier dossier = wisseling.bij(toewijzing(1), toewijzing(2));

      assertThat(dossier.verzoek("REF-1")).map(Verzoek::bsn).contains(CLIENT);
      assertThat(dossier.verzoek("REF-2")).isEmpty();
    }

    @Test
    void antwoordZonderVerzoekLaatNietsAchter() {
      client.antwoordt("A-1", VerzoekAntwoord.AFGEWEZEN);
      client.vraagtAan("A-1");

      assertThat(client.verleden().verzoeken())
          .containsExactly(
              new Verzoek(315, VERSTUURD, CLIENT, List.of(new Referentie("A-1", false, null))));
    }

    @Test
    void referentieIsGebruiktInElkeGemeenteVanHetDomein() {
      client.vraagtAan("A-1", "A-2");
      client.vraagtWijziging("W-1");

      assertThat(List.of("A-1", "A-2", "W-1"))
          .allSatisfy(
              nummer -> {
                assertThat(kent(client, nummer)).isTrue();
                assertThat(kent(client.van(ANDERE_CLIENT), nummer)).isTrue();
                assertThat(kent(client.bij(andereGemeente), nummer)).isTrue();
                assertThat(kent(client.bij(andereAanbieder), nummer)).isFalse();
                assertThat(kent(client.bij(anderDomein), nummer)).isFalse();
              });
      assertThat(kent(client, "A-3")).isFalse();
    }

    @Test
    void watGeladenIsVerandertNietMeer() {
      client.vraagtAan("A-1");
      Dossier toen = client.bijAntwoord("A-1");

      client.antwoordt("A-1", VerzoekAntwoord.AFGEWEZEN);

      assertThat(toen.verzoek("A-1").orElseThrow().isOpen()).isTrue();
    }

    private static boolean kent(Clientberichten waar, String nummer) {
      return waar.bijAanvraag("A-9", nummer).kentReferentieAanbieder(nummer);
    }

    private List<Boolean> open() {
      return client.verleden().verzoeken().stream().map(Verzoek::isOpen).toList();
    }
  }
}
