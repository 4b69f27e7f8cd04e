package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import org.junit.jupiter.api.Test;

/** What every contract register does. */
abstract class ContractregisterContract {
  static final Partijen PARTIJEN = new Partijen(Standaard.IJW, "0363", "99990001");
  static final Product PRODUCT = new Product("45", "45A65");
  private static final LocalDate IN_2025 = LocalDate.of(2025, 6, 1);

  /** A register that was empty and now has the lines of this file. */
  abstract Contractregister met(Contracttekst bestand);

  @Test
  void geeftDeRegelsVanDePartijenVoorDeGevraagdeProducten() {
    Contractregister register =
        met(
            Contracttekst.met()
                .en("productcode", "EIGEN")
                .en("aanbieder", "65650001")
                .en("gemeente", "0384")
                .en("domein", "WMO", "productcategorie", "02", "productcode", "02A03"));
    Contractafspraken afspraken = register.afspraken(PARTIJEN, Set.of("45A65", "X"));
    assertThat(afspraken.isBekend()).isTrue();
    assertThat(afspraken.van(PRODUCT, IN_2025))
        .containsExactlyElementsOf(Contracttekst.met().lees().regels());
    assertThat(afspraken.van(new Product("45", "EIGEN"), IN_2025)).isEmpty();
  }

  @Test
  void geeftAlleRegelsVanDePartijen() {
    Contractregister register =
        met(
            Contracttekst.met("jaarplafond", "100", "maandplafond", "1")
                .en("productcode", "EIGEN")
                .en("aanbieder", "65650001"));
    assertThat(register.afspraken(PARTIJEN).op(IN_2025))
        .extracting(regel -> regel.product().code(), Contractregel::jaarplafond)
        .containsExactlyInAnyOrder(tuple("45A65", 10_000L), tuple("EIGEN", null));
    assertThat(register.afspraken(PARTIJEN).heeftPlafonds()).isTrue();
    assertThat(register.afspraken(new Partijen(Standaard.IWMO, "0363", "99990001")).isBekend())
        .isFalse();
  }

  @Test
  void kentPartijenOokZonderHetGevraagdeProduct() {
    Contractregister register = met(Contracttekst.met());
    assertThat(register.afspraken(PARTIJEN, Set.of("X")).isBekend()).isTrue();
    assertThat(
            register
                .afspraken(new Partijen(Standaard.IWMO, "0363", "99990001"), Set.of("45A65"))
                .isBekend())
        .isFalse();
    assertThat(
            register
                .afspraken(new Partijen(Standaard.IJW, "0384", "99990001"), Set.of("45A65"))
                .isBekend())
        .isFalse();
  }

  @Test
  void geeftWatOpDieDagGold() {
    Contractregister register =
        met(
            Contracttekst.met()
                .en("ingangsdatum", "2026-01-01", "einddatum", "", "tarief", "90,00"));
    Contractafspraken afspraken = register.afspraken(PARTIJEN, Set.of("45A65"));
    assertThat(afspraken.regel(PRODUCT, LocalDate.of(2025, 12, 31), Eenheid.UUR))
        .hasValueSatisfying(regel -> assertThat(regel.tarief().eurocent()).isEqualTo(8730));
    assertThat(afspraken.regel(PRODUCT, LocalDate.of(2026, 1, 1), Eenheid.UUR))
        .hasValueSatisfying(regel -> assertThat(regel.tarief().eurocent()).isEqualTo(9000));
    assertThat(afspraken.regel(PRODUCT, LocalDate.of(2024, 12, 31), Eenheid.UUR)).isEmpty();
  }

  @Test
  void geeftElkeGemeenteVanEenRegioDeRegel() {
    Contractregister register = met(Contracttekst.met("gemeente", "Amsterdam-Amstelland"));
    assertThat(register.afspraken(PARTIJEN, Set.of("45A65")).van(PRODUCT, IN_2025)).hasSize(1);
    assertThat(
            register
                .afspraken(new Partijen(Standaard.IJW, "0384", "99990001"), Set.of("45A65"))
                .van(PRODUCT, IN_2025))
        .hasSize(1);
  }
}
