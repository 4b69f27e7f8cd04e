package nl.sluis.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Codelijsten;

/** A contract file in words of the domein: one good line, and others that differ from it. */
public final class Contracttekst {
  private static final List<String> GOED =
      List.of(
          "C-2025-1",
          "0363",
          "99990001",
          "JW",
          "45",
          "45A65",
          "BEGELEIDEN",
          "UURTARIEF",
          "INSPANNINGSGERICHT",
          "04",
          "87,30",
          "04",
          "2025-01-01",
          "2025-12-31",
          "",
          "");

  private final List<List<String>> regels = new ArrayList<>();

  private Contracttekst() {}

  /** One good line in which these differ: column, value, column, value, … */
  public static Contracttekst met(String... anders) {
    return new Contracttekst().en(anders);
  }

  /** Another one, that differs from the good one in these. */
  public Contracttekst en(String... anders) {
    regels.add(new ArrayList<>(GOED));
    return gewijzigd(anders);
  }

  /** The same with the last line changed in these. */
  public Contracttekst gewijzigd(String... anders) {
    List<String> regel = regels.get(regels.size() - 1);
    for (int i = 0; i < anders.length; i += 2) {
      regel.set(Contractbestand.KOLOMMEN.alle().indexOf(anders[i]), anders[i + 1]);
    }
    return this;
  }

  public String tekst() {
    return Stream.concat(Stream.of(Contractbestand.KOLOMMEN.alle()), regels.stream())
        .map(regel -> String.join(";", regel) + "\n")
        .collect(Collectors.joining());
  }

  public byte[] bytes() {
    return tekst().getBytes(UTF_8);
  }

  public Contractlezing lees() {
    return lees(bytes());
  }

  static Contractlezing lees(byte[] bytes) {
    return Contractbestand.lees(bytes, Codelijsten.ingebouwd());
  }
}
