package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/**
 * Counts several indicators side by side, so that the facts are read once for some of them
 * together. Each does so in a thread of its own, which waits where the indicator asks for facts;
 * when all of them wait, every relation is read and shown to all.
 */
public final class Cijferronde {
  /** Of every cell the clients are in memory, so not all indicators at once. */
  private static final int TEGELIJK = 6;

  private final Feiten feiten;
  private final Vraag vraag;
  private final List<Contractregel> contracten;
  private final long nietTePlaatsen;
  private List<Lezing> wachtend = new ArrayList<>();
  private int bezig;

  private Cijferronde(Feiten feiten, Vraag vraag, List<Contractregel> contracten, long geweigerd) {
    this.feiten = feiten;
    this.vraag = vraag;
    this.contracten = contracten;
    this.nietTePlaatsen = geweigerd;
  }

  /** The figures of these indicators, in their order, as each would have them alone. */
  public static List<Cijfer> van(List<Indicator> indicatoren, Feiten feiten, Vraag vraag) {
    Feiten bekend = feiten.zoalsBekendOp(vraag.kennis());
    List<Contractregel> contracten = bekend.contracten(vraag.gemeenten());
    long nietTePlaatsen = bekend.nietTePlaatsen();
    List<Cijfer> cijfers = new ArrayList<>();
    for (int van = 0; van < indicatoren.size(); van += TEGELIJK) {
      int tot = Math.min(indicatoren.size(), van + TEGELIJK);
      cijfers.addAll(
          new Cijferronde(bekend, vraag, contracten, nietTePlaatsen)
              .reken(indicatoren.subList(van, tot)));
    }
    return cijfers;
  }

  private List<Cijfer> reken(List<Indicator> indicatoren) {
    bezig = indicatoren.size();
    ExecutorService draden = Executors.newFixedThreadPool(indicatoren.size());
    try {
      List<Future<List<Cijfer>>> uitkomsten =
          indicatoren.stream().map(indicator -> draden.submit(() -> reken(indicator))).toList();
      leesVoorAllen();
      List<Cijfer> cijfers = new ArrayList<>();
      for (Future<List<Cijfer>> uitkomst : uitkomsten) {
        cijfers.addAll(uitkomst.get());
      }
      return cijfers;
    } catch (ExecutionException fout) {
      throw new IllegalStateException("An indicator cannot be counted", fout.getCause());
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    } finally {
      draden.shutdownNow();
    }
  }

  private List<Cijfer> reken(Indicator indicator) {
    try {
      return Cijferberekening.van(indicator, new Meelezer(), vraag);
    } finally {
      synchronized (this) {
        bezig--;
        notifyAll();
      }
    }
  }

  private void leesVoorAllen() throws InterruptedException {
    List<Lezing> nu = wachtOpAllen();
    while (!nu.isEmpty()) {
      List<Lezing> deze = nu;
      try {
        feiten.perRelatie(
            vraag.gemeenten(),
            relatie -> deze.parallelStream().forEach(lezing -> lezing.neem(relatie)));
      } catch (RuntimeException fout) {
        deze.forEach(lezing -> lezing.fout = fout);
      }
      laatVerderGaan(deze);
      nu = wachtOpAllen();
    }
  }

  /** Those that wait when none is busy any more; empty when all are ready. */
  private synchronized List<Lezing> wachtOpAllen() throws InterruptedException {
    while (wachtend.size() < bezig) {
      wait();
    }
    List<Lezing> nu = wachtend;
    wachtend = new ArrayList<>();
    return nu;
  }

  private synchronized void laatVerderGaan(List<Lezing> gelezen) {
    gelezen.forEach(lezing -> lezing.isKlaar = true);
    notifyAll();
  }

  private synchronized void leesMee(Lezing lezing) {
    wachtend.add(lezing);
    notifyAll();
    try {
      while (!lezing.isKlaar) {
        wait();
      }
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
    if (lezing.fout != null) {
      throw lezing.fout;
    }
  }

  /** An indicator that is shown all relations. */
  private static final class Lezing {
    private final Consumer<Relatiefeiten> lezer;
    private boolean isKlaar;
    private @Nullable RuntimeException fout;

    Lezing(Consumer<Relatiefeiten> lezer) {
      this.lezer = lezer;
    }

    void neem(Relatiefeiten relatie) {
      try {
        if (fout == null) {
          lezer.accept(relatie);
        }
      } catch (RuntimeException deze) {
        fout = deze;
      }
    }
  }

  /** The facts as one indicator sees them. */
  private final class Meelezer implements Feiten {
    @Override
    public void perRelatie(Set<String> gemeenten, Consumer<Relatiefeiten> lezer) {
      if (!gemeenten.equals(vraag.gemeenten())) {
        throw new IllegalArgumentException("An indicator is about the gemeenten of its question");
      }
      leesMee(new Lezing(lezer));
    }

    @Override
    public long nietTePlaatsen() {
      return nietTePlaatsen;
    }

    @Override
    public List<Contractregel> contracten(Set<String> gemeenten) {
      return contracten;
    }

    @Override
    public @Nullable LocalDate betaald(Berichtfeit declaratie) {
      return feiten.betaald(declaratie);
    }

    /** They are so already. */
    @Override
    public Feiten zoalsBekendOp(LocalDate dag) {
      return this;
    }
  }
}
