package nl.sluis.contract;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import org.jspecify.annotations.Nullable;

/**
 * Reckonings as numbers, from which their words are made again. What is written is kept for years:
 * a form that is in use here is never changed, another one gets a number of its own.
 */
public final class Berekeningvorm {
  private static final int VOLUME = 1;
  private static final int BUDGET = 2;
  private static final int TARIEF = 3;
  private static final int BEDRAG = 4;
  private static final int MINUUTBEDRAG = 5;

  /** Of a number, how many of its bits go in a byte. */
  private static final int BITS = 7;

  private static final int MEER = 1 << BITS;

  private Berekeningvorm() {}

  /** Whether it is known here; what a declaratie has few of is kept in words. */
  public static boolean kent(Berekening berekening) {
    return berekening instanceof Volumeberekening
        || berekening instanceof Budgetberekening
        || berekening instanceof Tariefberekening
        || berekening instanceof Bedragberekening
        || berekening instanceof Minuutbedrag;
  }

  /** Writes one that is known. */
  public static void schrijf(Berekening berekening, DataOutput uit) throws IOException {
    if (berekening instanceof Volumeberekening volume) {
      uit.writeByte(VOLUME);
      schrijf(volume, uit);
    } else if (berekening instanceof Budgetberekening budget) {
      uit.writeByte(BUDGET);
      getallen(
          uit,
          budget.toewijzingNummer(),
          budget.ruimte().budget(),
          budget.ruimte().eerder(),
          budget.dezeRegel());
    } else if (berekening instanceof Tariefberekening tarief) {
      uit.writeByte(TARIEF);
      tekst(tarief.contractnummer(), uit);
      schrijf(tarief.tarief(), uit);
      uit.writeUTF(tarief.eenheid().code());
      getallen(uit, tarief.ingediend());
    } else if (berekening instanceof Bedragberekening bedrag) {
      uit.writeByte(BEDRAG);
      schrijf(bedrag.prijs(), uit);
      getallen(uit, bedrag.ingediend());
    } else if (berekening instanceof Minuutbedrag minuten) {
      uit.writeByte(MINUUTBEDRAG);
      getallen(uit, minuten.volume(), minuten.productTarief(), minuten.ingediend());
    } else {
      throw new IllegalArgumentException("No form for " + berekening.getClass());
    }
  }

  /** Reads one back. */
  public static Berekening lees(DataInput in) throws IOException {
    int soort = in.readUnsignedByte();
    return switch (soort) {
      case VOLUME -> volume(in);
      case BUDGET ->
          new Budgetberekening(getal(in), new Budgetruimte(getal(in), getal(in)), getal(in));
      case TARIEF -> new Tariefberekening(tekst(in), tarief(in), eenheid(in), getal(in));
      case BEDRAG -> new Bedragberekening(prijs(in), getal(in));
      case MINUUTBEDRAG -> new Minuutbedrag(getal(in), getal(in), getal(in));
      default -> throw new IOException("Unknown form of a reckoning " + soort);
    };
  }

  /** Writes what is used of a plafond, but for its words. */
  public static void schrijf(Plafondstand stand, DataOutput uit) throws IOException {
    uit.writeUTF(stand.soort().name());
    tekst(stand.contractnummer(), uit);
    tekst(stand.productCategorie(), uit);
    tekst(stand.productCode(), uit);
    getallen(uit, stand.begindatum().toEpochDay(), stand.einddatum().toEpochDay());
    uit.writeUTF(stand.eenheid());
    uit.writeUTF(stand.rekeneenheid());
    getallen(uit, stand.plafond());
    schrijf(stand.eerder(), uit);
    schrijf(stand.dezeDeclaratie(), uit);
    getallen(uit, stand.over());
  }

  /** Reads it back, with its words. */
  public static Plafondstand plafond(DataInput in, String tekst) throws IOException {
    return new Plafondstand(
        Plafond.Soort.valueOf(in.readUTF()),
        tekst(in),
        tekst(in),
        tekst(in),
        LocalDate.ofEpochDay(getal(in)),
        LocalDate.ofEpochDay(getal(in)),
        in.readUTF(),
        in.readUTF(),
        getal(in),
        in.readBoolean() ? getal(in) : null,
        in.readBoolean() ? getal(in) : null,
        getal(in),
        tekst);
  }

  /** Of any length. */
  private static void tekst(String tekst, DataOutput uit) throws IOException {
    byte[] bytes = tekst.getBytes(StandardCharsets.UTF_8);
    getallen(uit, bytes.length);
    uit.write(bytes);
  }

  private static String tekst(DataInput in) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(getal(in))];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void schrijf(Volumeberekening volume, DataOutput uit) throws IOException {
    Maximum maximum = volume.ruimte().maximum();
    Hoeveelheid eerder = volume.ruimte().eerder();
    getallen(uit, volume.toewijzingNummer(), maximum.omvang().volume());
    uit.writeUTF(maximum.omvang().eenheid().code());
    uit.writeUTF(maximum.omvang().frequentie().code());
    uit.writeUTF(maximum.telling().name());
    getallen(
        uit,
        maximum.aantal(),
        maximum.periode().begindatum().toEpochDay(),
        maximum.periode().einddatum().toEpochDay());
    uit.writeBoolean(maximum.metGebrokenWeek());
    uit.writeBoolean(eerder != null);
    if (eerder != null) {
      schrijf(eerder, uit);
    }
    schrijf(volume.dezeRegel(), uit);
  }

  private static Volumeberekening volume(DataInput in) throws IOException {
    long nummer = getal(in);
    Omvang omvang =
        new Omvang(
            getal(in), eenheid(in), code(in.readUTF(), Frequentie.values(), Frequentie::code));
    Maximum maximum =
        new Maximum(
            omvang,
            Telling.valueOf(in.readUTF()),
            getal(in),
            new Periode(LocalDate.ofEpochDay(getal(in)), LocalDate.ofEpochDay(getal(in))),
            in.readBoolean());
    Hoeveelheid eerder = in.readBoolean() ? hoeveelheid(in) : null;
    return new Volumeberekening(nummer, new Volumeruimte(maximum, eerder), hoeveelheid(in));
  }

  private static void schrijf(Prijs prijs, DataOutput uit) throws IOException {
    schrijf(prijs.productTarief(), uit);
    getallen(uit, prijs.bedrag(), prijs.volume());
    uit.writeUTF(prijs.eenheid().code());
    uit.writeBoolean(prijs.tarief() != null);
    if (prijs.tarief() != null) {
      schrijf(prijs.tarief(), uit);
    }
  }

  private static Prijs prijs(DataInput in) throws IOException {
    return new Prijs(
        in.readBoolean() ? getal(in) : null,
        getal(in),
        getal(in),
        eenheid(in),
        in.readBoolean() ? tarief(in) : null);
  }

  private static void schrijf(Tarief tarief, DataOutput uit) throws IOException {
    getallen(uit, tarief.eurocent());
    uit.writeUTF(tarief.per().code());
  }

  private static Tarief tarief(DataInput in) throws IOException {
    return new Tarief(getal(in), eenheid(in));
  }

  private static void schrijf(Hoeveelheid hoeveelheid, DataOutput uit) throws IOException {
    getallen(uit, hoeveelheid.aantal());
    uit.writeUTF(hoeveelheid.soort().code());
  }

  private static Hoeveelheid hoeveelheid(DataInput in) throws IOException {
    return new Hoeveelheid(getal(in), eenheid(in));
  }

  private static void schrijf(@Nullable Long getal, DataOutput uit) throws IOException {
    uit.writeBoolean(getal != null);
    if (getal != null) {
      getallen(uit, getal);
    }
  }

  private static Eenheid eenheid(DataInput in) throws IOException {
    return code(in.readUTF(), Eenheid.values(), Eenheid::code);
  }

  private static <C> C code(String gezocht, C[] codes, Function<C, String> code)
      throws IOException {
    for (C deze : codes) {
      if (code.apply(deze).equals(gezocht)) {
        return deze;
      }
    }
    throw new IOException("Unknown code in a reckoning " + gezocht);
  }

  /** Small numbers, also below zero, in few bytes: seven bits in each, the lowest first. */
  private static void getallen(DataOutput uit, long... getallen) throws IOException {
    for (long getal : getallen) {
      long rest = getal << 1 ^ getal >> Long.SIZE - 1;
      while ((rest & -MEER) != 0) {
        uit.writeByte((int) (rest & MEER - 1 | MEER));
        rest >>>= BITS;
      }
      uit.writeByte((int) rest);
    }
  }

  private static long getal(DataInput in) throws IOException {
    long gelezen = 0;
    int deel;
    int plaats = 0;
    do {
      deel = in.readUnsignedByte();
      gelezen |= (long) (deel & MEER - 1) << plaats;
      plaats += BITS;
    } while ((deel & MEER) != 0);
    return gelezen >>> 1 ^ -(gelezen & 1);
  }
}
