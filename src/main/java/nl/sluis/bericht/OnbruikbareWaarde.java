package nl.sluis.bericht;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/**
 * A value that the schema approves and that still cannot be used, such as a date in the year
 * 2147483648. It says where, never what.
 */
final class OnbruikbareWaarde extends XMLStreamException {
  private final Plaats plaats;
  private final String element;
  private final String onderPlaats;
  private final Location begin;

  OnbruikbareWaarde(Plaats plaats, String element, Location begin) {
    this(plaats, element, element, begin);
  }

  private OnbruikbareWaarde(Plaats plaats, String element, String onderPlaats, Location begin) {
    super("A value that cannot be used");
    this.plaats = plaats;
    this.element = element;
    this.onderPlaats = onderPlaats;
    this.begin = begin;
  }

  /** The same value, one datatype further up: a datatype has no place of its own. */
  OnbruikbareWaarde onder(String datatype) {
    return new OnbruikbareWaarde(plaats, element, datatype + "/" + onderPlaats, begin);
  }

  Leesfout leesfout() {
    return new Leesfout(
        1,
        Schemauitleg.CODE,
        begin.getLineNumber(),
        begin.getColumnNumber(),
        plaats.pad() + "/" + onderPlaats,
        element,
        "%s: de waarde is zo groot of zo klein dat er niet mee te rekenen is.".formatted(element),
        "Controleer %s; in een datum is waarschijnlijk het jaartal verkeerd.".formatted(element));
  }
}
