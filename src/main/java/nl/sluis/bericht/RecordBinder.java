package nl.sluis.bericht;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import nl.sluis.schema.Programmaloop;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one record by convention: the component {@code toewijzingNummer} is the element
 * ToewijzingNummer, components stand in the order of the elements, a {@code List} is its wrapper
 * with its items, a {@link Plaats} receives where the element stands. What makes and reads a record
 * is looked up once per record class, by reflection: Java would write classes for method handles
 * while Sluis runs, which takes a tenth of a cold check. A message is bound beside the program of
 * its schema or after its schema approved it, so what is missing here is optional there.
 */
final class RecordBinder {
  private static final ClassValue<RecordBinder> BINDERS =
      new ClassValue<>() {
        @Override
        protected RecordBinder computeValue(Class<?> type) {
          return new RecordBinder(type);
        }
      };

  private enum Vorm {
    PLAATS,
    TEKST,
    RECORD,
    LIJST_VAN_TEKST,
    LIJST_VAN_RECORD
  }

  private record Deel(
      String element,
      String item,
      Vorm vorm,
      @Nullable Waarde waarde,
      @Nullable RecordBinder kind,
      Method lezer) {

    private RecordBinder binder() {
      return Objects.requireNonNull(kind);
    }

    private Waarde tekst() {
      return Objects.requireNonNull(waarde);
    }

    @Nullable Object van(Object record) {
      try {
        return lezer.invoke(record);
      } catch (ReflectiveOperationException fout) {
        throw new IllegalStateException("Cannot read component " + element, fout);
      }
    }
  }

  private final Constructor<?> maker;
  private final Deel[] delen;
  private final @Nullable Object[] leeg;
  private final boolean isDatatype;

  static RecordBinder van(Class<?> type) {
    return BINDERS.get(type);
  }

  /**
   * Reads the bericht whose root element the reader is at.
   *
   * @param programma null for what the schema approved before
   */
  static Bericht bericht(
      XMLStreamReader2 xml, @Nullable Programmaloop programma, Berichtsoort soort)
      throws XMLStreamException {
    Location begin = xml.getLocation();
    Plaats wortel = Plaats.wortel("Bericht", begin.getLineNumber(), begin.getColumnNumber());
    return (Bericht)
        van(BerichtReader.klasse(soort)).lees(new Elementlezer(xml, programma), wortel);
  }

  private RecordBinder(Class<?> type) {
    RecordComponent[] componenten = type.getRecordComponents();
    this.delen = Arrays.stream(componenten).map(RecordBinder::deel).toArray(Deel[]::new);
    this.leeg = new Object[delen.length];
    for (int i = 0; i < delen.length; i++) {
      leeg[i] = componenten[i].getType() == List.class ? List.of() : null;
    }
    this.isDatatype = type.getEnclosingClass() == Datatypes.class;
    try {
      this.maker =
          type.getDeclaredConstructor(
              Arrays.stream(componenten).map(RecordComponent::getType).toArray(Class<?>[]::new));
      maker.setAccessible(true);
    } catch (ReflectiveOperationException fout) {
      throw new IllegalStateException("Not a record of the message model: " + type, fout);
    }
  }

  private static Deel deel(RecordComponent component) {
    String naam = component.getName();
    // as readers do with names, so that two that are equal are nearly always the same
    String element = (Character.toUpperCase(naam.charAt(0)) + naam.substring(1)).intern();
    Method lezer = component.getAccessor();
    lezer.setAccessible(true);
    Class<?> type = component.getType();
    if (type == Plaats.class) {
      return new Deel(element, "", Vorm.PLAATS, null, null, lezer);
    }
    if (type == List.class) {
      Class<?> item =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      return item.isRecord()
          ? new Deel(element, item.getSimpleName(), Vorm.LIJST_VAN_RECORD, null, van(item), lezer)
          : new Deel(
              element,
              element.substring(0, element.length() - 1),
              Vorm.LIJST_VAN_TEKST,
              Waarde.van(item),
              null,
              lezer);
    }
    return type.isRecord() && type != Tijd.class
        ? new Deel(element, "", Vorm.RECORD, null, van(type), lezer)
        : new Deel(element, "", Vorm.TEKST, Waarde.van(type), null, lezer);
  }

  /** Reads the record whose start tag the reader is on, up to and including its end tag. */
  Object lees(Elementlezer xml, Plaats plaats) throws XMLStreamException {
    @Nullable Object[] waarden = leeg.clone();
    if (delen.length > 0 && delen[0].vorm == Vorm.PLAATS) {
      waarden[0] = plaats;
    }
    int verwacht = 0;
    while (xml.naarVolgende()) {
      int plek = zoek(xml.naam(), verwacht);
      waarden[plek] = leesDeel(xml, delen[plek], plaats);
      verwacht = plek + 1;
    }
    return maak(waarden);
  }

  private static Object leesDeel(Elementlezer xml, Deel deel, Plaats plaats)
      throws XMLStreamException {
    return switch (deel.vorm) {
      case TEKST -> xml.waarde(deel.element, deel.tekst(), plaats);
      case RECORD -> record(xml, deel, plaats);
      case LIJST_VAN_TEKST -> {
        List<Object> items = new ArrayList<>(2);
        while (xml.naarVolgende()) {
          items.add(xml.waarde(deel.item, deel.tekst(), plaats));
        }
        yield List.copyOf(items);
      }
      case LIJST_VAN_RECORD -> {
        RecordBinder binder = deel.binder();
        List<Object> items = new ArrayList<>();
        while (xml.naarVolgende()) {
          Location begin = xml.plaats();
          Plaats kind =
              plaats.kind(
                  deel.element,
                  deel.item,
                  items.size() + 1,
                  begin.getLineNumber(),
                  begin.getColumnNumber());
          items.add(binder.lees(xml, kind));
        }
        yield List.copyOf(items);
      }
      case PLAATS -> throw new IllegalStateException("A Plaats is no element");
    };
  }

  private static Object record(Elementlezer xml, Deel deel, Plaats plaats)
      throws XMLStreamException {
    RecordBinder binder = deel.binder();
    try {
      return binder.lees(xml, hier(xml, plaats, deel));
    } catch (OnbruikbareWaarde waarde) {
      throw binder.isDatatype ? waarde.onder(deel.element) : waarde;
    }
  }

  /** Datatypes have no place of their own: a finding names the berichtklasse and the element. */
  private static Plaats hier(Elementlezer xml, Plaats ouder, Deel deel) {
    if (deel.binder().isDatatype) {
      return ouder;
    }
    Location begin = xml.plaats();
    return ouder.kind(deel.element, begin.getLineNumber(), begin.getColumnNumber());
  }

  private int zoek(String element, int vanaf) {
    for (int i = vanaf; i < delen.length; i++) {
      if (delen[i].element.equals(element)) {
        return i;
      }
    }
    throw new IllegalStateException("The model has no place for element " + element);
  }

  /** Writes the components of the record as elements, in their order. */
  void schrijf(Object record, XmlUitvoer uit) throws XMLStreamException {
    for (Deel deel : delen) {
      Object waarde = deel.vorm == Vorm.PLAATS ? null : deel.van(record);
      if (waarde == null || waarde instanceof List<?> lijst && lijst.isEmpty()) {
        continue;
      }
      switch (deel.vorm) {
        case TEKST -> uit.element(isDatatype, deel.element, deel.tekst().schrijf(waarde));
        case RECORD -> {
          uit.open(isDatatype, deel.element);
          deel.binder().schrijf(waarde, uit);
          uit.sluit();
        }
        case LIJST_VAN_TEKST, LIJST_VAN_RECORD -> {
          uit.open(isDatatype, deel.element);
          for (Object item : (List<?>) waarde) {
            schrijfItem(deel, item, uit);
          }
          uit.sluit();
        }
        case PLAATS -> {}
      }
    }
  }

  private static void schrijfItem(Deel deel, Object item, XmlUitvoer uit)
      throws XMLStreamException {
    if (deel.vorm == Vorm.LIJST_VAN_TEKST) {
      uit.element(false, deel.item, deel.tekst().schrijf(item));
      return;
    }
    uit.open(false, deel.item);
    deel.binder().schrijf(item, uit);
    uit.sluit();
  }

  /** The same record without places, and with other codes at every berichtklasse in it. */
  Object kopieer(Object record, Function<Berichtklasse, List<String>> codes) {
    @Nullable Object[] waarden = new Object[delen.length];
    for (int i = 0; i < delen.length; i++) {
      Deel deel = delen[i];
      Object waarde = deel.van(record);
      waarden[i] =
          switch (deel.vorm) {
            case PLAATS -> Plaats.GEEN;
            case TEKST -> waarde;
            case RECORD -> waarde == null ? null : deel.binder().kopieer(waarde, codes);
            case LIJST_VAN_TEKST -> codes.apply((Berichtklasse) record);
            case LIJST_VAN_RECORD ->
                ((List<?>) Objects.requireNonNull(waarde))
                    .stream().map(item -> deel.binder().kopieer(item, codes)).toList();
          };
    }
    return maak(waarden);
  }

  /** A bericht of this class: a Header and what stands beside it. */
  Object maakBericht(Header header, @Nullable Berichtklasse inhoud) {
    return maak(new Object[] {header, inhoud});
  }

  private Object maak(@Nullable Object[] waarden) {
    try {
      return maker.newInstance(waarden);
    } catch (ReflectiveOperationException fout) {
      throw new IllegalStateException("Cannot make a record of the message model", fout);
    }
  }
}
