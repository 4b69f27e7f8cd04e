package nl.sluis.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The names of all settings: ours from the records that hold them, those of Spring Boot from the
 * description that it brings along.
 */
final class Instellingsnamen {
  private static final String SLUIS = "nl.sluis";

  /** What holds settings is named so; all other classes are not even read. */
  private static final String RECORDS = "**/*nstellingen.class";

  private static final String BESCHRIJVING =
      "classpath*:META-INF/spring-configuration-metadata.json";

  /** Ours that no record holds. */
  private static final List<String> LOS =
      List.of(
          "sluis.data",
          "sluis.data-wegwerp",
          "sluis.postgres-programma",
          "sluis.log.vorm",
          "sluis.routes.map",
          "sluis.schemas.map",
          "sluis.voorrang");

  /** In the place of a name that the operator chooses. */
  private static final String NAAM = ".*";

  /** More mistakes than this in a name that may be another's, and it is another word. */
  private static final int FOUTEN = 2;

  /** By their form, without what relaxed binding leaves out; whether more may stand below it. */
  private final Map<String, Naam> eigen = new HashMap<>();

  private final Map<String, Naam> andere = new HashMap<>();

  /** Those of ours below which stands a name that the operator chose, by their form. */
  private final Set<String> kaarten = new HashSet<>();

  private record Naam(String voluit, boolean isOpen) {}

  Instellingsnamen() {
    LOS.forEach(naam -> voegToe(eigen, naam, false));
    voegToe(eigen, "sluis.deelnemers", true);
    ClassPathScanningCandidateComponentProvider zoeker =
        new ClassPathScanningCandidateComponentProvider(false);
    zoeker.setResourcePattern(RECORDS);
    zoeker.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    zoeker.findCandidateComponents(SLUIS).stream()
        .map(gevonden -> String.valueOf(gevonden.getBeanClassName()))
        .map(klasse -> ClassUtils.resolveClassName(klasse, getClass().getClassLoader()))
        .forEach(
            klasse -> voegToe(klasse.getAnnotation(ConfigurationProperties.class).value(), klasse));
  }

  private void voegToe(String naam, Class<?> soort) {
    for (RecordComponent deel : soort.getRecordComponents()) {
      String voluit = naam + "." + DataObjectPropertyName.toDashedForm(deel.getName());
      Class<?> inhoud = deel.getType();
      Class<?> perNaam =
          ResolvableType.forType(deel.getGenericType()).asMap().getGeneric(1).resolve(Object.class);
      if (inhoud.isRecord()) {
        voegToe(voluit, inhoud);
      } else if (perNaam.isRecord()) {
        kaarten.add(vorm(voluit));
        voegToe(voluit + NAAM, perNaam);
      } else {
        boolean isOpen =
            Map.class.isAssignableFrom(inhoud) || Collection.class.isAssignableFrom(inhoud);
        voegToe(eigen, voluit, isOpen);
      }
    }
  }

  private static void voegToe(Map<String, Naam> namen, String voluit, boolean isOpen) {
    namen.put(vorm(voluit), new Naam(voluit, isOpen));
  }

  boolean isBekend(String naam) {
    String vorm = vorm(naam);
    return isBekend(eigen, zonderKeuze(vorm)) || !isEigen(naam) && isBekend(andere(), vorm);
  }

  private static boolean isBekend(Map<String, Naam> namen, String vorm) {
    return namen.containsKey(vorm)
        || namen.keySet().stream().anyMatch(bekend -> bekend.startsWith(vorm + "."))
        || Stream.iterate(vorm, deel -> deel.contains("."), Instellingsnamen::boven)
            .map(namen::get)
            .anyMatch(naam -> naam != null && naam.isOpen());
  }

  /** With what stands for any name in place of the one that the operator chose. */
  private String zonderKeuze(String vorm) {
    return kaarten.stream()
        .filter(kaart -> vorm.startsWith(kaart + "."))
        .findFirst()
        .map(kaart -> kaart + NAAM + vorm.substring(kaart.length() + 1).replaceFirst("^[^.]*", ""))
        .orElse(vorm);
  }

  private static boolean isEigen(String naam) {
    return naam.startsWith("sluis.");
  }

  private static String boven(String naam) {
    return naam.substring(0, naam.lastIndexOf('.'));
  }

  /** The known name that this one was meant to be, when that is likely. */
  Optional<String> naaste(String naam) {
    String kaal = naam.replaceAll("\\[.*", "").toLowerCase(Locale.ROOT);
    List<String> bekend =
        Stream.concat(
                eigen.values().stream(), isEigen(naam) ? Stream.of() : andere().values().stream())
            .map(Naam::voluit)
            .toList();
    String algemeen = zonderKeuze(kaal);
    int gelijk = algemeen.indexOf(NAAM) + 1;
    return Naaste.van(algemeen, bekend, isEigen(naam) ? kaal.length() / 3 : FOUTEN)
        .map(
            gevonden ->
                gelijk == 0 || gevonden.indexOf('*') != gelijk
                    ? gevonden
                    : gevonden.replace("*", kaal.substring(gelijk).replaceFirst("\\..*", "")));
  }

  boolean isBekendeVariabele(String variabele) {
    String vorm = plat(variabele);
    return kaarten.stream().anyMatch(kaart -> vorm.startsWith(plat(kaart)))
        || eigen.entrySet().stream()
            .anyMatch(
                bekend ->
                    plat(bekend.getKey()).equals(vorm)
                        || bekend.getValue().isOpen() && vorm.startsWith(plat(bekend.getKey())));
  }

  Optional<String> naasteVariabele(String variabele) {
    return Naaste.van(
        variabele.toUpperCase(Locale.ROOT),
        eigen.values().stream().map(naam -> alsVariabele(naam.voluit())).toList(),
        FOUTEN);
  }

  private static String alsVariabele(String naam) {
    return naam.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }

  private static String vorm(String naam) {
    return naam.replaceAll("\\[.*", "").replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static String plat(String naam) {
    return vorm(naam).replace(".", "");
  }

  /** Read only when there is a setting that is not ours. */
  private Map<String, Naam> andere() {
    if (andere.isEmpty()) {
      ObjectMapper json = new ObjectMapper();
      try {
        for (Resource bron : new PathMatchingResourcePatternResolver().getResources(BESCHRIJVING)) {
          for (JsonNode een : json.readTree(bron.getInputStream()).path("properties")) {
            voegToe(andere, een.path("name").asText(), isOpen(een.path("type").asText()));
          }
        }
      } catch (IOException fout) {
        throw new UncheckedIOException(fout);
      }
    }
    return andere;
  }

  private static boolean isOpen(String soort) {
    return Stream.of("Map", "List", "Set", "Collection", "Properties")
            .anyMatch(verzameling -> soort.startsWith("java.util." + verzameling))
        || soort.endsWith("[]");
  }
}
