package nl.sluis.transactie;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something of which every transaction has its own, from when it is first asked for until the
 * transaction ends: what it collects, to write it together just before the commit, or what it looks
 * up once for all that it does. Of a transaction that fails nothing is written.
 *
 * <p>Nothing is first collected in {@code beforeCommit}: who writes then is known before.
 */
public final class PerTransactie<T> {
  private static final Logger LOG = LoggerFactory.getLogger(PerTransactie.class);

  private final Supplier<T> begin;
  private final @Nullable Consumer<T> schrijver;
  private final int volgorde;

  private PerTransactie(Supplier<T> begin, @Nullable Consumer<T> schrijver, int volgorde) {
    this.begin = begin;
    this.schrijver = schrijver;
    this.volgorde = volgorde;
  }

  /** Looked up when it is first asked for, and the same until the transaction ends. */
  public static <T> PerTransactie<T> eenmaal(Supplier<T> bron) {
    return new PerTransactie<>(bron, null, 0);
  }

  /** Collected in what is empty at first, and written at the end of the transaction. */
  public static <T> PerTransactie<T> verzameld(Supplier<T> leeg, Consumer<T> schrijver) {
    return new PerTransactie<>(leeg, schrijver, 0);
  }

  /** The same, written when all others have done so. */
  public static <T> PerTransactie<T> alsLaatsteVerzameld(Supplier<T> leeg, Consumer<T> schrijver) {
    return new PerTransactie<>(leeg, schrijver, Ordered.LOWEST_PRECEDENCE);
  }

  /** Whether there is a transaction now. */
  public static boolean isErEen() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** That of the current transaction, of which there has to be one. */
  public T nu() {
    return gevonden().orElseGet(this::bind).open();
  }

  /** What the current transaction has of it by now; empty without a transaction too. */
  public Optional<T> totNu() {
    return gevonden().map(Gebonden::open);
  }

  @SuppressWarnings("unchecked") // nobody else binds anything to this
  private Optional<Gebonden> gevonden() {
    return Optional.ofNullable((Gebonden) TransactionSynchronizationManager.getResource(this));
  }

  private Gebonden bind() {
    Gebonden nieuw = new Gebonden(begin.get());
    TransactionSynchronizationManager.registerSynchronization(nieuw);
    TransactionSynchronizationManager.bindResource(this, nieuw);
    return nieuw;
  }

  private final class Gebonden implements TransactionSynchronization {
    private final T inhoud;
    private boolean isGeschreven;

    Gebonden(T inhoud) {
      this.inhoud = inhoud;
    }

    T open() {
      if (isGeschreven) {
        throw new IllegalStateException("What this transaction collected has been written");
      }
      return inhoud;
    }

    @Override
    public int getOrder() {
      return volgorde;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (schrijver != null) {
        isGeschreven = true;
        schrijver.accept(inhoud);
      }
    }

    /** A transaction within this one has its own. */
    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(PerTransactie.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PerTransactie.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(PerTransactie.this);
      if (status == STATUS_COMMITTED && schrijver != null && !isGeschreven) {
        LOG.error("Collected too late to be written: {}", inhoud.getClass().getName());
      }
    }
  }
}
