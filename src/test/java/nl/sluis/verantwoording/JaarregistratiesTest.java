package nl.sluis.verantwoording;

import static nl.sluis.verantwoording.Jaarlezing.geleverd;
import static nl.sluis.verantwoording.Jaarlezing.rijen;
import static nl.sluis.verantwoording.Jaarproef.BSN;
import static nl.sluis.verantwoording.Jaarproef.credit;
import static nl.sluis.verantwoording.Jaarproef.debet;
import static nl.sluis.verantwoording.Jaarproef.metUurcontract;
import static nl.sluis.verantwoording.Jaarproef.minuten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import org.junit.jupiter.api.Test;

/** What registrations add: worked examples; an hour costs ten euros, amounts are in whole euros. */
class JaarregistratiesTest {
  private static final String KOP = "bsn;toewijzingnummer;datum;uren";

  /** 8.5: only what there is more, by the contract of the first day. */
  @Test
  void teltVanRegistratiesAlleenWatInGeenBerichtStaat() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .wijstToe(2)
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .verantwoordt(
                2026,
                KOP,
                BSN + ";1;2026-03-02;8",
                BSN + ";1;2026-03-09;5",
                BSN + ";2;2026-04-02;4",
                BSN + ";2;2025-04-02;4");

    assertThat(rijen(overzicht))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 17, geleverd 170 = 100 + 0 + 0 + 70, ingediend 100,"
                + " gecrediteerd 0, verschil 0");
    assertThat(overzicht.nogNiet())
        .extracting(een -> een.toewijzingNummer() + " " + een.maand() + " " + een.volume())
        .containsExactly("1 2026-03 3", "2 2026-04 4");
    assertThat(overzicht.opmerkingen())
        .anyMatch(zin -> zin.contains("1 van de 4 registraties zijn niet van 2026"));
  }

  /** 8.5: a negative difference is told, and not taken off. */
  @Test
  void noemtRegistratiesDieMinderGeven() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .verantwoordt(2026, KOP, BSN + ";1;2026-03-02;8");

    assertThat(geleverd(overzicht)).isEqualTo(10_000);
    assertThat(overzicht.regels().get(0).opmerkingen())
        .singleElement()
        .asString()
        .contains("toewijzing 1", "2026-03", "2 uur minder", "niet afgetrokken")
        .doesNotContain(BSN);
  }

  /** 8.5 and D9: minutes are priced by the hour, and the difference is rounded once. */
  @Test
  void rekentHetVerschilInMinutenAlsDeBerichtenDatDoen() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .beantwoord("D1", Set.of(), minuten("R1", 1, 3, 95))
            .verantwoordt(2026, KOP, BSN + ";1;2026-03-02;1:40");

    assertThat(overzicht.nogNiet())
        .extracting(een -> een.eenheid() + " " + een.volume() + " " + een.bedrag())
        .containsExactly("MINUUT 5 83");
  }

  /** 8.5: a month that was credited is to be claimed as a whole. */
  @Test
  void teltEenGecrediteerdeMaandWeerHelemaal() {
    Prestatie debet = debet("R1", 1, 3, 10);

    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .beantwoord("D1", Set.of(), debet)
            .beantwoord("D2", Set.of(), credit("R2", debet))
            .verantwoordt(2026, KOP, BSN + ";1;2026-03-02;8");

    assertThat(overzicht.totaal().nogNietGedeclareerd()).isEqualTo(8_000);
    assertThat(geleverd(overzicht)).isEqualTo(8_000);
  }

  /** 8.5: neither a toewijzing nor a contract is guessed. */
  @Test
  void weigertRegistratiesZonderToewijzingOfContract() {
    Jaarproef proef =
        metUurcontract()
            .wijstToe(1)
            .wijstToe(3, new Product("45", "45A05"), "2026-01-01", "2026-12-31");

    assertThatThrownBy(
            () ->
                proef.verantwoordt(
                    2026,
                    KOP + ";tarief",
                    BSN + ";1;2026-03-02;8;",
                    BSN + ";2;2026-03-02;8;",
                    BSN + ";3;2026-03-02;8;12,00"))
        .isInstanceOfSatisfying(
            Verantwoordingsfout.class,
            fout ->
                assertThat(fout.fouten())
                    .extracting(een -> een.rij() + " " + een.kolom())
                    .containsExactly("3 toewijzingnummer", "4 productcode"));
  }

  /** Of two gemeenten with one number the client tells which; if not, nothing is guessed. */
  @Test
  void zoektDeGemeenteBijDeToewijzing() {
    Jaarproef proef = metUurcontract().wijstToe(1).met("0384").wijstToe(2);

    assertThat(proef.verantwoordt(2026, KOP, BSN + ";2;2026-03-02;8").perGemeente())
        .containsOnlyKeys("0384");
    proef.wijstToe(1);
    assertThatThrownBy(() -> proef.verantwoordt(2026, KOP, BSN + ";1;2026-03-02;8"))
        .hasMessageContaining("toewijzing 1 is er bij gemeenten 0363 en 0384");
  }
}
