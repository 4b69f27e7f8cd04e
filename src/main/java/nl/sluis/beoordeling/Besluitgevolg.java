package nl.sluis.beoordeling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Besluit;

/**
 * What a decision would do, before it is taken.
 *
 * @param fouten what is wrong with it, or not decided yet, by line
 * @param onmogelijk what is approved and cannot be any more, by line
 * @param goed what is approved
 * @param af what is refused, itself or by what stands above it
 * @param debet what is approved without what credits take off, in eurocent: by this amount a second
 *     pair of eyes is asked, so that nobody gets around it with a credit
 * @param afgekeurd the retourcodes of what is refused itself, by its path
 * @param antwoord berichtsoort of what goes out
 * @param naar code of who gets it
 */
public record Besluitgevolg(
    List<Besluituitslag.Fout> fouten,
    List<Besluituitslag.Fout> onmogelijk,
    Som goed,
    Som af,
    long debet,
    Map<String, List<String>> afgekeurd,
    String antwoord,
    String naar) {

  /**
   * How much.
   *
   * @param aantal of prestaties
   * @param eurocent what they come to: credits take off
   */
  public record Som(int aantal, long eurocent) {
    static final Som NIETS = new Som(0, 0);

    Som met(Prestatie prestatie) {
      return new Som(aantal + 1, eurocent + prestatie.ingediendBedrag().saldo());
    }
  }

  public boolean kan() {
    return fouten.isEmpty() && onmogelijk.isEmpty();
  }

  /** All that keeps it from being taken now. */
  public List<Besluituitslag.Fout> alleFouten() {
    return fouten.isEmpty() ? onmogelijk : fouten;
  }

  /** Another for every other outcome, so that nobody confirms what he did not see. */
  public String versie() {
    return versie(afgekeurd);
  }

  static String versie(Map<String, List<String>> afgekeurd) {
    StringBuilder alles = new StringBuilder();
    new TreeMap<>(afgekeurd)
        .forEach((plaats, codes) -> alles.append(plaats).append(codes).append('\n'));
    return UUID.nameUUIDFromBytes(alles.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Of one with mistakes in it. */
  static Besluitgevolg ongeldig(Leesresultaat gelezen, List<Besluituitslag.Fout> fouten) {
    return new Besluitgevolg(
        fouten, List.of(), Som.NIETS, Som.NIETS, 0, Map.of(), antwoord(gelezen), naar(gelezen));
  }

  static Besluitgevolg van(
      Leesresultaat gelezen, Besluit besluit, List<Besluituitslag.Fout> onmogelijk) {
    Telling telling = new Telling(gelezen, besluit);
    return new Besluitgevolg(
        List.of(),
        onmogelijk,
        telling.goed,
        telling.af,
        telling.debet,
        Besluiten.afgekeurd(gelezen, besluit),
        antwoord(gelezen),
        naar(gelezen));
  }

  private static String antwoord(Leesresultaat gelezen) {
    return gelezen.soort().partner().name();
  }

  private static String naar(Leesresultaat gelezen) {
    return gelezen.gelezen().header().afzender();
  }

  /** Adds up what becomes of every prestatie. */
  private static final class Telling {
    private final Besluit besluit;
    private Som goed = Som.NIETS;
    private Som af = Som.NIETS;
    private long debet;

    Telling(Leesresultaat gelezen, Besluit besluit) {
      this.besluit = besluit;
      boolean dicht = false;
      for (Berichtklasse klasse : gelezen.gelezen().klassen()) {
        tel(klasse, dicht);
        dicht |= klasse instanceof Header && besluit.keurtAf(klasse);
      }
    }

    private void tel(Berichtklasse klasse, boolean dicht) {
      boolean isAf = dicht || besluit.keurtAf(klasse);
      if (klasse instanceof Prestatie prestatie) {
        if (isAf) {
          af = af.met(prestatie);
        } else {
          goed = goed.met(prestatie);
          debet += Math.max(0, prestatie.ingediendBedrag().saldo());
        }
      }
      klasse.kinderen().forEach(kind -> tel(kind, isAf));
    }
  }
}
