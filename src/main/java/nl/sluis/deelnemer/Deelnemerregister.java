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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm.fout");
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
   * @param fouten what is wrong with those of the database
   */
  private record Stand(long versie, Map<String, Deelnemer> opCode, List<Deelnemerfout> fouten) {}

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
    this.stand = laad(Map.of());
    weigerBijOnleesbare();
    meld(stand.fouten());
  }

  private static List<Map<String, Object>> uit(Environment omgeving) {
    ResolvableType velden =
        ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class);
    Bindable<List<Map<String, Object>>> lijst =
        Bindable.of(ResolvableType.forClassWithGenerics(List.class, velden));
    return Binder.get(omgeving).bind(IN_CONFIGURATIE, lijst).orElse(List.of());
  }

  /**
   * Those of the configuration win: a file that an operator sees is never overruled. One of the
   * database that does not pass stays a deelnemer (D99), and what is wrong with it is told.
   *
   * @param eerder who stays as he was when his row cannot be read
   */
  private Stand laad(Map<String, Deelnemer> eerder) {
    long versie = repository.versie();
    Map<String, Deelnemer> opCode = new LinkedHashMap<>();
    geconfigureerd.forEach(deelnemer -> opCode.put(deelnemer.code(), deelnemer));
    List<Deelnemerfout> fouten = new ArrayList<>();
    repository
        .alle()
        .forEach(
            (code, tekst) -> {
              if (!isVast(code)) {
                lezer
                    .lees(code, alsJson(tekst), fouten)
                    .or(() -> Optional.ofNullable(eerder.get(code)))
                    .ifPresent(deelnemer -> opCode.put(code, deelnemer));
              }
            });
    fouten.addAll(keuring.keur(opCode.values(), beheerders));
    fouten.removeIf(fout -> isVast(fout.deelnemer()));
    return new Stand(versie, Collections.unmodifiableMap(opCode), List.copyOf(fouten));
  }

  /** Without it Sluis would tell others that this deelnemer does not exist. */
  private void weigerBijOnleesbare() {
    List<Deelnemerfout> onleesbaar =
        stand.fouten().stream().filter(fout -> !kent(fout.deelnemer())).toList();
    if (!onleesbaar.isEmpty()) {
      throw Deelnemersfout.bewaard(onleesbaar);
    }
  }

  private static void meld(List<Deelnemerfout> fouten) {
    fouten.forEach(
        fout ->
            SCHERM.error(
                "De bewaarde deelnemer {} Herstel het, en start Sluis opnieuw of sla de deelnemer"
                    + " opnieuw op (PUT /api/deelnemers/{}).{}",
                fout,
                fout.deelnemer(),
                fout.raaktKanaal() ? " Tot dan wordt er niets bij hem afgeleverd." : ""));
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
    Stand eerder = stand;
    Stand nu = laad(eerder.opCode());
    stand = nu;
    if (nu.fouten().equals(eerder.fouten())) {
      return !nu.opCode().equals(eerder.opCode());
    }
    meld(nu.fouten());
    return true;
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
              fouten.addAll(nieuweFouten(straks, nieuw.code()));
            });
    return fouten;
  }

  /** What is wrong when this one is gone. */
  List<Deelnemerfout> keurZonder(String code) {
    Map<String, Deelnemer> straks = new LinkedHashMap<>(stand.opCode());
    straks.remove(code);
    return nieuweFouten(straks, code);
  }

  /** What was wrong with another already does not keep anybody from mending this one. */
  private List<Deelnemerfout> nieuweFouten(Map<String, Deelnemer> straks, String code) {
    List<Deelnemerfout> eerder = keuring.keur(alle(), beheerders);
    List<Deelnemerfout> fouten = keuring.keur(straks.values(), beheerders);
    fouten.removeIf(fout -> !fout.deelnemer().equals(code) && eerder.contains(fout));
    return fouten;
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
  public List<Deelnemerfout> fouten() {
    return stand.fouten();
  }

  @Override
  public Aanmelding beheerders() {
    return beheerders;
  }
}
