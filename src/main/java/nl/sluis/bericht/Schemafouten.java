package nl.sluis.bericht;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Collects what the validator reports about one message; {@link Schemauitleg} puts it in words. */
final class Schemafouten implements ErrorHandler {
  /** Reading stops here: a file with so many faults is no message with mistakes. */
  private static final int HOOGSTENS = 1_000;

  private final Berichtsoort soort;
  private final List<SAXParseException> fouten = new ArrayList<>();
  private @Nullable Leesfout technisch;

  Schemafouten(Berichtsoort soort) {
    this.soort = soort;
  }

  @Override
  public void warning(SAXParseException waarschuwing) {}

  @Override
  public void error(SAXParseException fout) throws SAXException {
    fouten.add(fout);
    if (fouten.size() == HOOGSTENS) {
      throw fout;
    }
  }

  @Override
  public void fatalError(SAXParseException fout) throws SAXException {
    technisch = Technisch.geenXml(fout.getLineNumber(), fout.getColumnNumber());
    throw fout;
  }

  void fataal(SAXException fout) {
    boolean vol = fouten.size() == HOOGSTENS;
    if (technisch == null && !vol) {
      technisch = Technisch.geenXml(0, 0);
    }
  }

  /** The JDK reports bytes that are no UTF-8 as an input problem, without a place. */
  void onleesbaar(IOException fout) {
    technisch = Technisch.geenUtf8();
  }

  List<Leesfout> uitgelegd(byte[] bytes) {
    if (technisch != null) {
      return List.of(technisch);
    }
    return fouten.isEmpty() ? List.of() : Schemauitleg.legUit(soort, fouten, bytes);
  }
}
