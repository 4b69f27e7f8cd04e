package nl.sluis.meting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.xml.Xmldocument;
import nl.sluis.xml.Xmlschema;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Measures one large declaratie in one JVM: what Java itself needs to parse and to validate it,
 * what Sluis needs to judge it, and what the whole processing with the database takes. All are
 * medians.
 *
 * @param beveiliging what trail and encryption add to the processing, as a part of the rest of it
 */
record Meting(
    int prestaties,
    int bytes,
    Mediaan.Duur sax,
    Mediaan.Duur xsd,
    Mediaan.Duur controleer,
    Mediaan.Duur verwerking,
    double beveiliging) {
  /** The months before it are in the dossier. */
  static final YearMonth EERSTE_MAAND = YearMonth.of(2022, 1);

  private static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2026, 1, 1));

  /**
   * Measures.
   *
   * @param contractregels in the register that the processing judges by
   * @param rondes how often each thing is done for its median, after half as many to warm up
   */
  static Meting doe(Meetbericht bericht, int contractregels, int rondes) throws Exception {
    byte[] bytes = schrijf(bericht, EERSTE_MAAND);
    Schema schema = schema();
    BerichtReader reader = new BerichtReader(Schemas.ingebouwd());
    Controle controle = new Controle();
    Mediaan.Duur sax =
        Mediaan.vanElk(rondes, Mediaan::rekentijd, List.of(ronde -> parse(bytes))).get(0);
    List<Mediaan.Duur> beide =
        Mediaan.vanElk(
            rondes,
            Mediaan::rekentijd,
            List.of(
                ronde -> valideer(schema, bytes), ronde -> controleer(reader, controle, bytes)));
    try (Meetgateway gateway = Meetgateway.start(bericht)) {
      gateway.vulContracten(contractregels);
      Mediaan.Duur verwerking = gateway.meet(EERSTE_MAAND, rondes);
      return new Meting(
          bericht.prestaties(),
          bytes.length,
          sax,
          beide.get(0),
          beide.get(1),
          verwerking,
          gateway.beveiliging());
    }
  }

  static byte[] schrijf(Meetbericht bericht, YearMonth maand) {
    return new BerichtWriter(Schemas.ingebouwd())
        .schrijf(bericht.declaratie(maand), Berichtsoort.JW323);
  }

  private static void parse(byte[] bytes) throws Exception {
    Xmldocument.verteller().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
  }

  private static void valideer(Schema schema, byte[] bytes) throws SAXException, IOException {
    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
  }

  private static void controleer(BerichtReader reader, Controle controle, byte[] bytes) {
    Beoordeling oordeel = controle.controleer(reader.lees(bytes), PEILDATUM, null);
    if (!oordeel.isGoedgekeurd()) {
      throw new IllegalStateException("The measured message is not approved");
    }
  }

  private static Schema schema() throws IOException, SAXException {
    try (InputStream basis = open("ijw/3.2/basisschema.xsd");
        InputStream declaratie = open(Berichtsoort.JW323.schema())) {
      return Xmlschema.fabriek()
          .newSchema(new StreamSource[] {new StreamSource(basis), new StreamSource(declaratie)});
    }
  }

  private static InputStream open(String schema) throws IOException {
    InputStream stroom =
        Meting.class.getClassLoader().getResourceAsStream("message-schemas/" + schema);
    if (stroom == null) {
      throw new IOException("No schema " + schema);
    }
    return stroom;
  }
}
