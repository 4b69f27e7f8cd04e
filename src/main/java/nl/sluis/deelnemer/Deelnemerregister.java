package nl.sluis.deelnemer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The deelnemers as they stand now: those of the configuration, which only change when Sluis
 * starts, and those of the database. They are held in memory, since every message asks for them.
 */
@Component
class Deelnemerregister implements Deelnemers {
  private static final String IN_CONFIGURATIE = "sluis.deelnemers";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Deelnemerlezer lezer = new Deelnemerlezer();
  private final DeelnemerRepository repository;
  private final Deelnemerkeuring keuring;
  private final Aanmelding beheerders;
  private final Map<String, JsonNode> vast = new LinkedHashMap<>();
  private final List<Deelnemer> geconfigureerd = new ArrayList<>();
  private volatile Stand stand;

  /**
   * Who is connected at some moment.
   *
   * @param versie of the database
   */
  private record Stand(long versie, Map<String, Deelnemer> opCode) {}

  Deelnemerregister(
      Environment omgeving,
      DeelnemerInstellingen instellingen,
      DeelnemerRepository repository,
      Deelnemerkeuring keuring) {
    this.repository = repository;
    this.keuring = keuring;
    this.beheerders = instellingen.beheerders();
    List<Deelnemerfout> fouten = new ArrayList<>();
    List<Map<String, Object>> gebonden = uit(omgeving);
    for (int nummer = 0; nummer < gebonden.size(); nummer++) {
      JsonNode json = lezer.alsJson(gebonden.get(nummer));
      String naam = json.path("code").asText("nummer " + (nummer + 1));
      lezer.lees(naam, json, fouten).ifPresent(geconfigureerd::add);
      vast.put(naam, json);
    }
    fouten.addAll(keuring.keur(geconfigureerd, beheerders));
    if (!fouten.isEmpty()) {
      throw new Deelnemersfout(fouten);
    }
    this.stand = laad();
  }

  private static List<Map<String, Object>> uit(Environment omgeving) {
    ResolvableType velden =
        ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class);
    Bindable<List<Map<String, Object>>> lijst =
        Bindable.of(ResolvableType.forClassWithGenerics(List.class, velden));
    return Binder.get(omgeving).bind(IN_CONFIGURATIE, lijst).orElse(List.of());
  }

  /** Those of the configuration win: a file that an operator sees is never overruled. */
  private Stand laad() {
    long versie = repository.versie();
    Map<String, Deelnemer> opCode = new LinkedHashMap<>();
    lees(repository.alle()).forEach(deelnemer -> opCode.put(deelnemer.code(), deelnemer));
    geconfigureerd.forEach(deelnemer -> opCode.put(deelnemer.code(), deelnemer));
    return new Stand(versie, Collections.unmodifiableMap(opCode));
  }

  /** What was stored passed our schema; should a later Sluis ask more, then it says so at start. */
  private List<Deelnemer> lees(Map<String, String> bewaard) {
    List<Deelnemerfout> fouten = new ArrayList<>();
    List<Deelnemer> gelezen =
        bewaard.entrySet().stream()
            .flatMap(rij -> lezer.lees(rij.getKey(), alsJson(rij.getValue()), fouten).stream())
            .toList();
    if (!fouten.isEmpty()) {
      throw new Deelnemersfout(fouten);
    }
    return gelezen;
  }

  private static JsonNode alsJson(String tekst) {
    try {
      return JSON.readTree(tekst);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("The database gives only valid JSON", fout);
    }
  }

  /** True when there is a change of which this Sluis did not know. */
  boolean ververs() {
    if (repository.versie() == stand.versie()) {
      return false;
    }
    Stand nu = laad();
    boolean isAnders = !nu.opCode().equals(stand.opCode());
    stand = nu;
    return isAnders;
  }

  /** What is wrong when this one is added, or comes in place of the one with its code. */
  List<Deelnemerfout> keur(JsonNode json, List<Deelnemerfout> fouten) {
    String naam = json.path("code").asText("deze deelnemer");
    lezer
        .lees(naam, json, fouten)
        .ifPresent(
            nieuw -> {
              Map<String, Deelnemer> straks = new LinkedHashMap<>(stand.opCode());
              straks.put(nieuw.code(), nieuw);
              fouten.addAll(keuring.keur(straks.values(), beheerders));
            });
    return fouten;
  }

  /** What is wrong when this one is gone. */
  List<Deelnemerfout> keurZonder(String code) {
    Map<String, Deelnemer> straks = new LinkedHashMap<>(stand.opCode());
    straks.remove(code);
    return keuring.keur(straks.values(), beheerders);
  }

  boolean isVast(String code) {
    return vast.containsKey(code);
  }

  /** As handed in, by code. */
  Map<String, JsonNode> gegevens() {
    Map<String, JsonNode> alle = new LinkedHashMap<>();
    repository.alle().forEach((code, tekst) -> alle.put(code, alsJson(tekst)));
    alle.putAll(vast);
    return alle;
  }

  @Override
  public Optional<Deelnemer> vind(String code) {
    return Optional.ofNullable(stand.opCode().get(code));
  }

  @Override
  public Collection<Deelnemer> alle() {
    return stand.opCode().values();
  }

  @Override
  public Aanmelding beheerders() {
    return beheerders;
  }
}
