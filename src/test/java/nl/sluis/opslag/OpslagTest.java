package nl.sluis.opslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.sluis.opslag.IngebouwdePostgres.Wachtwoorden;
import nl.sluis.start.Startfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder and the database in it. */
class OpslagTest {
  private static final Wachtwoorden WACHTWOORDEN = new Wachtwoorden("geheim", "ookgeheim");
  private static final Path PROGRAMMA = Path.of("target", "proef", "programma");

  @TempDir Path tijdelijk;

  @Test
  void eenMapIsVanEenSluisTegelijk() throws IOException {
    Path map = tijdelijk.resolve("data");
    try (Datamap eerste = Datamap.neem(map)) {
      assertThat(eerste.map()).isEqualTo(map);
      assertThatThrownBy(() -> Datamap.neem(map))
          .isInstanceOf(Startfout.class)
          .hasMessageContaining("in gebruik door een andere Sluis");
    }
    Datamap.neem(map).close();
  }

  @Test
  void zegtDatEenMapNietTeSchrijvenIs() throws IOException {
    Path bestand = Files.createFile(tijdelijk.resolve("bestand"));
    assertThatThrownBy(() -> Datamap.neem(bestand.resolve("data")))
        .isInstanceOf(Startfout.class)
        .hasMessageContaining("kan niet worden geschreven");
  }

  @Test
  void maaktAlleenEenWegwerpmapLeeg() throws IOException {
    Path map = tijdelijk.resolve("demo");
    try (Datamap demo = Datamap.neem(map)) {
      demo.maakLeeg();
      Files.createDirectories(map.resolve("kanalen").resolve("0384"));
      demo.maakLeeg();
      assertThat(map.resolve("kanalen")).doesNotExist();
    }
    Path echt = tijdelijk.resolve("echt");
    Files.createDirectories(echt.resolve("kanalen"));
    try (Datamap data = Datamap.neem(echt)) {
      assertThatThrownBy(data::maakLeeg)
          .isInstanceOf(Startfout.class)
          .hasMessageContaining("niet van een demonstratie");
      assertThat(echt.resolve("kanalen")).exists();
    }
  }

  @Test
  void databaseOnthoudtEnLaatZonderWachtwoordNiemandBinnen() throws IOException, SQLException {
    Path map = tijdelijk.resolve("postgres");
    try (IngebouwdePostgres postgres = IngebouwdePostgres.start(map, PROGRAMMA, WACHTWOORDEN)) {
      doe(postgres, "create table blijft (wat text)");
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl()))
          .isInstanceOf(SQLException.class);
      assertThat(waarde(postgres, "show fsync")).isEqualTo("on");
      assertThat(waarde(postgres, "show synchronous_commit")).isEqualTo("on");
    }
    try (IngebouwdePostgres postgres = IngebouwdePostgres.start(map, PROGRAMMA, WACHTWOORDEN)) {
      assertThat(waarde(postgres, "select count(*) from blijft")).isEqualTo("0");
    }
  }

  @Test
  void eenHalveEersteStartWordtOpzijGezet() throws IOException, SQLException {
    Path map = Files.createDirectories(tijdelijk.resolve("postgres"));
    Files.writeString(map.resolve("postgresql.conf"), "# initdb came no further");
    try (IngebouwdePostgres postgres = IngebouwdePostgres.start(map, PROGRAMMA, WACHTWOORDEN)) {
      assertThat(waarde(postgres, "select 1")).isEqualTo("1");
    }
    assertThat(tijdelijk).isDirectoryContaining("glob:**/postgres-onvolledig-*");
  }

  private static void doe(IngebouwdePostgres postgres, String sql) throws SQLException {
    try (var verbinding = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "geheim");
        var opdracht = verbinding.createStatement()) {
      opdracht.execute(sql);
    }
  }

  private static String waarde(IngebouwdePostgres postgres, String sql) throws SQLException {
    try (var verbinding = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "geheim");
        var rijen = verbinding.createStatement().executeQuery(sql)) {
      rijen.next();
      return rijen.getString(1);
    }
  }

  @Test
  void anderenSchrijvenNietInDeDatamap() throws IOException {
    Path data = tijdelijk.resolve("data");
    Datamap.neem(data).close();
    assertThat(rechten(data)).isEqualTo("rwxr-x---");

    Path programma = Files.createDirectories(data.resolve("programma/PG/bin"));
    Path postgres = Files.createFile(programma.resolve("postgres"));
    Files.setPosixFilePermissions(programma, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwxrwxrwx"));
    Afscherming.alleenEigenaarSchrijft(data.resolve("programma"));
    assertThat(rechten(programma)).isEqualTo("rwxr-xr-x");
    assertThat(rechten(postgres)).isEqualTo("rwxr-xr-x");
  }

  private static String rechten(Path pad) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(pad));
  }
}
