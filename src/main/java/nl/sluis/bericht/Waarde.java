package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a simple value is read from and written to text. Strings and codes keep their white space;
 * numbers, dates and times lose it at both ends, as the schema says.
 */
record Waarde(Function<String, Object> lezer, Function<Object, String> schrijver) {
  private static final Waarde TEKST = new Waarde(tekst -> tekst, Object::toString);
  private static final Waarde GEHEEL =
      new Waarde(tekst -> Integer.parseInt(zonderWit(tekst)), Object::toString);
  private static final Waarde LANG =
      new Waarde(tekst -> Long.parseLong(zonderWit(tekst)), Object::toString);
  private static final Waarde DATUM =
      new Waarde(tekst -> datum(zonderWit(tekst)), datum -> tekst((LocalDate) datum));
  private static final Waarde TIJD =
      new Waarde(tekst -> new Tijd(zonderWit(tekst)), tijd -> ((Tijd) tijd).tekst());

  static Waarde van(Class<?> type) {
    if (type == String.class) {
      return TEKST;
    } else if (type == int.class || type == Integer.class) {
      return GEHEEL;
    } else if (type == long.class || type == Long.class) {
      return LANG;
    } else if (type == LocalDate.class) {
      return DATUM;
    } else if (type == Tijd.class) {
      return TIJD;
    } else if (type.isEnum() && Code.class.isAssignableFrom(type)) {
      return code(type);
    }
    throw new IllegalStateException("No way to read a " + type);
  }

  Object lees(String tekst) {
    return lezer.apply(tekst);
  }

  String schrijf(Object waarde) {
    return schrijver.apply(waarde);
  }

  private static Waarde code(Class<?> type) {
    Map<String, Object> opCode =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(constante -> ((Code) constante).code(), c -> c));
    return new Waarde(
        tekst -> {
          Object constante = opCode.get(tekst);
          if (constante == null) {
            throw new IllegalArgumentException("No such " + type.getSimpleName());
          }
          return constante;
        },
        constante -> ((Code) constante).code());
  }

  /** A year may be negative or have more than four digits, which LocalDate.parse does not take. */
  private static LocalDate datum(String tekst) {
    int maand = tekst.length() - 5;
    return LocalDate.of(
        getal(tekst, 0, maand - 1),
        getal(tekst, maand, maand + 2),
        getal(tekst, maand + 3, tekst.length()));
  }

  private static int getal(String tekst, int begin, int einde) {
    return Integer.parseInt(tekst, begin, einde, 10);
  }

  private static String tekst(LocalDate datum) {
    if (datum.getYear() >= 1000 && datum.getYear() <= 9999) {
      return datum.toString();
    }
    String jaar = String.format("%04d", Math.abs(datum.getYear()));
    return (datum.getYear() < 0 ? "-" : "")
        + jaar
        + String.format("-%02d-%02d", datum.getMonthValue(), datum.getDayOfMonth());
  }

  private static String zonderWit(String tekst) {
    return tekst.strip();
  }
}
