package nl.sluis.toewijzen;

import static nl.sluis.toewijzen.Proefbeschikking.jeugd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractlezing;
import org.junit.jupiter.api.Test;

/** What Sluis advises where a beschikking does not fit the contract; it never refuses for that. */
class ContractadviesTest {
  private static final String CONTRACTEN =
      """
      contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum
      C1;0363;99990001;JW;45;45A04;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;87,30;04;2026-01-01;2026-12-31
      C1;0363;99990001;JW;45;45A05;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;84;50,00;84;2026-01-01;
      C1;0363;99990001;JW;46;46A01;BEHANDELEN;BESCHIKBAARHEID;TAAKGERICHT;;1000,00;;2026-01-01;
      """;

  private static List<Aanwijzing> adviezen(
      String categorie, String code, String omvang, String dag) {
    Contractlezing contracten =
        Contractbestand.lees(CONTRACTEN.getBytes(StandardCharsets.UTF_8), Codelijsten.ingebouwd());
    assertThat(contracten.fouten()).isEmpty();
    Beschikkingvoorstel voorstel =
        new Proefgemeente(contracten.register())
            .stelOp(
                jeugd()
                    .product(
                        ("product: {categorie: '%s', code: '%s'}, omvang: {%s},"
                                + " ingangsdatum: '%s', einddatum: '2027-12-31'")
                            .formatted(categorie, code, omvang, dag)),
                "2026-03-03");
    assertThat(voorstel.alleGebreken()).isEmpty();
    assertThat(voorstel.isGoedgekeurd()).isTrue();
    return voorstel.toewijzingen().get(0).adviezen();
  }

  @Test
  void zwijgtAlsHetPast() {
    assertThat(adviezen("45", "45A04", "volume: 4, eenheid: '04', frequentie: '2'", "2026-03-09"))
        .isEmpty();
    assertThat(adviezen("45", "45A04", "volume: 240, eenheid: '01', frequentie: '2'", "2026-03-09"))
        .isEmpty();
  }

  @Test
  void noemtWatOpDeIngangsdatumNietIsGecontracteerd() {
    assertThat(adviezen("45", "45A04", "volume: 4, eenheid: '04', frequentie: '2'", "2027-01-01"))
        .extracting(Aanwijzing::plaats)
        .containsExactly("/producten/0/product");
  }

  @Test
  void noemtEenEenheidDieNietIsGecontracteerd() {
    assertThat(adviezen("45", "45A05", "volume: 4, eenheid: '04', frequentie: '2'", "2026-03-09"))
        .extracting(Aanwijzing::plaats, Aanwijzing::tekst)
        .containsExactly(
            tuple(
                "/producten/0/omvang",
                "45A05 past niet bij het contract: gecontracteerd is eenheid 84, niet 04."));
    assertThat(adviezen("45", "45A04", "volume: 4, eenheid: '82', frequentie: '6'", "2026-03-09"))
        .extracting(Aanwijzing::plaats)
        .containsExactly("/producten/0/omvang");
  }

  @Test
  void noemtBeschikbaarheidDieNietPerClientWordtToegewezen() {
    assertThat(adviezen("46", "46A01", "volume: 1, eenheid: '82', frequentie: '6'", "2026-03-09"))
        .singleElement()
        .satisfies(
            advies ->
                assertThat(advies.tekst())
                    .contains("bij beschikbaarheid wordt niet per cliënt toegewezen"));
  }
}
