package nl.sluis.opstelling;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import nl.sluis.bericht.AdresSoort;
import nl.sluis.bericht.Code;
import nl.sluis.bericht.Communicatievorm;
import nl.sluis.bericht.DatumGebruik;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/** How the JSON of a beschikking becomes our records: field by field, codes as the standard's. */
final class Beschikkingjson {
  private static final int DIEPTE = 20;
  private static final int LANGSTE_TEKST = 10_000;
  private static final int LANGSTE_NAAM = 100;
  private static final int LANGSTE_GETAL = 20;

  static final JsonMapper LEZER = lezer();

  private Beschikkingjson() {}

  private static JsonMapper lezer() {
    JsonFactory fabriek =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DIEPTE)
                    .maxStringLength(LANGSTE_TEKST)
                    .maxNameLength(LANGSTE_NAAM)
                    .maxNumberLength(LANGSTE_GETAL)
                    .maxDocumentLength(Beschikkinglezer.MAX_BYTES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    JsonMapper mapper =
        JsonMapper.builder(fabriek)
            .addModule(new JavaTimeModule())
            .addModule(waarden())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }

  private static SimpleModule waarden() {
    SimpleModule module = new SimpleModule();
    code(module, AdresSoort.class);
    code(module, Communicatievorm.class);
    code(module, DatumGebruik.class);
    code(module, Eenheid.class);
    code(module, Frequentie.class);
    code(module, NaamGebruik.class);
    code(module, RedenWijziging.class);
    keuze(module, Standaard.class, Standaard::domein);
    return module.addDeserializer(Plaats.class, new NergensGelezen());
  }

  private static <C extends Enum<C> & Code> void code(SimpleModule module, Class<C> codes) {
    keuze(module, codes, Code::code);
  }

  private static <C extends Enum<C>> void keuze(
      SimpleModule module, Class<C> waarden, Function<C, String> alsTekst) {
    module.addDeserializer(waarden, new Keuze<>(waarden, alsTekst));
  }

  /** An enum by the text that stands for it in a message. */
  private static final class Keuze<C extends Enum<C>> extends JsonDeserializer<C> {
    private final Class<C> waarden;
    private final Function<C, String> alsTekst;

    Keuze(Class<C> waarden, Function<C, String> alsTekst) {
      this.waarden = waarden;
      this.alsTekst = alsTekst;
    }

    @Override
    public C deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String tekst = json.getText();
      return Arrays.stream(waarden.getEnumConstants())
          .filter(waarde -> alsTekst.apply(waarde).equals(tekst))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("The schema let pass an unknown code"));
    }
  }

  /** A berichtklasse that comes from a beschikking has no place in a message. */
  private static final class NergensGelezen extends JsonDeserializer<Plaats> {
    @Override
    public Plaats deserialize(JsonParser json, DeserializationContext context) {
      throw new IllegalStateException("The schema let pass a place");
    }

    @Override
    public Plaats getAbsentValue(DeserializationContext context) {
      return Plaats.GEEN;
    }
  }

  /** The same for the same content, whatever the order of the fields and the spacing. */
  static String vingerafdruk(JsonNode json) {
    try {
      byte[] vast = LEZER.writeValueAsBytes(LEZER.treeToValue(json, Object.class));
      byte[] som = MessageDigest.getInstance("SHA-256").digest(vast);
      return "sha256:" + HexFormat.of().formatHex(som);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write what was read", fout);
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }

  /** Of the parser's own text nothing is told: it may quote the file. */
  static Aanwijzing legUit(JsonProcessingException fout) {
    String plek = plek(fout);
    if (fout instanceof StreamConstraintsException) {
      return Aanwijzing.op(
          "", "Een tekst, getal of veldnaam is te lang of er is te diep genest%s.".formatted(plek));
    }
    @Nullable String uitleg = fout.getOriginalMessage();
    return uitleg != null && uitleg.startsWith("Duplicate field")
        ? Aanwijzing.op("", "Een veld staat er twee keer%s. Laat er één staan.".formatted(plek))
        : Aanwijzing.op(
            "",
            ("Het bestand is geen geldige JSON%s. Controleer komma's, accolades en"
                    + " aanhalingstekens.")
                .formatted(plek));
  }

  private static String plek(JsonProcessingException fout) {
    return fout.getLocation() == null
        ? ""
        : " (regel %d, kolom %d)"
            .formatted(fout.getLocation().getLineNr(), fout.getLocation().getColumnNr());
  }
}
