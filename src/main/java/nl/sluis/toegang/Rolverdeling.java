package nl.sluis.toegang;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.stereotype.Component;

/**
 * As whom somebody may work, by what his issuer said of him and what holds now: one whose deelnemer
 * was disconnected is out at once (D59), and what a group means is what it means now. What his
 * issuer would say of him by now is not asked.
 */
@Component
class Rolverdeling {
  private final ConsoleInstellingen instellingen;
  private final Deelnemers deelnemers;

  Rolverdeling(ConsoleInstellingen instellingen, Deelnemers deelnemers) {
    this.instellingen = instellingen;
    this.deelnemers = deelnemers;
  }

  /** For each deelnemer for which he may work, and as operator; none for one who has no rights. */
  List<Persoon> van(Sessiepersoon wie) {
    ConsoleInstellingen.Inlog inlog = instellingen.inlog().get(wie.inlog());
    Set<Rol> rollen = instellingen.rollen(new HashSet<>(wie.groepen()));
    if (inlog == null || rollen.isEmpty() || inlog.buiten().contains(wie.sub())) {
      return List.of();
    }
    EnumSet<Rol> bijDeelnemer = EnumSet.copyOf(rollen);
    bijDeelnemer.remove(Rol.BEHEERDER);
    Stream<Persoon> voorDeelnemers =
        bijDeelnemer.isEmpty()
            ? Stream.of()
            : codes(inlog, wie)
                .filter(deelnemers::kent)
                .map(code -> new Persoon(wie.issuer(), wie.sub(), wie.naam(), code, bijDeelnemer));
    Stream<Persoon> alsBeheerder =
        inlog.beheer() && rollen.contains(Rol.BEHEERDER)
            ? Stream.of(
                new Persoon(wie.issuer(), wie.sub(), wie.naam(), null, EnumSet.of(Rol.BEHEERDER)))
            : Stream.of();
    return Stream.concat(voorDeelnemers, alsBeheerder).toList();
  }

  private static Stream<String> codes(ConsoleInstellingen.Inlog inlog, Sessiepersoon wie) {
    if (inlog.deelnemerClaim() == null) {
      return inlog.deelnemers().stream().sorted();
    }
    return wie.deelnemers().stream()
        .map(waarde -> inlog.codes().getOrDefault(waarde, waarde))
        .filter(code -> inlog.deelnemers().isEmpty() || inlog.deelnemers().contains(code))
        .distinct()
        .sorted();
  }
}
