package nl.sluis.transactie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.Databank;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What belongs to a transaction, on a real database. */
class PerTransactieTest {
  private static final JdbcTransactionManager DATABASE =
      new JdbcTransactionManager(Databank.nieuw());

  private final List<List<String>> geschreven = new ArrayList<>();
  private final PerTransactie<List<String>> woorden =
      PerTransactie.verzameld(ArrayList::new, samen -> geschreven.add(List.copyOf(samen)));
  private final TransactionTemplate transactie = new TransactionTemplate(DATABASE);
  private final TransactionTemplate eigen = new TransactionTemplate(DATABASE);

  PerTransactieTest() {
    eigen.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Test
  void wordtAanHetEindSamenGeschreven() {
    transactie.executeWithoutResult(
        status -> {
          assertThat(woorden.totNu()).isEmpty();
          woorden.nu().add("een");
          woorden.nu().add("twee");
          assertThat(woorden.totNu()).contains(List.of("een", "twee"));
          assertThat(geschreven).isEmpty();
        });
    assertThat(geschreven).containsExactly(List.of("een", "twee"));
  }

  @Test
  void wordtNietGeschrevenAlsDeTransactieMislukt() {
    assertThatThrownBy(
            () ->
                transactie.executeWithoutResult(
                    status -> {
                      woorden.nu().add("weg");
                      throw new IllegalArgumentException("proef");
                    }))
        .hasMessage("proef");
    transactie.executeWithoutResult(status -> woorden.nu().add("daarna"));
    assertThat(geschreven).containsExactly(List.of("daarna"));
  }

  @Test
  void isErBuitenEenTransactieNiet() {
    assertThat(PerTransactie.isErEen()).isFalse();
    assertThat(woorden.totNu()).isEmpty();
    assertThatThrownBy(woorden::nu).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void heeftEenTransactieBinnenEenAndereVanZichzelf() {
    transactie.executeWithoutResult(
        buiten -> {
          woorden.nu().add("buiten");
          eigen.executeWithoutResult(binnen -> woorden.nu().add("binnen"));
          eigen.executeWithoutResult(
              binnen -> {
                woorden.nu().add("ongedaan");
                binnen.setRollbackOnly();
              });
          woorden.nu().add("weer buiten");
        });
    assertThat(geschreven).containsExactly(List.of("binnen"), List.of("buiten", "weer buiten"));
  }

  @Test
  void wordtEenmaalPerTransactieOpgezocht() {
    List<Integer> opgezocht = new ArrayList<>();
    PerTransactie<Integer> getal =
        PerTransactie.eenmaal(
            () -> {
              opgezocht.add(opgezocht.size());
              return opgezocht.size();
            });
    for (int keer = 1; keer <= 2; keer++) {
      int verwacht = keer;
      transactie.executeWithoutResult(
          status -> assertThat(List.of(getal.nu(), getal.nu())).containsOnly(verwacht));
    }
    assertThat(opgezocht).hasSize(2);
  }
}
