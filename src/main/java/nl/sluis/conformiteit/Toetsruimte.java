package nl.sluis.conformiteit;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Controle;
import nl.sluis.toezicht.Gevallen;
import nl.sluis.toezicht.Gevallensetlezer;
import nl.sluis.toezicht.Toetsbank;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Where the answers of other systems are judged: against the cases that come with this Sluis, and
 * one at a time, so that messages do not have to wait for it. The cases are read when somebody asks
 * for the first time.
 */
@Component
@Lazy
class Toetsruimte {
  private final Schemas schemas;
  private final Codelijsten codelijsten;
  private final Semaphore plaats = new Semaphore(1);
  private volatile @Nullable Toetsbank bank;

  Toetsruimte(Schemas schemas, Codelijsten codelijsten) {
    this.schemas = schemas;
    this.codelijsten = codelijsten;
  }

  /** As the build wrote it in the jar; without a jar nobody knows. */
  static String versie() {
    return Objects.requireNonNullElse(
        Toetsruimte.class.getPackage().getImplementationVersion(), "in ontwikkeling");
  }

  String schemaversie() {
    return schemas.versie();
  }

  String codelijstversie() {
    return codelijsten.versie();
  }

  /**
   * The cases of now.
   *
   * @throws Gevallensetlezer.Onleesbaar when they are not there
   */
  Toetsbank bank() {
    Toetsbank gelezen = bank;
    return gelezen == null ? lees() : gelezen;
  }

  private synchronized Toetsbank lees() {
    Toetsbank gelezen = bank;
    if (gelezen == null) {
      gelezen = new Toetsbank(Gevallen.meegeleverd(), schemas, new Controle(codelijsten));
      bank = gelezen;
    }
    return gelezen;
  }

  /** The name of the set of now; null when there are no cases here. */
  @Nullable String set() {
    try {
      return bank().set().naam();
    } catch (Gevallensetlezer.Onleesbaar geen) {
      return null;
    }
  }

  /** Does this alone; empty when somebody else is at it. */
  <T> Optional<T> alleen(Supplier<T> werk) {
    if (!plaats.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(werk.get());
    } finally {
      plaats.release();
    }
  }
}
