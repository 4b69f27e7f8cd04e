package nl.sluis.console.beoordelen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.beoordeling.Beoordelingsstand;
import nl.sluis.beoordeling.Beoordelingsstuk.Plafonds;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.beoordeling.Besluitgevolg.Som;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.termijnen.Wijzerstand;
import org.jspecify.annotations.Nullable;

/**
 * A message about which its receiver decides, a page of its lines.
 *
 * @param afzender code of who sent it
 * @param goed what Sluis proposes to approve, or what was approved
 * @param af the same of what is refused, or has no proposal
 * @param aantalAf all lines that are to be refused, also those that are no prestatie
 * @param concept what is meant
 * @param anders how many lines differ in it from what Sluis proposes
 * @param collega that somebody else than who looks chose something
 * @param magBeslissen that who looks may decide
 */
public record Beoordeelblad(
    UUID bericht,
    String afzender,
    @Nullable String afzenderNaam,
    String kenmerk,
    Beoordelingsstand stand,
    LocalDate vandaag,
    Som goed,
    Som af,
    int aantalAf,
    Besluitconcept concept,
    int anders,
    boolean collega,
    boolean magBeslissen,
    Plafonds plafonds,
    Lijst<Lijnregel> lijst) {

  public Wijzerstand wijzer() {
    return Wijzerstand.van(stand.uiterlijk(), vandaag);
  }

  public String resterend() {
    return Wijzerstand.resterend(stand.uiterlijk(), vandaag);
  }

  /** On how many lines somebody agreed with the proposal. */
  public int akkoord() {
    return concept.regels().size() - anders;
  }

  public String adres() {
    return "/console/beoordelen/" + bericht;
  }

  /** By which every line of this page that can be refused can be; with what each asks. */
  public Map<String, String> codes() {
    Map<String, String> samen = new LinkedHashMap<>();
    lijst.rijen().stream()
        .map(Lijnregel::codes)
        .filter(codes -> !codes.isEmpty())
        .distinct()
        .forEach(
            codes -> {
              if (samen.isEmpty()) {
                samen.putAll(codes);
              } else {
                samen.keySet().retainAll(codes.keySet());
              }
            });
    return samen;
  }

  /** Those of this page that belong together. */
  public List<Lijnregel> van(Lijnregel.Groep groep) {
    return lijst.rijen().stream().filter(rij -> rij.groep() == groep).toList();
  }
}
