package nl.sluis.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipbestandTest {
  @TempDir private Path map;

  @Test
  void houdtOpMetUitpakkenBovenDeGrens() throws IOException {
    try (Zipbestand open = new Zipbestand(zip(), 15)) {
      open.lees(open.leden().get(0));
      assertThatThrownBy(() -> open.lees(open.leden().get(1)))
          .isInstanceOf(Zipbestand.Onbruikbaar.class);
    }
  }

  @Test
  void zegtDatEenBestandEenWachtwoordHeeft() throws IOException {
    Path zip = zip();
    byte[] bytes = Files.readAllBytes(zip);
    for (int plek = 0; plek + 10 < bytes.length; plek++) {
      boolean isIndex = bytes[plek] == 'P' && bytes[plek + 1] == 'K' && bytes[plek + 2] == 1;
      if (isIndex) {
        bytes[plek + 8] |= 1;
      }
    }
    Files.write(zip, bytes);
    try (Zipbestand open = new Zipbestand(zip)) {
      assertThatThrownBy(() -> open.lees(open.leden().get(0)))
          .isInstanceOfSatisfying(
              Zipbestand.Beschadigd.class,
              fout -> assertThat(fout.reden()).contains("wachtwoord", "BRS17"));
    }
  }

  private Path zip() throws IOException {
    Path zip = map.resolve("twee.zip");
    try (ZipOutputStream uit = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String naam : new String[] {"1.xml", "2.xml"}) {
        uit.putNextEntry(new ZipEntry(naam));
        uit.write("0123456789".getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }
}
