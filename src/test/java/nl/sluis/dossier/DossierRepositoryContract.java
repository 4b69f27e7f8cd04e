package nl.sluis.dossier;

import static nl.sluis.dossier.Wisseling.APRIL;
import static nl.sluis.dossier.Wisseling.CLIENT;
import static nl.sluis.dossier.Wisseling.MAART;
import static nl.sluis.dossier.Wisseling.credit;
import static nl.sluis.dossier.Wisseling.debet;
import static nl.sluis.dossier.Wisseling.periode;
import static nl.sluis.dossier.Wisseling.toewijzing;
import static nl.sluis.dossier.Wisseling.verwijdering;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.contract.Plafondpost;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every dossier does, wherever it is kept. */
abstract class DossierRepositoryContract extends ClientverledenContract {
  private static final String ONBEKENDE_CLIENT = "999990032";

  @Nested
  class Identificatie {

    @Test
    void isBekendNaVerwerkingOngeachtDeOntvanger() {
      wisseling.verwerk(301, wisseling.toewijzingbericht("T-A", CLIENT, toewijzing(1)));

      assertThat(kentToewijzingbericht(wisseling, "T-A")).isTrue();
      assertThat(kentToewijzingbericht(andereAanbieder, "T-A")).isTrue();
      assertThat(kentToewijzingbericht(wisseling, "T-B")).isFalse();
    }

    @Test
    void isEigenAanAfzenderEnBerichtsoort() {
      wisseling.verwerk(301, wisseling.toewijzingbericht("X", CLIENT, toewijzing(1)));
      wisseling.verwerk(323, wisseling.declaratiebericht("Y", "D-1", MAART, CLIENT));

      assertThat(kentToewijzingbericht(andereGemeente, "X")).isFalse();
      assertThat(kentToewijzingbericht(anderDomein, "X")).isFalse();
      assertThat(kentDeclaratiebericht(wisseling, "X")).isFalse();
      assertThat(kentDeclaratiebericht(wisseling, "Y")).isTrue();
      assertThat(kentDeclaratiebericht(andereGemeente, "Y")).isTrue();
      assertThat(kentDeclaratiebericht(andereAanbieder, "Y")).isFalse();
    }

    @Test
    void wordtVanElkHeenberichtOnthouden() {
      Map.<Integer, Function<Header, Bericht>>of(
              305, kop -> new Startbericht(kop, null),
              307, kop -> new Stopbericht(kop, null),
              315, kop -> new VerzoekToewijzingbericht(kop, null),
              317, kop -> new VerzoekWijzigingbericht(kop, null),
              319, kop -> new Antwoordbericht(kop, null))
          .forEach(
              (vorm, maker) -> {
                Bericht bericht = maker.apply(wisseling.header(vorm, "Z"));
                assertThat(wisseling.laad(vorm, bericht).kentIdentificatie()).isFalse();
                wisseling.verwerk(vorm, bericht);
                assertThat(wisseling.laad(vorm, bericht).kentIdentificatie()).isTrue();
              });
    }

    private boolean kentToewijzingbericht(Wisseling waar, String identificatie) {
      return waar.laad(301, waar.toewijzingbericht(identificatie, CLIENT)).kentIdentificatie();
    }

    private boolean kentDeclaratiebericht(Wisseling waar, String identificatie) {
      return waar.laad(323, waar.declaratiebericht(identificatie, "D-nieuw", MAART, CLIENT))
          .kentIdentificatie();
    }
  }

  @Nested
  class Declaraties {

    @Test
    void declaratieNummerIsGebruiktInElkeGemeenteVanHetDomein() {
      wisseling.verwerk(323, wisseling.declaratiebericht("B-1", "D-1", MAART, CLIENT));

      assertThat(kentDeclaratieNummer(wisseling, "D-1")).isTrue();
      assertThat(kentDeclaratieNummer(andereGemeente, "D-1")).isTrue();
      assertThat(kentDeclaratieNummer(andereAanbieder, "D-1")).isFalse();
      assertThat(kentDeclaratieNummer(anderDomein, "D-1")).isFalse();
      assertThat(kentDeclaratieNummer(wisseling, "D-2")).isFalse();
    }

    private boolean kentDeclaratieNummer(Wisseling waar, String nummer) {
      return waar.laad(323, waar.declaratiebericht("B-nieuw", nummer, MAART, CLIENT))
          .kentDeclaratieNummer();
    }

    @Test
    void laatstePeriodeIsDeLaatsteMaandEnNietDeLaatstVerwerkte() {
      assertThat(periodeBij(wisseling)).isEmpty();

      wisseling.declareert(APRIL, debet("R-1", 1, APRIL));
      wisseling.declareert(MAART, debet("R-2", 1, MAART));

      assertThat(periodeBij(wisseling)).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void laatstePeriodeTeltOokAlsAllePrestatiesZijnAfgekeurd() {
      wisseling.declareert(MAART, Set.of("R-1"), debet("R-1", 1, MAART));

      assertThat(periodeBij(wisseling)).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void laatstePeriodeIsVanDezeGemeenteAanbiederEnDitDomein() {
      wisseling.declareert(MAART, debet("R-1", 1, MAART));

      assertThat(List.of(andereGemeente, andereAanbieder, anderDomein))
          .allSatisfy(andere -> assertThat(periodeBij(andere)).isEmpty());
    }

    private Optional<LocalDate> periodeBij(Wisseling waar) {
      return waar.bij(debet("R-nieuw", 1, APRIL)).laatsteDeclaratiePeriode();
    }
  }

  @Nested
  class Toewijzingen {
    private final Prestatie opEen = debet("R-nieuw", 1, APRIL);

    @Test
    void wordtGeheelOnthouden() {
      wisseling.wijstToe(toewijzing(1));

      assertThat(wisseling.bij(opEen).toewijzing(opEen))
          .contains(
              new Toewijzing(
                  1,
                  "65656055",
                  CLIENT,
                  "REF-1",
                  new Product("45", "45A04"),
                  LocalDate.of(2026, 1, 5),
                  new Tijd("10:00:00"),
                  LocalDate.of(2026, 1, 1),
                  null,
                  null,
                  new Omvang(4, Eenheid.UUR, Frequentie.PER_WEEK),
                  null));
    }

    @Test
    void wordtOokMetBudgetEnZonderProductOnthouden() {
      ToegewezenProduct product =
          new ToegewezenProduct(
              Plaats.GEEN,
              999_999_999,
              null,
              null,
              LocalDate.of(2026, 1, 5),
              new Tijd("24:00:00"),
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2026, 12, 31),
              RedenWijziging.VERLENGING,
              null,
              99_999_999L,
              "tot het eind van het jaar",
              List.of());
      wisseling.wijstToe(product);

      Prestatie prestatie = debet("R-1", 999_999_999, APRIL);
      assertThat(wisseling.bij(prestatie).toewijzing(prestatie))
          .contains(Toewijzing.van("65656055", CLIENT, product));
    }

    @Test
    void laatstVastgesteldeVersieTeltInWelkeVolgordeZijOokKomen() {
      wisseling.wijstToe(toewijzing(1, "2026-02-01", "09:00:00"));
      wisseling.wijstToe(toewijzing(1, "2026-02-01", "09:00:01"));
      wisseling.wijstToe(toewijzing(1, "2026-01-31", "23:59:59"));
      wisseling.wijstToe(toewijzing(1, "2026-02-01", "08:00:00"));

      assertThat(versieBij(opEen)).isEqualTo("2026-02-01 09:00:01");
    }

    @Test
    void bijGelijkMomentTeltDeVersieDieHetLaatstKwam() {
      wisseling.wijstToeAan(CLIENT, toewijzing(1, "2026-02-01", "09:00:00"));
      wisseling.wijstToeAan(ANDERE_CLIENT, toewijzing(1, "2026-02-01", "09:00:00.000"));

      assertThat(wisseling.bij(opEen).toewijzing(opEen))
          .hasValueSatisfying(versie -> assertThat(versie.bsn()).isEqualTo(ANDERE_CLIENT));
    }

    @Test
    void tweeVersiesInEenBerichtTellenAlsTweeBerichten() {
      wisseling.wijstToe(
          toewijzing(1, "2026-02-02", "09:00:00"), toewijzing(1, "2026-02-01", "09:00:00"));

      assertThat(versieBij(opEen)).isEqualTo("2026-02-02 09:00:00");
    }

    private String versieBij(Prestatie prestatie) {
      Toewijzing versie = wisseling.bij(prestatie).toewijzing(prestatie).orElseThrow();
      return versie.toewijzingsdatum() + " " + versie.toewijzingstijd().tekst();
    }

    @Test
    void verwijderdeIsErNietMeerMaarWordtNogHerkend() {
      wisseling.wijstToe(toewijzing(1, "2026-02-01", "09:00:00"));
      assertThat(wisseling.bij(opEen).verwijderdeToewijzing(opEen)).isEmpty();

      wisseling.wijstToe(verwijdering(1, "2026-02-02", "09:00:00"));

      Dossier dossier = wisseling.bij(opEen);
      assertThat(dossier.toewijzing(opEen)).isEmpty();
      assertThat(dossier.verwijderdeToewijzing(opEen))
          .hasValueSatisfying(
              versie -> assertThat(versie.redenWijziging()).isEqualTo(RedenWijziging.VERWIJDERD));
    }

    @Test
    void eenOudereVersieDieNaDeVerwijderingKomtMaaktHaarNietOngedaan() {
      wisseling.wijstToe(verwijdering(1, "2026-02-02", "09:00:00"));
      wisseling.wijstToe(toewijzing(1, "2026-02-01", "09:00:00"));

      assertThat(wisseling.bij(opEen).toewijzing(opEen)).isEmpty();
      assertThat(wisseling.bij(opEen).verwijderdeToewijzing(opEen)).isPresent();
      assertThat(wisseling.bij(toewijzing(1)).inGemeente(toewijzing(1))).isEmpty();
    }

    @Test
    void eenNieuwereVersieNaDeVerwijderingTeltWeer() {
      wisseling.wijstToe(verwijdering(1, "2026-02-02", "09:00:00"));
      wisseling.wijstToe(toewijzing(1, "2026-02-03", "09:00:00"));

      assertThat(wisseling.bij(opEen).toewijzing(opEen)).isPresent();
      assertThat(wisseling.bij(opEen).verwijderdeToewijzing(opEen)).isEmpty();
    }

    @Test
    void vervallenIsVerwijderdAlsHijOpZijnIngangsdatumEindigt() {
      ToegewezenProduct nooit =
          toewijzing(
              1, "2026-02-01", "09:00:00", LocalDate.of(2026, 1, 1), RedenWijziging.VERVALLEN);
      ToegewezenProduct korter =
          toewijzing(
              2, "2026-02-01", "09:00:00", LocalDate.of(2026, 3, 31), RedenWijziging.VERVALLEN);
      wisseling.wijstToe(nooit, korter);

      Prestatie opTwee = debet("R-2", 2, APRIL);
      Dossier dossier = wisseling.bij(opEen, opTwee);
      assertThat(dossier.toewijzing(opEen)).isEmpty();
      assertThat(dossier.verwijderdeToewijzing(opEen)).isPresent();
      assertThat(dossier.toewijzing(opTwee)).isPresent();
    }

    @Test
    void isAlleenBekendAanHaarEigenGemeenteAanbiederEnDomein() {
      wisseling.wijstToe(toewijzing(1));
      wisseling.wijstToe(verwijdering(2, "2026-02-02", "09:00:00"));

      Prestatie opTwee = debet("R-2", 2, APRIL);
      assertThat(List.of(andereGemeente, andereAanbieder, anderDomein))
          .allSatisfy(
              andere -> {
                Dossier dossier = andere.bij(opEen, opTwee);
                assertThat(dossier.toewijzing(opEen)).isEmpty();
                assertThat(dossier.verwijderdeToewijzing(opTwee)).isEmpty();
                assertThat(dossier.kentClient(client(CLIENT))).isFalse();
              });
    }

    @Test
    void wordtOokGevondenAlsZijVanEenAndereClientIs() {
      wisseling.wijstToeAan(ANDERE_CLIENT, toewijzing(1));

      assertThat(wisseling.bij(opEen).toewijzing(opEen))
          .hasValueSatisfying(versie -> assertThat(versie.bsn()).isEqualTo(ANDERE_CLIENT));
    }

    @Test
    void kentEenClientMetEenToewijzingOfMetEenVerwijderde() {
      wisseling.wijstToeAan(CLIENT, toewijzing(1));
      wisseling.wijstToeAan(ANDERE_CLIENT, verwijdering(2, "2026-02-02", "09:00:00"));

      assertThat(kentClient(CLIENT)).isTrue();
      assertThat(kentClient(ANDERE_CLIENT)).isTrue();
      assertThat(kentClient(ONBEKENDE_CLIENT)).isFalse();
    }

    private boolean kentClient(String bsn) {
      return wisseling
          .laad(323, wisseling.declaratiebericht("B-nieuw", "D-nieuw", APRIL, bsn, opEen))
          .kentClient(client(bsn));
    }

    private Client client(String bsn) {
      return new Client(Plaats.GEEN, bsn, List.of(), List.of());
    }

    @Test
    void nummerIsInGebruikInDeHeleGemeenteBinnenHetDomein() {
      wisseling.wijstToe(toewijzing(1));

      assertThat(inGemeente(wisseling)).isEqualTo("65656055");
      assertThat(inGemeente(andereAanbieder)).isEqualTo("65656055");
      assertThat(inGemeente(andereGemeente)).isEqualTo("niemand");
      assertThat(inGemeente(anderDomein)).isEqualTo("niemand");
    }

    @Test
    void nummerKomtVrijNaVerwijdering() {
      wisseling.wijstToe(toewijzing(1));
      wisseling.wijstToe(verwijdering(1, "2026-02-02", "09:00:00"));
      assertThat(inGemeente(wisseling)).isEqualTo("niemand");

      andereAanbieder.wijstToe(toewijzing(1));
      assertThat(inGemeente(wisseling)).isEqualTo("65650001");
    }

    @Test
    void nummerIsGebruiktBijElkeAanbiederVanDeGemeente() {
      wisseling.wijstToe(toewijzing(1));
      andereAanbieder.wijstToe(toewijzing(2));
      wisseling.wijstToe(toewijzing(4), verwijdering(3, "2026-02-02", "09:00:00"));

      assertThat(wisseling.gebruikteNummers(1, 3)).containsExactlyInAnyOrder(1L, 2L, 3L);
      assertThat(wisseling.gebruikteNummers(5, 9)).isEmpty();
      assertThat(andereGemeente.gebruikteNummers(1, 9)).isEmpty();
      assertThat(anderDomein.gebruikteNummers(1, 9)).isEmpty();
    }

    private String inGemeente(Wisseling waar) {
      return waar.bij(toewijzing(1))
          .inGemeente(toewijzing(1))
          .map(Toewijzing::aanbieder)
          .orElse("niemand");
    }
  }

  @Nested
  class Prestaties {
    private final Prestatie maart = debet("R-1", 1, MAART);
    private final Prestatie opnieuw = debet("R-9", 1, MAART);

    @Test
    void goedgekeurdeDebetStaatOpen() {
      wisseling.declareert(MAART, maart);

      assertThat(wisseling.bij(opnieuw).openDebet(opnieuw)).contains(eerder(maart, true, false));
      assertThat(wisseling.bij(toewijzing(1)).heeftOpenPrestaties(toewijzing(1))).isTrue();
    }

    @Test
    void afgekeurdeDebetStaatNietOpen() {
      wisseling.declareert(MAART, Set.of("R-1"), maart);

      assertThat(wisseling.bij(opnieuw).openDebet(opnieuw)).isEmpty();
      assertThat(wisseling.bij(toewijzing(1)).heeftOpenPrestaties(toewijzing(1))).isFalse();
    }

    @Test
    void openDebetIsVanDezelfdeToewijzingPeriodeCategorieEnCode() {
      wisseling.declareert(MAART, maart);
      Periode halveMaart = new Periode(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15));
      List<Prestatie> andere =
          List.of(
              debet("R-2", 2, MAART),
              debet("R-3", 1, APRIL),
              debet("R-4", 1, halveMaart, "45", "45A04"),
              debet("R-5", 1, periode(MAART), "46", "45A04"),
              debet("R-6", 1, periode(MAART), "45", "45A05"));

      Dossier dossier = wisseling.bij(andere.toArray(Prestatie[]::new));

      assertThat(andere)
          .allSatisfy(prestatie -> assertThat(dossier.openDebet(prestatie)).isEmpty());
      assertThat(wisseling.bij(toewijzing(2)).heeftOpenPrestaties(toewijzing(2))).isFalse();
    }

    @Test
    void isAlleenBekendAanHaarEigenGemeenteAanbiederEnDomein() {
      wisseling.declareert(MAART, maart);

      Prestatie terug = credit("R-2", "R-1", 1, MAART);
      assertThat(List.of(andereGemeente, andereAanbieder, anderDomein))
          .allSatisfy(
              andere -> {
                assertThat(andere.bij(opnieuw).openDebet(opnieuw)).isEmpty();
                assertThat(andere.bij(terug).gecrediteerde(terug)).isEmpty();
                assertThat(andere.bij(toewijzing(1)).heeftOpenPrestaties(toewijzing(1))).isFalse();
              });
    }

    @Test
    void goedgekeurdeCreditNeemtDeDebetTerug() {
      wisseling.declareert(MAART, maart);
      Prestatie terug = credit("R-2", "R-1", 1, MAART);
      assertThat(wisseling.bij(terug).gecrediteerde(terug)).contains(eerder(maart, true, false));

      wisseling.declareert(APRIL, terug);

      assertThat(wisseling.bij(terug).gecrediteerde(terug)).contains(eerder(maart, true, true));
      assertThat(wisseling.bij(opnieuw).openDebet(opnieuw)).isEmpty();
      assertThat(wisseling.bij(toewijzing(1)).heeftOpenPrestaties(toewijzing(1))).isFalse();
    }

    @Test
    void afgekeurdeCreditNeemtNietsTerug() {
      wisseling.declareert(MAART, maart);
      wisseling.declareert(APRIL, Set.of("R-2"), credit("R-2", "R-1", 1, MAART));

      assertThat(wisseling.bij(opnieuw).openDebet(opnieuw)).contains(eerder(maart, true, false));
    }

    @Test
    void creditRaaktNietsVanEenAndereGemeente() {
      andereGemeente.declareert(MAART, maart);
      wisseling.declareert(APRIL, credit("R-2", "R-1", 1, MAART));

      assertThat(andereGemeente.bij(opnieuw).openDebet(opnieuw)).isPresent();
    }

    @Test
    void verbeterdeDebetInHetBerichtVanZijnCreditStaatOpen() {
      wisseling.declareert(MAART, maart);
      wisseling.declareert(APRIL, opnieuw, credit("R-2", "R-1", 1, MAART));

      assertThat(wisseling.bij(opnieuw).openDebet(opnieuw))
          .hasValueSatisfying(open -> assertThat(open.referentieNummer()).isEqualTo("R-9"));
    }

    @Test
    void creditNoemtNooitEenDebetVanZijnEigenBericht() {
      wisseling.declareert(MAART, maart, credit("R-2", "R-1", 1, MAART));

      assertThat(wisseling.bij(opnieuw).openDebet(opnieuw)).contains(eerder(maart, true, false));
    }

    @Test
    void afgekeurdePrestatieIsTeNoemenMaarNietGoedgekeurd() {
      wisseling.declareert(MAART, Set.of("R-1"), maart);

      Prestatie terug = credit("R-2", "R-1", 1, MAART);
      assertThat(wisseling.bij(terug).gecrediteerde(terug)).contains(eerder(maart, false, false));
    }

    @Test
    void bijEenHerhaaldNummerGeldtDeGoedgekeurdePrestatie() {
      Prestatie herhaald = debet("R-1", 7, APRIL);
      wisseling.declareert(MAART, maart);
      wisseling.declareert(APRIL, Set.of("R-1"), herhaald);

      Prestatie terug = credit("R-2", "R-1", 1, MAART);
      assertThat(wisseling.bij(terug).gecrediteerde(terug)).contains(eerder(maart, true, false));
    }

    @Test
    void creditHeeftOokZelfEenNummerMaarStaatNietOpen() {
      wisseling.declareert(MAART, maart);
      Prestatie terug = credit("R-2", "R-1", 1, MAART);
      wisseling.declareert(APRIL, terug);

      Prestatie opDeCredit = credit("R-3", "R-2", 1, MAART);
      Dossier dossier = wisseling.bij(opDeCredit);
      assertThat(dossier.gecrediteerde(opDeCredit)).contains(eerder(terug, true, false));
      assertThat(dossier.openDebet(opDeCredit)).isEmpty();
    }

    @Test
    void referentieNummerIsGebruiktInElkeGemeenteVanHetDomein() {
      wisseling.declareert(MAART, maart);

      assertThat(wisseling.bij(maart).kentReferentie(maart)).isTrue();
      assertThat(andereGemeente.bij(maart).kentReferentie(maart)).isTrue();
      assertThat(andereAanbieder.bij(maart).kentReferentie(maart)).isFalse();
      assertThat(anderDomein.bij(maart).kentReferentie(maart)).isFalse();
      assertThat(wisseling.bij(opnieuw).kentReferentie(opnieuw)).isFalse();
    }

    @Test
    void referentieNummerVanEenAfgekeurdePrestatieBlijftGebruikt() {
      wisseling.declareert(MAART, Set.of("R-1"), maart);

      assertThat(wisseling.bij(maart).kentReferentie(maart)).isTrue();
    }

    @Test
    void eenOnmogelijkJaarHoudtDeVerwerkingNietTegen() {
      Periode later = new Periode(LocalDate.of(12026, 3, 1), LocalDate.of(12026, 3, 31));
      Periode eerder = new Periode(LocalDate.of(-44, 3, 1), LocalDate.of(-44, 3, 31));
      Prestatie[] onmogelijk = {
        debet("R-1", 1, later, "45", "45A04"), debet("R-2", 1, eerder, "45", "45A04")
      };
      wisseling.declareert(MAART, Set.of("R-1", "R-2"), onmogelijk);

      assertThat(onmogelijk)
          .allSatisfy(
              prestatie ->
                  assertThat(wisseling.bij(onmogelijk).kentReferentie(prestatie)).isTrue());
    }

    private EerderePrestatie eerder(
        Prestatie prestatie, boolean goedgekeurd, boolean gecrediteerd) {
      return new EerderePrestatie(
          CLIENT,
          prestatie.referentieNummer(),
          prestatie.productReferentie().vorigReferentieNummer(),
          prestatie.toewijzingNummer(),
          prestatie.productCategorie(),
          prestatie.productCode(),
          prestatie.productPeriode(),
          prestatie.geleverdVolume(),
          prestatie.eenheid(),
          prestatie.productTarief(),
          prestatie.ingediendBedrag().bedrag(),
          prestatie.ingediendBedrag().debetCredit(),
          goedgekeurd,
          gecrediteerd);
    }
  }

  @Test
  void houdtVeelPrestatiesUitElkaar() {
    wisseling.wijstToe(nummers().mapToObj(Wisseling::toewijzing).toArray(ToegewezenProduct[]::new));
    Prestatie[] prestaties = debetten("M").toArray(Prestatie[]::new);
    wisseling.declareert(MAART, even("M"), prestaties);

    Prestatie[] nieuwe = debetten("N").toArray(Prestatie[]::new);
    Dossier dossier = wisseling.bij(nieuwe);

    assertThat(nieuwe)
        .allSatisfy(
            prestatie -> {
              long nummer = prestatie.toewijzingNummer();
              assertThat(dossier.toewijzing(prestatie).orElseThrow().nummer()).isEqualTo(nummer);
              assertThat(dossier.openDebet(prestatie).map(EerderePrestatie::referentieNummer))
                  .isEqualTo(nummer % 2 == 0 ? Optional.empty() : Optional.of("M-" + nummer));
              assertThat(dossier.kentReferentie(prestatie)).isFalse();
            });
    Dossier herhaald = wisseling.bij(prestaties);
    assertThat(prestaties)
        .allSatisfy(prestatie -> assertThat(herhaald.kentReferentie(prestatie)).isTrue());
  }

  private static IntStream nummers() {
    return IntStream.rangeClosed(1, 1500);
  }

  private static Stream<Prestatie> debetten(String letter) {
    return nummers().mapToObj(nummer -> debet(letter + "-" + nummer, nummer, MAART));
  }

  private static Set<String> even(String letter) {
    return nummers()
        .filter(nummer -> nummer % 2 == 0)
        .mapToObj(nummer -> letter + "-" + nummer)
        .collect(Collectors.toSet());
  }

  @Test
  void watGeladenIsVerandertNietMeer() {
    Prestatie prestatie = debet("R-1", 1, MAART);
    Prestatie terug = credit("R-2", "R-1", 1, MAART);
    wisseling.wijstToe(toewijzing(1));
    Dossier leeg = wisseling.bij(prestatie);
    wisseling.declareert(MAART, prestatie);
    Dossier metDebet = wisseling.bij(prestatie, terug);
    Dossier bijToewijzing = wisseling.bij(toewijzing(1));

    wisseling.wijstToe(verwijdering(1, "2026-02-02", "09:00:00"));
    wisseling.declareert(APRIL, terug);

    assertThat(leeg.kentReferentie(prestatie)).isFalse();
    assertThat(leeg.laatsteDeclaratiePeriode()).isEmpty();
    assertThat(metDebet.openDebet(prestatie)).isPresent();
    assertThat(metDebet.kentReferentie(terug)).isFalse();
    assertThat(metDebet.toewijzing(prestatie)).isPresent();
    assertThat(metDebet.laatsteDeclaratiePeriode()).contains(LocalDate.of(2026, 3, 1));
    assertThat(metDebet.gecrediteerde(terug).orElseThrow().gecrediteerd()).isFalse();
    assertThat(bijToewijzing.heeftOpenPrestaties(toewijzing(1))).isTrue();
    assertThat(bijToewijzing.inGemeente(toewijzing(1))).isPresent();
  }

  @Test
  void geeftWatErInEenMaandOpenstaat() {
    wisseling.wijstToe(toewijzing(1), toewijzing(2));
    wisseling.declareert(MAART, Set.of("R-3"), debet("R-1", 1, MAART), debet("R-3", 2, MAART));
    wisseling.declareert(APRIL, debet("R-4", 1, APRIL), debet("R-5", 2, APRIL));
    wisseling.declareert(APRIL, credit("R-6", "R-5", 2, APRIL));

    Relatiedossier dossier = wisseling.relatie();

    assertThat(dossier.openDebetten(Set.of(1L, 2L), MAART))
        .extracting(EerderePrestatie::referentieNummer)
        .containsExactly("R-1");
    assertThat(dossier.openDebetten(Set.of(1L, 2L), APRIL))
        .extracting(EerderePrestatie::referentieNummer)
        .containsExactly("R-4");
    assertThat(dossier.openDebetten(Set.of(2L), APRIL)).isEmpty();
  }

  @Test
  void geeftVanWatVerwijderdIsAlleenWaarNogIetsOpOpenstaat() {
    wisseling.wijstToe(toewijzing(1), toewijzing(2), toewijzing(3));
    wisseling.declareert(MAART, debet("R-1", 1, MAART), debet("R-2", 2, MAART));
    wisseling.declareert(APRIL, credit("R-3", "R-2", 2, MAART));
    Relatiedossier dossier = wisseling.relatie();
    assertThat(dossier.verwijderdMetOpenDebetten()).isEmpty();

    wisseling.wijstToe(verwijdering(1, "2026-02-01", "09:00:00"));
    wisseling.wijstToe(verwijdering(2, "2026-02-01", "09:00:00"));

    assertThat(wisseling.relatie().verwijderdMetOpenDebetten())
        .extracting(Toewijzing::nummer)
        .containsExactly(1L);
  }

  /** For the plafonds of a contract line: whatever became of the toewijzing since (D107). */
  @Test
  void teltWatIsGoedgekeurdPerProductDagEnEenheid() {
    wisseling.wijstToe(toewijzing(1), toewijzing(2));
    wisseling.declareert(MAART, Set.of("R-2"), debet("R-1", 1, MAART), debet("R-2", 2, MAART));
    wisseling.declareert(APRIL, debet("R-3", 2, MAART), debet("R-4", 1, APRIL));
    andereAanbieder.declareert(MAART, debet("R-5", 1, MAART));
    wisseling.declareert(APRIL, debet("R-6", 1, periode(MAART), "45", "45A48"));
    wisseling.wijstToe(verwijdering(2, "2026-05-01", "10:00:00"));

    assertThat(gedeclareerd(periode(MAART))).isEqualTo(List.of(2L, 240L, 37_200L));
    assertThat(gedeclareerd(new Periode(MAART.atDay(1), APRIL.atEndOfMonth())))
        .isEqualTo(List.of(3L, 360L, 55_800L));
    assertThat(gedeclareerd(new Periode(MAART.atDay(2), APRIL.atEndOfMonth())))
        .isEqualTo(List.of(1L, 120L, 18_600L));

    wisseling.declareert(APRIL, credit("C-1", "R-3", 2, MAART));
    assertThat(gedeclareerd(periode(MAART))).isEqualTo(List.of(1L, 120L, 18_600L));
    assertThat(wisseling.relatie().goedgekeurd(Set.of("45A48"), periode(MAART))).hasSize(1);
    assertThat(wisseling.relatie().goedgekeurd(Set.of(), periode(MAART))).isEmpty();
  }

  private List<Long> gedeclareerd(Periode begin) {
    List<Plafondpost> posten = wisseling.relatie().goedgekeurd(Set.of("45A04"), begin);
    assertThat(posten).allMatch(post -> post.eenheid() == Eenheid.MINUUT);
    assertThat(posten).allMatch(post -> post.product().equals(new Product("45", "45A04")));
    return List.of(
        posten.stream().mapToLong(Plafondpost::aantal).sum(),
        posten.stream().mapToLong(Plafondpost::volume).sum(),
        posten.stream().mapToLong(Plafondpost::bedrag).sum());
  }
}
