package nl.sluis.cijfers;

import static nl.sluis.cijfers.Zorgproef.cel;
import static nl.sluis.cijfers.Zorgproef.deel;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.bericht.RedenWijziging;
import org.junit.jupiter.api.Test;

/** Indicators 17 to 20: who comes, goes, stays, why, and who returns. */
class ZorgverloopTest {
  private static final Indicator STAND = new Doorstroom();
  private static final Indicator DUUR = new Trajectduur();
  private static final Indicator REDENEN = new Stopredenverdeling();
  private static final Indicator TERUG = new NieuweStart();
  private static final String KWARTAAL = "2026-Q2";

  private final Zorgproef proef = new Zorgproef();

  /** K1 is there and leaves, K2 comes, K3 comes and leaves, K4 has left before. */
  @Test
  void standSluitMetWieKwamEnGing() {
    proef
        .toewijzing("T1", "K1", "2026-01-01", "2026-01-01")
        .start("T1", "2026-01-05")
        .stop("T1", "2026-01-05", "2026-06-30", "31")
        .toewijzing("T2", "K2", "2026-04-01", "2026-04-01")
        .start("T2", "2026-04-01")
        .toewijzing("T3", "K3", "2026-04-01", "2026-04-01")
        .start("T3", "2026-05-01")
        .stop("T3", "2026-05-01", "2026-05-20", "31")
        .toewijzing("T4", "K4", "2026-01-01", "2026-01-01")
        .start("T4", "2026-01-05")
        .stop("T4", "2026-01-05", "2026-03-31", "31");

    Cijfer cijfer = proef.regio(STAND, KWARTAAL);
    assertThat(deel(cijfer, "standBegin")).isEqualTo(1);
    assertThat(deel(cijfer, "instroom")).isEqualTo(2);
    assertThat(deel(cijfer, "uitstroom")).isEqualTo(2);
    assertThat(deel(cijfer, "standEind")).isEqualTo(1);
    assertThat(cijfer.waarde()).isEqualByComparingTo("1");
    assertThat(cijfer.noemer()).isEqualTo(3);
    // 30 June and 20 May were not followed for 180 days at the closing, 30 September
    assertThat(cijfer.dekking().tekst())
        .isEqualTo("1 van 3; 2 uitstroom, nog geen 180 dagen gevolgd");
  }

  /** 180 days after 20 January is 19 July. */
  @Test
  void wieBinnenHonderdtachtigDagenTerugkomtIsNooitWeggeweest() {
    assertThat(deel(terugOp("2026-07-19"), "uitstroom")).isZero();
    assertThat(deel(terugOp("2026-07-20"), "uitstroom")).isEqualTo(1);
  }

  private static Cijfer terugOp(String dag) {
    return new Zorgproef()
        .toewijzing("T1", "K1", "2025-11-01", "2025-11-01")
        .start("T1", "2025-11-01")
        .stop("T1", "2025-11-01", "2026-01-20", "31")
        .toewijzing("T2", "K1", "2026-07-01", "2026-07-01")
        .start("T2", dag)
        .regio(STAND, "2026");
  }

  /** Another aanbieder takes over: out of one and into the other, in the gemeente neither. */
  @Test
  void wieVanAanbiederWisseltVerlaatDeGemeenteNiet() {
    proef
        .toewijzing("T1", "K1", "2026-01-01", "2026-01-01")
        .start("T1", "2026-01-05")
        .stop("T1", "2026-01-05", "2026-04-30", "38")
        .tussen("0363", "07654321")
        .van(Zorgproef.BEHANDELING)
        .toewijzing("T2", "K1", "2026-05-01", "2026-05-01")
        .start("T2", "2026-05-30");

    List<Cijfer> cijfers = proef.cijfers(STAND, KWARTAAL);
    Cijfer gemeente = cel(cijfers, Cel.REGIO.met(Celsleutel.GEMEENTE, "0363"));
    assertThat(deel(gemeente, "instroom")).isZero();
    assertThat(deel(gemeente, "uitstroom")).isZero();
    assertThat(deel(gemeente, "doorstroom")).isEqualTo(1);
    assertThat(gemeente.clienten()).isEqualTo(1);
    Cijfer van = cel(cijfers, Cel.REGIO.met(Celsleutel.AANBIEDER, "01234567"));
    assertThat(deel(van, "uitstroom")).isEqualTo(1);
    Cijfer naar = cel(cijfers, Cel.REGIO.met(Celsleutel.AANBIEDER, "07654321"));
    assertThat(deel(naar, "instroom")).isEqualTo(1);
    assertThat(deel(naar, "doorstroom")).isZero();
  }

  /** On day 31 it is no longer the same care that goes on. */
  @Test
  void doorstroomIsBinnenDertigDagen() {
    proef
        .toewijzing("T1", "K1", "2026-01-01", "2026-01-01")
        .start("T1", "2026-01-05")
        .stop("T1", "2026-01-05", "2026-04-30", "31")
        .van(Zorgproef.BEHANDELING)
        .toewijzing("T2", "K1", "2026-05-01", "2026-05-01")
        .start("T2", "2026-05-31");

    assertThat(deel(proef.regio(STAND, KWARTAAL), "doorstroom")).isZero();
    assertThat(deel(proef.regio(STAND, KWARTAAL), "uitstroom")).isZero();
  }

  /**
   * A toewijzing that ended ends the care, a granted prestatie shows it where no start was sent.
   */
  @Test
  void actiefIsTussenStartEnStopEnAndersOpToegekendeDagen() {
    proef
        .toewijzing("T1", "K1", null, "2026-01-01", "2026-01-01", "2026-05-31", null)
        .start("T1", "2026-01-05")
        .toewijzing("T2", "K2", "2026-01-01", "2026-01-01")
        .toegekend("T2", "2026-05-01", "2026-05-31")
        .toewijzing("T3", "K3", "2026-01-01", "2026-01-01");

    Cijfer cijfer = proef.regio(STAND, KWARTAAL);
    assertThat(deel(cijfer, "standBegin")).isEqualTo(1);
    assertThat(deel(cijfer, "instroom")).isEqualTo(1);
    assertThat(deel(cijfer, "uitstroom")).isEqualTo(2);
    assertThat(cijfer.dekking().gaten()).containsEntry("zonder start en zonder prestatie", 1L);
  }

  /** Three trajecten of 10, 20 and at least 40 days: half of them is over on day 20. */
  @Test
  void duurIsVanStartTotStopEnWatLooptTeltMee() {
    proef
        .toewijzing("T1", "K1", "2026-04-01", "2026-04-01")
        .start("T1", "2026-04-01")
        .stop("T1", "2026-04-01", "2026-04-11", "31")
        .toewijzing("T2", "K2", "2026-04-01", "2026-04-01")
        .start("T2", "2026-04-01")
        .stop("T2", "2026-04-01", "2026-04-21", "32")
        .toewijzing("T3", "K3", null, "2026-04-01", "2026-04-01", "2026-05-11", null)
        .start("T3", "2026-04-01")
        .toewijzing("T4", "K4", "2026-01-01", "2026-01-01")
        .start("T4", "2026-03-31")
        .stop("T4", "2026-03-31", "2026-04-02", "31");

    Cijfer cijfer = proef.regio(DUUR, KWARTAAL);
    assertThat(cijfer.noemer()).isEqualTo(3);
    assertThat(cijfer.teller()).isEqualTo(2);
    assertThat(cijfer.waarde()).isEqualByComparingTo("20");
    assertThat(cijfer.dekking().tekst()).isEqualTo("2 van 3; 1 voorbij zonder stop");
  }

  /** It stops for a while on 10 May, goes on on 1 June and ends on 20 June: 80 days in all. */
  @Test
  void tijdelijkeStopBeeindigtGeenTraject() {
    proef
        .toewijzing("T1", "K1", "2026-04-01", "2026-04-01")
        .start("T1", "2026-04-01")
        .stop("T1", "2026-04-01", "2026-05-10", "20");
    assertThat(proef.regio(DUUR, KWARTAAL).teller()).isZero();
    assertThat(proef.cijfers(TERUG, KWARTAAL)).isEmpty();

    proef.start("T1", "2026-06-01").stop("T1", "2026-06-01", "2026-06-20", "31");
    Cijfer duur = proef.regio(DUUR, KWARTAAL);
    assertThat(duur.noemer()).isEqualTo(1);
    assertThat(duur.waarde()).isEqualByComparingTo("80");

    proef.trekStopIn("T1", "2026-06-01", "2026-06-20", "31");
    assertThat(proef.regio(DUUR, KWARTAAL).teller()).isZero();
  }

  @Test
  void redenenTellenPerGroepEnOverlijdenNooitApart() {
    String[] redenen = {"31", "32", "33", "34", "35", "02", "36", "37", "38", "39", "20"};
    for (int nummer = 0; nummer < redenen.length; nummer++) {
      proef
          .toewijzing("T" + nummer, "K" + nummer, "2026-04-01", "2026-04-01")
          .start("T" + nummer, "2026-04-01")
          .stop("T" + nummer, "2026-04-01", "2026-05-01", redenen[nummer]);
    }
    List<Cijfer> cijfers = proef.cijfers(REDENEN, KWARTAAL);
    Cijfer regio = cel(cijfers, Cel.REGIO);
    assertThat(regio.noemer()).isEqualTo(10);
    assertThat(regio.teller()).isEqualTo(1);
    assertThat(regio.waarde()).isNull();
    assertThat(deel(regio, "voortijdig")).isEqualTo(5);
    assertThat(deel(regio, "vanBuiten")).isEqualTo(2);
    assertThat(deel(regio, "doorGemeenteOfWijziging")).isEqualTo(2);
    assertThat(deel(regio, "tijdelijk")).isEqualTo(1);
    Cijfer vanBuiten =
        cel(cijfers, Cel.REGIO.met(Celsleutel.REDEN, "voortijdig, door iets van buiten"));
    assertThat(vanBuiten.teller()).isEqualTo(2);
    assertThat(vanBuiten.noemer()).isEqualTo(10);
  }

  /** In the Wmo 31 is a move; a code that the list does not know is told. */
  @Test
  void redenHoortBijZijnDomein() {
    proef
        .wmo()
        .toewijzing("T1", "K1", "2026-04-01", "2026-04-01")
        .start("T1", "2026-04-01")
        .stop("T1", "2026-04-01", "2026-05-01", "31")
        .toewijzing("T2", "K2", "2026-04-01", "2026-04-01")
        .start("T2", "2026-04-01")
        .stop("T2", "2026-04-01", "2026-05-01", "32");

    Cijfer cijfer = proef.regio(REDENEN, KWARTAAL);
    assertThat(deel(cijfer, "vanBuiten")).isEqualTo(1);
    assertThat(cijfer.teller()).isZero();
    assertThat(cijfer.dekking().tekst())
        .isEqualTo("1 van 2; 1 reden staat niet in de codelijst van die dag");
  }

  /** Ended on 10 January 2026; 180 days later is 9 July. */
  @Test
  void nieuweStartBinnenEenHalfjaarOfEenJaar() {
    keertTerug("K1", "2026-07-09");
    keertTerug("K2", "2026-07-10");
    keertTerug("K3", "2027-01-10");

    Cijfer cijfer = proef.regio(TERUG, "2026-H1");
    assertThat(cijfer.noemer()).isEqualTo(3);
    assertThat(cijfer.teller()).isEqualTo(1);
    // closed on 30 September: nobody could be followed for a year
    assertThat(deel(cijfer, "gevolgd365Dagen")).isZero();

    List<Cijfer> cijfers = proef.cijfers(TERUG, "2026");
    Cijfer jaar = cel(cijfers, Cel.REGIO);
    assertThat(jaar.noemer()).isEqualTo(3);
    assertThat(jaar.teller()).isEqualTo(1);
    assertThat(deel(jaar, "gevolgd365Dagen")).isEqualTo(3);
    assertThat(deel(jaar, "terugBinnen365Dagen")).isEqualTo(3);
    assertThat(cel(cijfers, Cel.REGIO.met(Celsleutel.KLASSE, "binnen 365 dagen")).teller())
        .isEqualTo(3);
  }

  private void keertTerug(String client, String dag) {
    proef
        .toewijzing("T" + client, client, "2025-11-01", "2025-11-01")
        .start("T" + client, "2025-11-01")
        .stop("T" + client, "2025-11-01", "2026-01-10", "31")
        .toewijzing("N" + client, client, "2026-07-01", "2026-07-01")
        .start("N" + client, dag);
  }

  /** A month later another product begins: that is no leaving. The same product is. */
  @Test
  void anderProductBinnenDertigDagenIsGeenUitstroom() {
    proef
        .toewijzing("T1", "K1", "2026-01-01", "2026-01-01")
        .start("T1", "2026-01-01")
        .stop("T1", "2026-01-01", "2026-04-10", "31")
        .van(Zorgproef.BEHANDELING)
        .toewijzing("T2", "K1", "2026-04-01", "2026-04-01")
        .start("T2", "2026-05-10");
    assertThat(proef.cijfers(TERUG, "2026-01..2026-04"))
        .filteredOn(cijfer -> cijfer.cel().equals(Cel.REGIO))
        .isEmpty();

    Zorgproef zelfde =
        new Zorgproef()
            .toewijzing("T1", "K1", "2026-01-01", "2026-01-01")
            .start("T1", "2026-01-01")
            .stop("T1", "2026-01-01", "2026-01-10", "31")
            .start("T1", "2026-02-01");
    assertThat(zelfde.regio(TERUG, "2026-H1").teller()).isEqualTo(1);
  }

  /** Care that goes on under a next toewijzing never stopped. */
  @Test
  void aansluitendeZorgIsGeenUitstroom() {
    proef
        .toewijzing("T1", "K1", null, "2026-01-01", "2026-01-01", "2026-01-31", null)
        .start("T1", "2026-01-01")
        .toewijzing("T2", "K1", "2026-02-01", "2026-02-01")
        .start("T2", "2026-02-01");

    assertThat(proef.cijfers(TERUG, "2026-H1")).isEmpty();
  }

  @Test
  void ingetrokkenToewijzingGeeftGeenZorg() {
    proef
        .toewijzing("T1", "K1", "2026-04-01", "2026-04-01")
        .start("T1", "2026-04-01")
        .toewijzing(
            "T1", "K1", null, "2026-04-02", "2026-04-01", "2026-04-01", RedenWijziging.VERWIJDERD);

    assertThat(proef.cijfers(STAND, KWARTAAL)).isEmpty();
    assertThat(proef.cijfers(DUUR, KWARTAAL)).isEmpty();
  }
}
