package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.sluis.start.Startfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** What is told before anything is made. */
class StartcontroleTest {
  @TempDir private Path map;

  @Test
  void zegtVoorafDatDePoortBezetIs() throws IOException {
    try (ServerSocket ander = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(map.resolve("data"), ander.getLocalPort()))
          .isInstanceOf(Startfout.class)
          .hasMessageContaining("Poort %d is al in gebruik".formatted(ander.getLocalPort()));
    }
    assertThat(map.resolve("data")).doesNotExist();
  }

  @Test
  void zegtVoorafDatDeMapBezetIs() throws IOException {
    Path data = Files.createDirectory(map.resolve("data"));
    try (FileChannel slot =
        FileChannel.open(
            data.resolve("sluis.slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      slot.lock();
      assertThatThrownBy(() -> start(data, 0))
          .isInstanceOf(Startfout.class)
          .hasMessageContaining("in gebruik door een andere Sluis");
    }
    assertThatCode(() -> start(data, 0)).doesNotThrowAnyException();
  }

  private static void start(Path data, int poort) {
    MockEnvironment omgeving =
        new MockEnvironment()
            .withProperty("sluis.data", data.toString())
            .withProperty("server.address", "127.0.0.1")
            .withProperty("server.port", "" + poort);
    try (GenericApplicationContext sluis = new GenericApplicationContext()) {
      sluis.setEnvironment(omgeving);
      new Startcontrole().initialize(sluis);
    }
  }

  @Test
  void eenPadMetPuntenBlijftEenPad() {
    try (GenericApplicationContext sluis = new GenericApplicationContext()) {
      sluis.setEnvironment(new MockEnvironment().withProperty("sluis.data", map.toString()));
      new Startcontrole().initialize(sluis);
      assertThat(sluis.getBeanFactory().getTypeConverter().convertIfNecessary("../d2", Path.class))
          .isEqualTo(Path.of("../d2"));
    }
  }
}
