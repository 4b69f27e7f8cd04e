package nl.sluis.sleutel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SleutelbosTest {
  private static final Pattern VERWIJZING = Pattern.compile("docs/[a-z-]+\\.md");

  @TempDir private Path map;

  private Sleutelbos in(Path bestand, @Nullable String wachtwoord) {
    return Sleutelbos.open(new SleutelInstellingen(null, bestand, wachtwoord), map);
  }

  private Sleutelbos metWaarden(String waarden) {
    return Sleutelbos.open(new SleutelInstellingen(waarden, null, null), map);
  }

  @Test
  void maaktZelfSleutelsDieAlleenDeEigenaarLeest() throws IOException {
    Sleutelbos eerst = Sleutelbos.open(SleutelInstellingen.GEEN, map);
    Path bestand = map.resolve("sleutels.geheim");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
        .isEqualTo("rw-------");
    assertThat(Sleutelbos.open(SleutelInstellingen.GEEN, map).sleutels())
        .isEqualTo(eerst.sleutels())
        .hasSize(4);
  }

  @Test
  void zegtWaarStaatHoeHetVoorEchtMoet() {
    Logger scherm = (Logger) LoggerFactory.getLogger("scherm");
    scherm.getLoggerContext().resetTurboFilterList();
    Level eerst = scherm.getLevel();
    ListAppender<ILoggingEvent> gehoord = new ListAppender<>();
    gehoord.start();
    scherm.setLevel(Level.WARN);
    scherm.addAppender(gehoord);
    try {
      Sleutelbos.open(SleutelInstellingen.GEEN, map);
    } finally {
      scherm.detachAppender(gehoord);
      scherm.setLevel(eerst);
    }
    assertThat(gehoord.list).hasSize(1);
    Matcher verwijzing = VERWIJZING.matcher(gehoord.list.get(0).getFormattedMessage());
    assertThat(verwijzing.find()).isTrue();
    assertThat(Path.of(verwijzing.group())).content().contains("## Maken en bewaren");
  }

  /**
   * Keys of before statements were signed: in the data folder one comes by itself, elsewhere not.
   */
  @Test
  void werktMetSleutelsVanVoorDeVerklaringen() throws IOException {
    String eerder =
        Sleutelbos.maak().replaceAll("(?m)^verklaring-1:.*\\R", ""); // as they were then
    assertThat(metWaarden(eerder).verklaring()).isEmpty();
    Files.writeString(map.resolve("sleutels.geheim"), eerder);
    Sleutelbos bos = Sleutelbos.open(SleutelInstellingen.GEEN, map);
    assertThat(bos.verklaring()).isPresent();
    assertThat(bos.handtekening().id()).isEqualTo(metWaarden(eerder).handtekening().id());
    assertThat(Sleutelbos.open(SleutelInstellingen.GEEN, map).verklaring().map(Handtekening::id))
        .isEqualTo(bos.verklaring().map(Handtekening::id));
  }

  @Test
  void bewaartDezelfdeSleutelsInEenKeystore() {
    Path keystore = map.resolve("sluis.p12");
    Sleutelbos.maak(keystore, "geheim wachtwoord");
    Sleutelbos bos = in(keystore, "geheim wachtwoord");
    String nieuw = bos.vernieuw();
    assertThat(in(keystore, "geheim wachtwoord").sleutels()).isEqualTo(bos.sleutels()).hasSize(5);
    assertThat(bos.ring().actief().id()).isEqualTo(nieuw);
  }

  @Test
  void weigertEenKeystoreMetEenAnderWachtwoordOfZonder() {
    Path keystore = map.resolve("sluis.p12");
    Sleutelbos.maak(keystore, "geheim wachtwoord");
    assertThatThrownBy(() -> in(keystore, "anders"))
        .isInstanceOf(Sleutelfout.class)
        .hasMessageContaining("gaat niet open met dit wachtwoord");
    assertThatThrownBy(() -> in(keystore, null))
        .isInstanceOf(Sleutelfout.class)
        .hasMessageContaining("wachtwoord");
    assertThatThrownBy(() -> Sleutelbos.maak(keystore, "x"))
        .isInstanceOf(Sleutelfout.class)
        .hasMessageContaining("bestaat al");
  }

  @Test
  void zegtWatErAanSleutelsMisIsZonderZeTeTonen() {
    String goed = Sleutelbos.maak();
    String zonderPseudoniem =
        String.join("\n", goed.lines().filter(regel -> !regel.startsWith("pseudoniem")).toList());
    String tekort = Base64.getEncoder().encodeToString(new byte[16]);
    for (String[] fout :
        new String[][] {
          {zonderPseudoniem, "pseudoniem-1 ontbreekt"},
          {goed + goed, "staat er twee keer"},
          {"data-1:" + tekort, "16 bytes"},
          {"data-1:???", "geen base64"},
          {"anders-1:" + tekort, "een naam die Sluis niet kent"}
        }) {
      assertThatThrownBy(() -> metWaarden(fout[0]))
          .isInstanceOf(Sleutelfout.class)
          .hasMessageContaining(fout[1])
          .hasMessageNotContaining(tekort);
    }
    assertThatThrownBy(() -> in(map.resolve("weg.p12"), "x"))
        .isInstanceOf(Sleutelfout.class)
        .hasMessageContaining("niet te lezen");
  }

  @Test
  void leestSleutelsUitDeOmgevingOpEenRegel() {
    String regel = Sleutelbos.maak().strip().replace('\n', ' ');
    Sleutelbos bos = metWaarden(regel);
    assertThat(bos.sleutels()).hasSize(4);
    assertThatThrownBy(bos::vernieuw)
        .isInstanceOf(Sleutelfout.class)
        .hasMessageContaining("omgeving");
  }

  @Test
  void ontsleuteltMetEenSleutelDieErAchterZijnRugBijKwam() throws IOException {
    Sleutelbos een = Sleutelbos.open(SleutelInstellingen.GEEN, map);
    Sleutelbos ander = Sleutelbos.open(SleutelInstellingen.GEEN, map);
    een.vernieuw();
    Plaats plaats = Plaats.van("proef.naam", 1);
    Datasleutel slot = new Kluis(een).slot();
    byte[] dicht = slot.versleutel(plaats, new byte[] {7});
    assertThat(new Kluis(ander).ontsleutel(slot.id(), plaats, dicht)).containsExactly(7);
    assertThat(new Kluis(ander).slot().id()).isEqualTo(slot.id());
  }

  @Test
  void houdtDeSleutelsDieErWarenAlsHetBestandStukGaat() throws IOException {
    Sleutelbos bos = Sleutelbos.open(SleutelInstellingen.GEEN, map);
    var ervoor = bos.sleutels();
    Path bestand = map.resolve("sleutels.geheim");
    Files.writeString(bestand, "stuk");
    Files.setLastModifiedTime(bestand, FileTime.from(Instant.EPOCH));
    assertThat(bos.herlees()).isFalse();
    assertThat(bos.sleutels()).isEqualTo(ervoor);
  }

  @Test
  void ondertekentZoalsRfc8032HetVoordoet() {
    HexFormat hex = HexFormat.of();
    Handtekening handtekening =
        Handtekening.van(
            Sleutel.van(
                "handtekening-1",
                hex.parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
    assertThat(hex.formatHex(handtekening.publiek()))
        .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(hex.formatHex(handtekening.onderteken(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @Test
  void herkentEenHandtekeningVanEenAnder() {
    Sleutelbos bos = Sleutelbos.open(SleutelInstellingen.GEEN, map);
    byte[] inhoud = "positie 5".getBytes(StandardCharsets.UTF_8);
    byte[] gezet = bos.handtekening().onderteken(inhoud);
    byte[] publiek = bos.handtekening().publiek();
    assertThat(Handtekening.klopt(publiek, inhoud, gezet)).isTrue();
    assertThat(Handtekening.klopt(publiek, new byte[1], gezet)).isFalse();
    byte[] ander = metWaarden(Sleutelbos.maak()).handtekening().publiek();
    assertThat(Handtekening.klopt(ander, inhoud, gezet)).isFalse();
  }
}
