package nl.sluis.toewijzen;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
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
import nl.sluis.json.Jsonlezer;

/** How the JSON of a beschikking becomes our records: field by field, codes as the standard's. */
final class Beschikkingjson {
  static final JsonMapper LEZER = lezer();

  private Beschikkingjson() {}

  private static JsonMapper lezer() {
    JsonMapper mapper =
        Jsonlezer.begrensd(Beschikkinglezer.MAX_BYTES)
            .addModule(new JavaTimeModule())
            .addModule(waarden())
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
}
