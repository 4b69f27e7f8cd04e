package nl.sluis.verslag;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.controle.Regel;
import nl.sluis.controle.Regelboek;
import nl.sluis.controle.SchemaRegel;
import nl.sluis.controle.SchrijverRegel;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is listed.
 *
 * @param waar what judges it: regelboek, schema, or schrijver for what binds who writes an answer
 */
public record Regelvermelding(
    String code,
    int niveau,
    @Nullable String retourcode,
    Set<Berichtsoort> berichten,
    String eis,
    String herstel,
    String waar) {

  /** All rules that Sluis holds a message to, in the order of their codes. */
  public static Collection<Regelvermelding> alle() {
    return Stream.of(
            Regelboek.alle().stream().map(Regelvermelding::van),
            Regelboek.inSchema().stream().map(Regelvermelding::van),
            Regelboek.vanSchrijver().stream().map(Regelvermelding::van))
        .flatMap(vermeldingen -> vermeldingen)
        .collect(
            Collectors.toMap(
                Regelvermelding::code,
                vermelding -> vermelding,
                Regelvermelding::met,
                TreeMap::new))
        .values();
  }

  /** One rule may be judged in two places: in a message, and in an answer that is read back. */
  public Regelvermelding met(Regelvermelding ook) {
    EnumSet<Berichtsoort> alle = EnumSet.copyOf(berichten);
    alle.addAll(ook.berichten);
    return new Regelvermelding(code, niveau, retourcode, alle, eis, herstel, waar);
  }

  public static Regelvermelding van(Regel regel) {
    return new Regelvermelding(
        regel.code(),
        regel.niveau(),
        regel.retourcode(),
        regel.soorten(),
        regel.eis(),
        regel.herstel(),
        "regelboek");
  }

  /** Judged where an answer is read back beside its heenbericht. */
  public static Regelvermelding van(SchrijverRegel regel) {
    return new Regelvermelding(
        regel.code(),
        regel.niveau(),
        regel.retourcode(),
        regel.soorten(),
        regel.eis(),
        regel.herstel(),
        "schrijver");
  }

  /** The schema makes this demand already, so a breach is found at niveau 1 (D21). */
  public static Regelvermelding van(SchemaRegel regel) {
    return new Regelvermelding(
        regel.code(),
        1,
        null,
        regel.soorten(),
        regel.eis(),
        "Vul %s zoals het schema vraagt.".formatted(regel.type()),
        "schema");
  }
}
