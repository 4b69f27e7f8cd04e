package nl.sluis.sleutel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Keys in a file that only its owner can read, and that is replaced as a whole. */
record Bestandsbron(Path bestand, Vorm vorm) implements Sleutelbron {

  /** How keys are written in a file. */
  interface Vorm {
    Sleutelring lees(byte[] inhoud);

    byte[] schrijf(Sleutelring ring);
  }

  @Override
  public Sleutelring lees() {
    try {
      return vorm.lees(Files.readAllBytes(bestand));
    } catch (IOException fout) {
      throw new Sleutelfout(
          "Het bestand met de sleutels, %s, is niet te lezen (%s)."
              .formatted(bestand, fout.getClass().getSimpleName()),
          "Zet het terug uit uw reservekopie van de sleutels, of wijs met SLUIS_SLEUTELS_BESTAND"
              + " aan waar het staat.");
    }
  }

  @Override
  public void bewaar(Sleutelring ring) {
    Path onderweg = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
    try {
      Files.deleteIfExists(onderweg);
      Files.createFile(onderweg, alleenEigenaar(onderweg));
      Files.write(onderweg, vorm.schrijf(ring));
      Files.move(
          onderweg, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fout) {
      throw new Sleutelfout(
          "Het bestand met de sleutels, %s, is niet te schrijven (%s)."
              .formatted(bestand, fout.getClass().getSimpleName()),
          "Zorg dat die map er is en dat wie Sluis start erin mag schrijven, of wijzig het bestand"
              + " zelf.");
    }
  }

  boolean bestaat() {
    return Files.exists(bestand);
  }

  @Override
  public String stand() {
    try {
      return Files.getLastModifiedTime(bestand) + " " + Files.size(bestand);
    } catch (IOException isWeg) {
      return "not to be seen";
    }
  }

  @Override
  public String omschrijving() {
    return bestand.toString();
  }

  static FileAttribute<?>[] alleenEigenaar(Path bestand) {
    return bestand.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
