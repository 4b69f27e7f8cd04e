package nl.sluis.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One call of the command, in this JVM. */
record Aanroep(int status, String uit, String fouten) {
  static final Path VOORBEELDEN = Path.of("conformance-tests", "voorbeelden");
  static final String DOSSIER = VOORBEELDEN.resolve("dossier").toString();
  static final String GOED = VOORBEELDEN.resolve("declaratie-goed.xml").toString();
  static final String FOUT = VOORBEELDEN.resolve("declaratie-fout.xml").toString();
  static final String ONVOLLEDIG = VOORBEELDEN.resolve("declaratie-onvolledig.xml").toString();

  static Aanroep sluis(String... argumenten) {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    ByteArrayOutputStream fouten = new ByteArrayOutputStream();
    int status = Sluis.voerUit(uit, fouten, argumenten);
    return new Aanroep(
        status, uit.toString(StandardCharsets.UTF_8), fouten.toString(StandardCharsets.UTF_8));
  }
}
