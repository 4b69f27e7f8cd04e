package nl.sluis.sleutel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/** Makes what is long smaller before it is encrypted; the first byte says whether it did. */
final class Inpakker {
  private static final byte ZOALS_HET_IS = 0;

  /** As earlier versions wrote it, without its length. */
  private static final byte INGEPAKT = 1;

  private static final byte INGEPAKT_MET_LENGTE = 2;
  private static final int KOP = 1 + Integer.BYTES;

  /** Below this it gains nothing. */
  private static final int LANG = 512;

  private static final int BUFFER = 1 << 14;

  private Inpakker() {}

  static byte[] pakIn(byte[] open) {
    if (open.length < LANG || isIngepakt(open)) {
      byte[] samen = new byte[open.length + 1];
      samen[0] = ZOALS_HET_IS;
      System.arraycopy(open, 0, samen, 1, open.length);
      return samen;
    }
    ByteArrayOutputStream klein = new ByteArrayOutputStream(BUFFER + open.length / 8);
    klein.writeBytes(ByteBuffer.allocate(KOP).put(INGEPAKT_MET_LENGTE).putInt(open.length).array());
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (DeflaterOutputStream inpakker = new DeflaterOutputStream(klein, deflater, BUFFER)) {
      inpakker.write(open);
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot compress", fout);
    } finally {
      deflater.end();
    }
    return klein.toByteArray();
  }

  /** GZIP, which is as small as it gets. */
  private static boolean isIngepakt(byte[] open) {
    return open[0] == 0x1f && open[1] == (byte) 0x8b;
  }

  static byte[] pakUit(byte[] klein) {
    return switch (klein[0]) {
      case ZOALS_HET_IS -> Arrays.copyOfRange(klein, 1, klein.length);
      case INGEPAKT_MET_LENGTE -> metLengte(klein);
      default -> zonderLengte(klein);
    };
  }

  /** A large message is so in memory only once. */
  private static byte[] metLengte(byte[] klein) {
    byte[] open = new byte[ByteBuffer.wrap(klein, 1, Integer.BYTES).getInt()];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(klein, KOP, klein.length - KOP);
      for (int gelezen = 0; gelezen < open.length; ) {
        int erbij = inflater.inflate(open, gelezen, open.length - gelezen);
        if (erbij == 0) {
          throw new IllegalStateException("What was compressed is not as long as it says");
        }
        gelezen += erbij;
      }
    } catch (DataFormatException fout) {
      throw new IllegalStateException("Cannot decompress", fout);
    } finally {
      inflater.end();
    }
    return open;
  }

  private static byte[] zonderLengte(byte[] klein) {
    ByteArrayOutputStream open = new ByteArrayOutputStream(klein.length * 4);
    Inflater inflater = new Inflater(true);
    try (InflaterOutputStream uitpakker = new InflaterOutputStream(open, inflater, BUFFER)) {
      uitpakker.write(klein, 1, klein.length - 1);
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot decompress", fout);
    } finally {
      inflater.end();
    }
    return open.toByteArray();
  }
}
