package nl.sluis.schema;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A simple type: its base and every facet of it and of the types that it narrows. It approves the
 * forms in which values are written every day; of a form that is rare it is not sure.
 */
public final class Waardetype {
  /** What a value is, and with that what white space around it means. */
  private enum Basis {
    TEKST,
    GEHEEL,
    DATUM,
    TIJD
  }

  private enum Witruimte {
    BLIJFT,
    WORDT_SPATIE,
    VOUWT
  }

  private static final int CIJFERS_HOOGSTENS = 18;
  private static final int DATUM_LENGTE = 10;
  private static final int TIJD_LENGTE = 8;

  private final Basis basis;
  private final Witruimte witruimte;
  private final int minstens;
  private final int hoogstens;
  private final long vanaf;
  private final long totEnMet;
  private final @Nullable Set<String> lijst;
  private final Patroon[] patronen;

  private Waardetype(
      Basis basis,
      Witruimte witruimte,
      int minstens,
      int hoogstens,
      long vanaf,
      long totEnMet,
      @Nullable Set<String> lijst,
      Patroon[] patronen) {
    this.basis = basis;
    this.witruimte = witruimte;
    this.minstens = minstens;
    this.hoogstens = hoogstens;
    this.vanaf = vanaf;
    this.totEnMet = totEnMet;
    this.lijst = lijst;
    this.patronen = patronen;
  }

  /** A type of XML Schema itself; empty for one that is not known here. */
  static Optional<Waardetype> ingebouwd(String naam) {
    return switch (naam) {
      case "string" -> Optional.of(zonderFacetten(Basis.TEKST, Witruimte.BLIJFT));
      case "integer" -> Optional.of(zonderFacetten(Basis.GEHEEL, Witruimte.VOUWT));
      case "date" -> Optional.of(zonderFacetten(Basis.DATUM, Witruimte.VOUWT));
      case "time" -> Optional.of(zonderFacetten(Basis.TIJD, Witruimte.VOUWT));
      default -> Optional.empty();
    };
  }

  private static Waardetype zonderFacetten(Basis basis, Witruimte witruimte) {
    return new Waardetype(
        basis,
        witruimte,
        0,
        Integer.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        null,
        new Patroon[0]);
  }

  /**
   * This type, narrowed. Every bound that stands at a type above it keeps its force, for a schema
   * may only narrow.
   *
   * @param facetten the values of each facet, by its name
   * @return empty when a facet is not known here, or not on this base
   */
  Optional<Waardetype> beperkt(Map<String, List<String>> facetten) {
    Optional<Waardetype> smaller = Optional.of(this);
    for (Map.Entry<String, List<String>> facet : facetten.entrySet()) {
      smaller = smaller.flatMap(type -> type.met(facet.getKey(), facet.getValue()));
    }
    return smaller;
  }

  private Optional<Waardetype> met(String facet, List<String> waarden) {
    String waarde = waarden.get(0);
    if (facet.equals("enumeration")) {
      return alsTekst(met(witruimte, minstens, hoogstens, Set.copyOf(waarden)));
    } else if (waarden.size() > 1) {
      return Optional.empty();
    }
    return switch (facet) {
      case "pattern" -> Patroon.van(waarde).map(this::met);
      case "minLength" ->
          alsTekst(met(witruimte, Math.max(minstens, lengte(waarde)), hoogstens, lijst));
      case "maxLength" ->
          alsTekst(met(witruimte, minstens, Math.min(hoogstens, lengte(waarde)), lijst));
      case "minInclusive" -> alsGeheel(met(Math.max(vanaf, getal(waarde)), totEnMet));
      case "maxInclusive" -> alsGeheel(met(vanaf, Math.min(totEnMet, getal(waarde))));
      case "whiteSpace" -> metWitruimte(waarde);
      default -> Optional.empty();
    };
  }

  private Optional<Waardetype> alsTekst(Waardetype type) {
    return basis == Basis.TEKST ? Optional.of(type) : Optional.empty();
  }

  private Optional<Waardetype> alsGeheel(Waardetype type) {
    return basis == Basis.GEHEEL ? Optional.of(type) : Optional.empty();
  }

  private Optional<Waardetype> metWitruimte(String waarde) {
    return switch (waarde) {
      case "collapse" -> Optional.of(met(Witruimte.VOUWT, minstens, hoogstens, lijst));
      case "replace" -> alsTekst(met(Witruimte.WORDT_SPATIE, minstens, hoogstens, lijst));
      default -> Optional.of(this);
    };
  }

  private Waardetype met(Witruimte wit, int kortst, int langst, @Nullable Set<String> keuze) {
    return new Waardetype(basis, wit, kortst, langst, vanaf, totEnMet, keuze, patronen);
  }

  private Waardetype met(long laagst, long hoogst) {
    return new Waardetype(basis, witruimte, minstens, hoogstens, laagst, hoogst, lijst, patronen);
  }

  private Waardetype met(Patroon patroon) {
    Patroon[] alle = Arrays.copyOf(patronen, patronen.length + 1);
    alle[patronen.length] = patroon;
    return new Waardetype(basis, witruimte, minstens, hoogstens, vanaf, totEnMet, lijst, alle);
  }

  private static int lengte(String waarde) {
    return Integer.parseInt(waarde.strip());
  }

  /** A bound beyond what is counted here is no bound here: such a value is not sure anyway. */
  private static long getal(String waarde) {
    BigInteger getal = new BigInteger(waarde.strip());
    return getal.bitLength() < Long.SIZE
        ? getal.longValue()
        : getal.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** A free text or a code; no number, date or time. */
  public boolean isTekst() {
    return basis == Basis.TEKST;
  }

  /**
   * Why the schema refuses a text, in one pass over it, for texts that are so long that a validator
   * would need too long for them.
   *
   * @return the key that validators give the broken facet, such as cvc-pattern-valid; empty when
   *     the text is right
   */
  public Optional<String> weigering(String geschreven) {
    String tekst = witruimte == Witruimte.BLIJFT ? geschreven : zonderWit(geschreven);
    if (!Arrays.stream(patronen).allMatch(patroon -> patroon.past(tekst))) {
      return Optional.of("cvc-pattern-valid");
    } else if (tekst.length() < minstens) {
      return Optional.of("cvc-minLength-valid");
    } else if (tekst.length() > hoogstens) {
      return Optional.of("cvc-maxLength-valid");
    }
    return lijst != null && !lijst.contains(tekst)
        ? Optional.of("cvc-enumeration-valid")
        : Optional.empty();
  }

  /** True for a value that the schema approves; false when that is not sure. */
  boolean keurt(String geschreven) {
    String tekst = witruimte == Witruimte.BLIJFT ? geschreven : zonderWit(geschreven);
    for (Patroon patroon : patronen) {
      if (!patroon.past(tekst)) {
        return false;
      }
    }
    return switch (basis) {
      case TEKST -> isTekst(tekst);
      case GEHEEL -> isGeheel(tekst);
      case DATUM -> isDatum(tekst);
      case TIJD -> isTijd(tekst);
    };
  }

  private boolean isTekst(String tekst) {
    int lengte = tekst.length();
    if (lengte < minstens || lengte > hoogstens || lijst != null && !lijst.contains(tekst)) {
      return false;
    }
    for (int i = 0; i < lengte; i++) {
      // ]]> may stand there as a mistake, or written as it should be
      if (Character.isSurrogate(tekst.charAt(i)) || tekst.charAt(i) == ']') {
        return false;
      }
    }
    return true;
  }

  private boolean isGeheel(String tekst) {
    int lengte = tekst.length();
    boolean heeftTeken = lengte > 0 && (tekst.charAt(0) == '-' || tekst.charAt(0) == '+');
    int begin = heeftTeken ? 1 : 0;
    if (lengte == begin || lengte > CIJFERS_HOOGSTENS) {
      return false;
    }
    long getal = 0;
    for (int i = begin; i < lengte; i++) {
      int cijfer = cijfer(tekst, i);
      if (cijfer < 0) {
        return false;
      }
      getal = 10 * getal + cijfer;
    }
    getal = tekst.charAt(0) == '-' ? -getal : getal;
    return getal >= vanaf && getal <= totEnMet;
  }

  /** jjjj-mm-dd, without a time zone. */
  private static boolean isDatum(String tekst) {
    if (tekst.length() != DATUM_LENGTE || tekst.charAt(4) != '-' || tekst.charAt(7) != '-') {
      return false;
    }
    int eeuw = tweeCijfers(tekst, 0);
    int jaar = tweeCijfers(tekst, 2);
    int maand = tweeCijfers(tekst, 5);
    int dag = tweeCijfers(tekst, 8);
    if (eeuw < 0 || jaar < 0 || 100 * eeuw + jaar == 0 || maand < 1 || maand > 12 || dag < 1) {
      return false;
    }
    return dag <= 28 || dag <= LocalDate.of(100 * eeuw + jaar, maand, 1).lengthOfMonth();
  }

  /** uu:mm:ss, without a time zone; 24:00:00 is rare enough not to be sure of. */
  private static boolean isTijd(String tekst) {
    if (tekst.length() != TIJD_LENGTE || tekst.charAt(2) != ':' || tekst.charAt(5) != ':') {
      return false;
    }
    int uur = tweeCijfers(tekst, 0);
    int minuut = tweeCijfers(tekst, 3);
    int seconde = tweeCijfers(tekst, 6);
    return uur >= 0 && uur < 24 && minuut >= 0 && minuut < 60 && seconde >= 0 && seconde < 60;
  }

  private static int tweeCijfers(String tekst, int plek) {
    int tiental = cijfer(tekst, plek);
    int een = cijfer(tekst, plek + 1);
    return tiental < 0 || een < 0 ? -1 : 10 * tiental + een;
  }

  private static int cijfer(String tekst, int plek) {
    char teken = tekst.charAt(plek);
    return teken >= '0' && teken <= '9' ? teken - '0' : -1;
  }

  /** As the schema hands the value to its facets. */
  private String zonderWit(String tekst) {
    boolean isSchoon = true;
    for (int i = 0; i < tekst.length() && isSchoon; i++) {
      isSchoon = tekst.charAt(i) > ' ';
    }
    if (isSchoon) {
      return tekst;
    }
    String spaties = tekst.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    return witruimte == Witruimte.WORDT_SPATIE ? spaties : gevouwen(spaties);
  }

  private static String gevouwen(String tekst) {
    StringBuilder uit = new StringBuilder(tekst.length());
    for (int i = 0; i < tekst.length(); i++) {
      char teken = tekst.charAt(i);
      boolean isDubbel = uit.isEmpty() || uit.charAt(uit.length() - 1) == ' ';
      if (teken != ' ' || !isDubbel) {
        uit.append(teken);
      }
    }
    int einde = uit.length();
    return einde > 0 && uit.charAt(einde - 1) == ' ' ? uit.substring(0, einde - 1) : uit.toString();
  }
}
