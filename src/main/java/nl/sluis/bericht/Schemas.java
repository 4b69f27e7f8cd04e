package nl.sluis.bericht;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import nl.sluis.schema.Schemaprogramma;
import nl.sluis.xml.Xmldocument;
import nl.sluis.xml.Xmlschema;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The schemas of all berichtsoorten, compiled at first use and then kept. Ours come with the
 * program; an operator's folder with the official files goes before them.
 */
public final class Schemas {
  private final Bronmap bron;
  private final Map<Berichtsoort, Schema> schemas = new EnumMap<>(Berichtsoort.class);
  private final Map<Berichtsoort, Queue<Validator>> validators = new ConcurrentHashMap<>();

  private final Map<Berichtsoort, Optional<Schemaprogramma>> programmas = new ConcurrentHashMap<>();

  private @Nullable String versie;

  private Schemas(@Nullable Path eigenMap) {
    this.bron = new Bronmap(eigenMap);
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

  /** The same schema, compiled; empty when it says something that has no program. */
  Optional<Schemaprogramma> programma(Berichtsoort soort) {
    return programmas.computeIfAbsent(
        soort,
        nieuw -> Schemaprogramma.van(List.of(bytes(basisschema(nieuw)), bytes(nieuw.schema()))));
  }

  /**
   * Everything the schema refuses in these bytes, in the order of the file; what makes them no XML
   * at all comes as a single fault of niveau 0.
   */
  List<Leesfout> valideer(byte[] bytes, Berichtsoort soort) {
    Optional<Tekstgrens.Overschrijding> lang = Tekstgrens.zoek(bytes);
    if (lang.isPresent()) {
      return valideerMetLangeTekst(bytes, soort, lang.get());
    }
    Schema schema = schema(soort);
    EersteFout eerste = new EersteFout();
    try {
      Validator validator = validator(soort, schema);
      validator.setErrorHandler(eerste);
      validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
      validators.get(soort).add(validator);
      return List.of();
    } catch (SAXParseException fout) {
      return eerste.isSchemafout
          ? Herlezing.van(schema, soort, bytes)
          : List.of(Technisch.geenXml(fout.getLineNumber(), fout.getColumnNumber()));
    } catch (SAXException fout) {
      return List.of(Technisch.geenXml(0, 0));
    } catch (IOException fout) {
      // the JDK reports bytes that are no UTF-8 as an input problem, without a place
      return List.of(Technisch.geenUtf8(0, 0));
    }
  }

  /**
   * The patterns of the JDK's validator take time with the square of a text's length, so it is
   * spared the long ones: the program of the schema judges those (docs/besluiten/0002).
   */
  private List<Leesfout> valideerMetLangeTekst(
      byte[] bytes, Berichtsoort soort, Tekstgrens.Overschrijding lang) {
    Schemaprogramma programma = programma(soort).orElse(null);
    if (lang.isTag() || programma == null) {
      return List.of(lang.leesfout());
    }
    try {
      Xmldocument.verteller().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
      return Herlezing.metLangeTekst(schema(soort), programma, soort, bytes);
    } catch (SAXParseException fout) {
      return List.of(Technisch.geenXml(fout.getLineNumber(), fout.getColumnNumber()));
    } catch (IOException fout) {
      return List.of(Technisch.geenUtf8(0, 0));
    } catch (SAXException | ParserConfigurationException fout) {
      throw new IllegalStateException("The parser cannot be set up", fout);
    }
  }

  /** To make one takes longer than a small message; one that met a fault is not used again. */
  private Validator validator(Berichtsoort soort, Schema schema) throws SAXException {
    Validator eerder =
        validators.computeIfAbsent(soort, nieuw -> new ConcurrentLinkedQueue<>()).poll();
    if (eerder != null) {
      return eerder;
    }
    return Xml.validator(schema);
  }

  /** Ends the fast reading at the first fault of the schema; what is wrong is found out after. */
  private static final class EersteFout implements ErrorHandler {
    private boolean isSchemafout;

    @Override
    public void warning(SAXParseException waarschuwing) {}

    @Override
    public void error(SAXParseException fout) throws SAXException {
      isSchemafout = true;
      throw fout;
    }

    @Override
    public void fatalError(SAXParseException fout) throws SAXException {
      throw fout;
    }
  }

  private synchronized Schema schema(Berichtsoort soort) {
    return schemas.computeIfAbsent(soort, this::compileer);
  }

  private Schema compileer(Berichtsoort soort) {
    try {
      // the import in the bericht schema finds the basisschema already there
      return Xmlschema.fabriek()
          .newSchema(new StreamSource[] {bron(basisschema(soort)), bron(soort.schema())});
    } catch (SAXException fout) {
      throw new IllegalStateException("Schema of " + soort + " is not a valid schema", fout);
    }
  }

  private StreamSource bron(String naam) {
    return new StreamSource(new ByteArrayInputStream(bytes(naam)));
  }

  private byte[] bytes(String naam) {
    return bron.bestand(naam, naam.replace("/3.2/", "-3.2/xsd/"))
        .map(Bronmap.Bestand::bytes)
        .orElseThrow(() -> new IllegalStateException("No schema " + naam));
  }

  /** Place of the shared datatypes below message-schemas. */
  static String basisschema(Berichtsoort soort) {
    return soort.schema().substring(0, soort.schema().lastIndexOf('/') + 1) + "basisschema.xsd";
  }

  /** Fingerprint of all schemas that are in use: sha256:… */
  public synchronized String versie() {
    if (versie == null) {
      Map<String, byte[]> bestanden = new TreeMap<>();
      for (Berichtsoort soort : Berichtsoort.values()) {
        bestanden.computeIfAbsent(basisschema(soort), this::bytes);
        bestanden.computeIfAbsent(soort.schema(), this::bytes);
      }
      versie = Bronmap.versie(bestanden);
    }
    return versie;
  }
}
