package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The register in PostgreSQL. */
class JdbcContractregisterTest extends ContractregisterContract {
  private final Registerproef proef = new Registerproef();

  @AfterEach
  void sluit() {
    proef.close();
  }

  @Override
  Contractregister met(Contracttekst bestand) {
    assertThat(proef.importeer(bestand).fouten()).isEmpty();
    return proef.register();
  }

  @Test
  void kentNiemandVoorDeEersteImport() {
    assertThat(proef.register().afspraken(PARTIJEN, Set.of("45A65")).isBekend()).isFalse();
    assertThat(proef.register().zoalsNu().nummer()).isZero();
  }

  @Test
  void blijftBijEenBerichtOpEenVersie() {
    met(Contracttekst.met());
    JdbcContractregister.VasteVersie eerste = proef.register().zoalsNu();
    met(Contracttekst.met("aanbieder", "65650001"));
    assertThat(eerste.afspraken(PARTIJEN, Set.of("45A65")).isBekend()).isTrue();
    assertThat(eerste.versie()).isEqualTo("1");
    assertThat(proef.register().afspraken(PARTIJEN, Set.of("45A65")).isBekend()).isFalse();
    assertThat(proef.register().versie()).isEqualTo("2");
  }

  @Test
  void blijftInEenTransactieOpEenVersie() {
    met(Contracttekst.met());
    proef.vragen().opnieuw();
    proef
        .transactie()
        .executeWithoutResult(
            status -> {
              assertThat(proef.register().zoalsNu()).isSameAs(proef.register().zoalsNu());
              assertThat(proef.vragen().aantal()).isEqualTo(1);
            });
    met(Contracttekst.met("aanbieder", "65650001"));
    assertThat(proef.transactie().<String>execute(status -> proef.register().versie()))
        .isEqualTo("2");
  }

  @Test
  void vraagtTweeDingenPerBericht() {
    met(Contracttekst.met());
    proef.vragen().opnieuw();
    proef.register().afspraken(PARTIJEN, Set.of("45A65", "X", "Y"));
    assertThat(proef.vragen().aantal()).isEqualTo(2);
  }
}
