package nl.sluis.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.zip.Zipinhoud.Lid;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Unpacks the members of one zip, all together no more than a bound, and sees what they are. */
final class Zipledenlezer {
  private static final long MAX_UITGEPAKT = 100L * 1024 * 1024;

  /** Deflate itself comes to 1032; a message of iJw or iWmo to some 30. */
  private static final int MAX_VERHOUDING = 100;

  /** A small file of equal lines may be packed well. */
  private static final int KLEIN = 1024 * 1024;

  private static final int HAP = 64 * 1024;

  private final ZipFile zip;
  private final BerichtReader reader;
  private final Zipoordeel oordeel;
  private final List<Lid> leden = new ArrayList<>();
  private final List<Zipweigering> weigeringen = new ArrayList<>();
  private long over = MAX_UITGEPAKT;
  private @Nullable String eerste;
  private @Nullable Berichtgroep groep;

  Zipledenlezer(ZipFile zip, BerichtReader reader, Zipoordeel oordeel) {
    this.zip = zip;
    this.reader = reader;
    this.oordeel = oordeel;
  }

  List<Zipweigering> weigeringen() {
    return weigeringen;
  }

  List<Lid> lees(List<ZipArchiveEntry> bestanden) {
    for (ZipArchiveEntry bestand : bestanden) {
      if (over < 0) {
        break;
      }
      lees(bestand);
    }
    return leden;
  }

  private void lees(ZipArchiveEntry bestand) {
    String naam = Zipoordeel.naam(bestand);
    try {
      byte @Nullable [] inhoud = uitgepakt(bestand, naam);
      if (inhoud != null && isBericht(inhoud, naam)) {
        leden.add(new Lid(naam, inhoud));
      }
    } catch (IOException | RuntimeException onleesbaar) {
      weiger(Zipfout.GEEN_GOEDE_ZIP, naam, "Dit bestand is beschadigd en niet uit te pakken.");
    }
  }

  /** The whole member; null when it was refused. */
  private byte @Nullable [] uitgepakt(ZipArchiveEntry bestand, String naam) throws IOException {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    CRC32 som = new CRC32();
    byte[] hap = new byte[HAP];
    try (InputStream stroom = zip.getInputStream(bestand)) {
      for (int aantal = stroom.read(hap); aantal >= 0; aantal = stroom.read(hap)) {
        uit.write(hap, 0, aantal);
        som.update(hap, 0, aantal);
        over -= aantal;
        if (isTeVeel(uit.size(), bestand, naam)) {
          return null;
        }
      }
    }
    if (som.getValue() != bestand.getCrc()) {
      throw new IOException("The content is not what was packed");
    }
    return uit.toByteArray();
  }

  private boolean isTeVeel(int omvang, ZipArchiveEntry bestand, String naam) {
    if (omvang > KLEIN && omvang / MAX_VERHOUDING > bestand.getCompressedSize()) {
      weiger(
          Zipfout.GEEN_GOEDE_ZIP,
          naam,
          "Dit bestand is uitgepakt meer dan %d keer zo groot; zo is geen bericht."
              .formatted(MAX_VERHOUDING));
      return true;
    }
    if (omvang > BerichtReader.MAX_BYTES) {
      weiger(Zipfout.LID_TE_GROOT, naam, "Dit bestand is uitgepakt groter dan 25 MB.");
      return true;
    }
    if (over < 0) {
      weiger(
          Zipfout.TE_GROOT,
          naam,
          "Tot en met dit bestand is de inhoud van de zip uitgepakt groter dan %d MB."
              .formatted(MAX_UITGEPAKT >> 20));
      return true;
    }
    return false;
  }

  private boolean isBericht(byte[] inhoud, String naam) {
    if (Uitpakker.isZip(inhoud)) {
      weiger(Zipfout.GEEN_GOEDE_ZIP, naam, "Dit is zelf een zip.");
      return false;
    }
    Berichtsoort soort = reader.herken(inhoud).soort();
    if (soort == null) {
      // it is no message, so this stops before its schema is asked
      reader.lees(inhoud).fouten().forEach(fout -> weigeringen.add(oordeel.weigering(fout, naam)));
      return false;
    }
    return isVanDeGroep(Berichtgroep.van(soort), naam);
  }

  private boolean isVanDeGroep(Berichtgroep gevonden, String naam) {
    if (groep == null) {
      groep = gevonden;
      eerste = naam;
    }
    if (!gevonden.equals(groep)) {
      weiger(
          Zipfout.GEEN_GOEDE_ZIP,
          naam,
          "Dit is een %s, en %s een %s. Dat gaat niet samen in één zip."
              .formatted(gevonden.naam(), eerste, groep.naam()));
    }
    return gevonden.equals(groep);
  }

  private void weiger(Zipfout fout, String naam, String melding) {
    weigeringen.add(oordeel.weigering(fout, naam, melding));
  }
}
