package nl.sluis.bericht;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The schemas of all berichtsoorten, compiled at first use and then kept. Ours come with the
 * program; an operator's folder with the official files goes before them.
 */
public final class Schemas {
  static final String MAP = "message-schemas/";

  private final @Nullable Path eigenMap;
  private final Map<Berichtsoort, Schema> schemas = new EnumMap<>(Berichtsoort.class);

  private Schemas(@Nullable Path eigenMap) {
    this.eigenMap = eigenMap;
  }

  /** The schemas that come with Sluis. */
  public static Schemas ingebouwd() {
    return new Schemas(null);
  }

  /**
   * The schemas in a folder (sluis.schemas.map), laid out as ours (ijw/3.2/jw301.xsd) or as the
   * publisher's (ijw-3.2/xsd/jw301.xsd); ours where it has none.
   */
  public static Schemas uit(Path map) {
    return new Schemas(map);
  }

  /**
   * Everything the schema refuses in these bytes, in the order of the file; what makes them no XML
   * at all comes as a single fault of niveau 0.
   */
  List<Leesfout> valideer(byte[] bytes, Berichtsoort soort) {
    Schemafouten fouten = new Schemafouten(soort);
    try {
      Validator validator = schema(soort).newValidator();
      Xml.verhard(validator);
      validator.setErrorHandler(fouten);
      validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (SAXException fataal) {
      fouten.fataal(fataal);
    } catch (IOException fout) {
      fouten.onleesbaar(fout);
    }
    return fouten.uitgelegd(bytes);
  }

  private synchronized Schema schema(Berichtsoort soort) {
    return schemas.computeIfAbsent(soort, this::compileer);
  }

  private Schema compileer(Berichtsoort soort) {
    String map = soort.schema().substring(0, soort.schema().lastIndexOf('/') + 1);
    try (InputStream basis = open(map + "basisschema.xsd");
        InputStream bericht = open(soort.schema())) {
      SchemaFactory fabriek = Xml.schemaFactory();
      // the import in the bericht schema finds the basisschema already there
      return fabriek.newSchema(
          new StreamSource[] {new StreamSource(basis), new StreamSource(bericht)});
    } catch (SAXException fout) {
      throw new IllegalStateException("Schema of " + soort + " is not a valid schema", fout);
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read schema of " + soort, fout);
    }
  }

  private InputStream open(String naam) throws IOException {
    if (eigenMap != null) {
      Path eigen = eigenMap;
      String gepubliceerd = naam.replace("/3.2/", "-3.2/xsd/");
      Path gevonden =
          Stream.of(naam, gepubliceerd)
              .map(eigen::resolve)
              .filter(Files::isRegularFile)
              .findFirst()
              .orElse(null);
      if (gevonden != null) {
        return Files.newInputStream(gevonden);
      }
    }
    InputStream stroom = Schemas.class.getClassLoader().getResourceAsStream(MAP + naam);
    if (stroom == null) {
      throw new IOException("No schema " + naam);
    }
    return stroom;
  }
}
