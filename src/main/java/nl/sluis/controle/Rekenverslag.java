package nl.sluis.controle;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.contract.Berekening;
import nl.sluis.contract.Berekeningvorm;
import nl.sluis.contract.Plafondstand;
import org.jspecify.annotations.Nullable;

/**
 * What was reckoned in one message, kept as numbers: few are ever read, and then their words are
 * made, which are those that would have been made at once. What a line leans on is all in it, since
 * dossier, contracts and names may have changed by then.
 */
public final class Rekenverslag {
  private static final int VORM = 1;

  private static final int EINDE = 0;
  private static final int PLAATS = 1;
  private static final int IN_GETALLEN = 2;
  private static final int IN_WOORDEN = 3;
  private static final int PLAFOND = 4;

  private final DataOutputStream uit;
  private @Nullable Berichtklasse waar;

  private Rekenverslag(DataOutputStream uit) {
    this.uit = uit;
  }

  /** Writes what is to be kept; nothing when nothing was reckoned. */
  public static void schrijf(Beoordeling beoordeling, OutputStream naar) throws IOException {
    List<Rekenregel> plafonds = beoordeling.plafondregels().toList();
    if (!beoordeling.berekeningen().isEmpty() || !plafonds.isEmpty()) {
      DataOutputStream uit = new DataOutputStream(new BufferedOutputStream(naar));
      new Rekenverslag(uit).schrijf(beoordeling.gerekend().iterator(), plafonds);
      uit.flush();
    }
  }

  private void schrijf(Iterator<Gerekend> regels, List<Rekenregel> plafonds) throws IOException {
    uit.writeByte(VORM);
    while (regels.hasNext()) {
      schrijf(regels.next());
    }
    for (Rekenregel regel : plafonds) {
      plaats(regel.regelnummer(), regel.kenmerk());
      woorden(regel.plafond() == null ? IN_WOORDEN : PLAFOND, regel);
      if (regel.plafond() != null) {
        Berekeningvorm.schrijf(regel.plafond(), uit);
      }
    }
    uit.writeByte(EINDE);
  }

  /** What is reckoned at one place stands together, and names it once. */
  private void schrijf(Gerekend gerekend) throws IOException {
    if (waar != gerekend.waar()) {
      waar = gerekend.waar();
      plaats(waar.plaats().regel(), Kenmerk.van(waar));
    }
    if (Berekeningvorm.kent(gerekend.berekening())) {
      uit.writeByte(IN_GETALLEN);
      uit.writeUTF(gerekend.regel());
      Berekeningvorm.schrijf(gerekend.berekening(), uit);
    } else {
      woorden(IN_WOORDEN, Rekenregel.van(gerekend));
    }
  }

  private void plaats(int regelnummer, String kenmerk) throws IOException {
    uit.writeByte(PLAATS);
    uit.writeInt(regelnummer);
    uit.writeUTF(kenmerk);
  }

  private void woorden(int soort, Rekenregel regel) throws IOException {
    byte[] tekst = regel.tekst().getBytes(StandardCharsets.UTF_8);
    uit.writeByte(soort);
    uit.writeUTF(regel.regel());
    uit.writeBoolean(regel.klopt());
    uit.writeInt(tekst.length);
    uit.write(tekst);
  }

  /**
   * Tells what was kept, one after another in the order of the message, and what was used of
   * plafonds at the end.
   */
  public static void lees(InputStream bewaard, Consumer<Rekenregel> lezer) {
    try (DataInputStream in = new DataInputStream(bewaard)) {
      if (in.readUnsignedByte() != VORM) {
        throw new IOException("Unknown form of what was reckoned");
      }
      int regelnummer = 0;
      String kenmerk = "";
      for (int soort = in.readUnsignedByte(); soort != EINDE; soort = in.readUnsignedByte()) {
        if (soort == PLAATS) {
          regelnummer = in.readInt();
          kenmerk = in.readUTF();
        } else {
          lezer.accept(regel(soort, regelnummer, kenmerk, in));
        }
      }
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read what was reckoned", fout);
    }
  }

  private static Rekenregel regel(int soort, int regelnummer, String kenmerk, DataInputStream in)
      throws IOException {
    String regel = in.readUTF();
    if (soort == IN_GETALLEN) {
      Berekening berekening = Berekeningvorm.lees(in);
      return new Rekenregel(
          regel, regelnummer, kenmerk, berekening.klopt(), berekening.tekst(), null);
    }
    boolean klopt = in.readBoolean();
    String tekst = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    Plafondstand plafond = soort == PLAFOND ? Berekeningvorm.plafond(in, tekst) : null;
    return new Rekenregel(regel, regelnummer, kenmerk, klopt, tekst, plafond);
  }
}
