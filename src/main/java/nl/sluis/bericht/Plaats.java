package nl.sluis.bericht;

import org.jspecify.annotations.Nullable;

/**
 * Where a berichtklasse stands in the file that was read: line and column of its start tag (from 1)
 * and its path, which is only put together when somebody asks.
 *
 * <p>All places are equal to one another: where something stands is no part of what a message says,
 * so a message read back equals the one that was written.
 */
public final class Plaats {
  /** For what was made here and not read. */
  public static final Plaats GEEN = new Plaats(null, "", "", 0, 0, 0);

  private final @Nullable Plaats ouder;
  private final String lijst;
  private final String naam;
  private final int nummer;
  private final int regel;
  private final int kolom;

  private Plaats(
      @Nullable Plaats ouder, String lijst, String naam, int nummer, int regel, int kolom) {
    this.ouder = ouder;
    this.lijst = lijst;
    this.naam = naam;
    this.nummer = nummer;
    this.regel = regel;
    this.kolom = kolom;
  }

  static Plaats wortel(String naam, int regel, int kolom) {
    return new Plaats(null, "", naam, 0, regel, kolom);
  }

  Plaats kind(String kindNaam, int kindRegel, int kindKolom) {
    return new Plaats(this, "", kindNaam, 0, kindRegel, kindKolom);
  }

  Plaats kind(String lijstNaam, String kindNaam, int kindNummer, int kindRegel, int kindKolom) {
    return new Plaats(this, lijstNaam, kindNaam, kindNummer, kindRegel, kindKolom);
  }

  public int regel() {
    return regel;
  }

  public int kolom() {
    return kolom;
  }

  /** Such as /Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]. */
  public String pad() {
    if (this == GEEN) {
      return "";
    }
    StringBuilder pad = new StringBuilder(80);
    voegToe(pad);
    return pad.toString();
  }

  private void voegToe(StringBuilder pad) {
    if (ouder != null) {
      ouder.voegToe(pad);
    }
    if (!lijst.isEmpty()) {
      pad.append('/').append(lijst);
    }
    pad.append('/').append(naam);
    if (nummer > 0) {
      pad.append('[').append(nummer).append(']');
    }
  }

  @Override
  public boolean equals(@Nullable Object ander) {
    return ander instanceof Plaats;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return pad();
  }
}
