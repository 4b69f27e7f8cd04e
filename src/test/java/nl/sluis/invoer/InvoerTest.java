package nl.sluis.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Schemas;
import nl.sluis.zip.Zipbestand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoerTest {
  @TempDir private Path map;
  private final List<String> meldingen = new ArrayList<>();
  private final List<String> gelezen = new ArrayList<>();
  private final Invoer invoer = new Invoer(meldingen::add);

  @Test
  void leestEenMapInVolgordeVanNaamEnSlaatAnderesOver() throws IOException {
    schrijf("b.xml");
    schrijf("a/2.XML");
    schrijf("leesmij.txt");
    schrijf(".verborgen/1.xml");
    zip("a/1.zip", "y.xml", "x.xml", "__MACOSX/._x.xml", "nota.pdf");

    lees(map);

    assertThat(gelezen).containsExactly("a/1.zip/x.xml", "a/1.zip/y.xml", "a/2.XML", "b.xml");
    assertThat(meldingen)
        .anySatisfy(melding -> assertThat(melding).contains("1.zip: 2 bestanden overgeslagen"))
        .anySatisfy(melding -> assertThat(melding).endsWith("1 bestand overgeslagen (geen .xml)"));
    assertThat(invoer.isAllesGelezen()).isTrue();
  }

  @Test
  void zetBijMeerPadenDeNaamErvoor() throws IOException {
    Path een = schrijf("een/1.xml").getParent();
    Path twee = zip("twee.zip", "1.xml");

    lees(een, twee, een.resolve("1.xml"));

    assertThat(gelezen).containsExactly("een/1.xml", "twee.zip/1.xml", "1.xml");
  }

  /** Nobody needs to know it afterwards, so that no overview keeps it (D103). */
  @Test
  void zegtAlleenOnderwegHoeVerHetIs() throws Exception {
    schrijf("1.xml");
    List<String> onderweg = new ArrayList<>();
    Meldingen apart =
        new Meldingen() {
          @Override
          public void accept(String zin) {
            meldingen.add(zin);
          }

          @Override
          public void voortgang(String zin) {
            onderweg.add(zin);
          }
        };
    Invoer traag = new Invoer(apart);
    Thread.sleep(Voortgang.STILTE.plusMillis(100).toMillis());

    traag.voorElk(List.of(map), bestand -> gelezen.add(bestand.naam()));

    assertThat(onderweg).containsExactly("1 bestanden gelezen…");
    assertThat(meldingen).isEmpty();
  }

  @Test
  void leestPadenMetSpaties() throws IOException {
    lees(schrijf("map met spaties/mijn bericht.xml"));
    lees(map.resolve("map met spaties"));

    assertThat(gelezen).containsExactly("mijn bericht.xml", "mijn bericht.xml");
  }

  @Test
  void leestDeRestVanEenZipMetEenBeschadigdLid() throws IOException {
    Path zip = zip("half.zip", "1.xml", "2.xml", "3.xml");
    byte[] bytes = Files.readAllBytes(zip);
    int tweede = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2.xml") + "2.xml".length();
    bytes[tweede] = (byte) 0xFF;
    bytes[tweede + 1] = (byte) 0xFF;
    Files.write(zip, bytes);

    lees(zip);

    assertThat(gelezen).containsExactly("1.xml", "3.xml");
    assertThat(meldingen).containsExactly("2.xml is beschadigd en niet uit te pakken");
    assertThat(invoer.isAllesGelezen()).isFalse();
  }

  @Test
  void meldtWatGeenZipIs() throws IOException {
    lees(schrijf("geen.zip"), map.resolve("weg.zip"));

    assertThat(meldingen).hasSize(2);
    assertThat(meldingen.get(0)).contains("geen.zip is geen leesbare zip");
    assertThat(meldingen.get(1)).endsWith("weg.zip bestaat niet");
    assertThat(invoer.isAllesGelezen()).isFalse();
  }

  @Test
  void weigertEenZipMetTeVeelLeden() throws IOException {
    String[] namen = new String[Zipbestand.MAX_LEDEN + 1];
    for (int i = 0; i < namen.length; i++) {
      namen[i] = i + ".xml";
    }

    lees(zip("veel.zip", namen));

    assertThat(gelezen).isEmpty();
    assertThat(meldingen).hasSize(1);
    assertThat(meldingen.get(0)).endsWith("bevat meer dan 10000 bestanden");
  }

  @Test
  void neemtVanEenTeGrootBestandNietMeerDanNodig() throws IOException {
    Path zip = map.resolve("groot.zip");
    try (ZipOutputStream uit = new ZipOutputStream(Files.newOutputStream(zip))) {
      uit.putNextEntry(new ZipEntry("groot.xml"));
      uit.write(new byte[BerichtReader.MAX_BYTES + 1000]);
    }
    int[] lengte = new int[1];

    invoer.voorElk(List.of(zip), bestand -> lengte[0] = bestand.inhoud().length);

    assertThat(lengte[0]).isEqualTo(BerichtReader.MAX_BYTES + 1);
  }

  @Test
  void kentEenZipAanZijnEersteBytes() throws IOException {
    Path zip = zip("bericht.xml", "1.xml");
    Path zonder = Files.copy(zip, map.resolve("download"));
    lees(zip);
    lees(zonder);
    Files.delete(zonder);
    lees(map);
    assertThat(gelezen).containsExactly("1.xml", "1.xml", "bericht.xml/1.xml");
    assertThat(meldingen).isEmpty();
  }

  @Test
  void noemtEenWerkmapBijZijnNaam() throws IOException {
    lees(zip("april.xlsx", "[Content_Types].xml", "xl/workbook.xml"));
    assertThat(gelezen).isEmpty();
    assertThat(meldingen.get(0)).endsWith("april.xlsx is een Excel-bestand (.xlsx), geen bericht");
  }

  @Test
  void leestEenNaamDieNietAlsUtf8IsGeschreven() throws IOException {
    Path zip = map.resolve("windows.zip");
    try (ZipOutputStream uit =
        new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
      uit.putNextEntry(new ZipEntry("één.xml"));
      uit.write("0123456789".getBytes(StandardCharsets.UTF_8));
    }
    lees(zip);
    assertThat(gelezen).hasSize(1);
    assertThat(invoer.isAllesGelezen()).isTrue();
  }

  @Test
  void zegtVanEenZipDieNogMoetWordenVerstuurdWaaromZijWordtGeweigerd() throws IOException {
    Path zip = zip("levering.zip", "map/1.xml", "map/2.xml");
    lees(zip);
    assertThat(meldingen).isEmpty();
    Invoer.teVersturen(meldingen::add, new BerichtReader(Schemas.ingebouwd()))
        .voorElk(List.of(zip), bestand -> gelezen.add(bestand.naam()));
    assertThat(meldingen)
        .singleElement()
        .asString()
        .contains(
            "levering.zip wordt zo geweigerd (BRS29). map/1.xml (en nog 1)",
            "in een map",
            "Doe alleen de bestanden zelf in de zip");
  }

  @Test
  void toontGeenStuurtekensUitBestandsnamen() throws IOException {
    lees(schrijf("a\u001b[2Jb\n.xml"));

    assertThat(gelezen).containsExactly("a [2Jb .xml");
  }

  private void lees(Path... paden) {
    invoer.voorElk(List.of(paden), bestand -> gelezen.add(bestand.naam()));
  }

  private Path schrijf(String naam) throws IOException {
    Path bestand = map.resolve(naam);
    Files.createDirectories(bestand.getParent());
    return Files.writeString(bestand, "<a/>");
  }

  private Path zip(String naam, String... leden) throws IOException {
    Path zip = map.resolve(naam);
    Files.createDirectories(zip.getParent());
    try (OutputStream bestand = Files.newOutputStream(zip);
        ZipOutputStream uit = new ZipOutputStream(bestand)) {
      for (String lid : leden) {
        uit.putNextEntry(new ZipEntry(lid));
        uit.write("0123456789".getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }
}
