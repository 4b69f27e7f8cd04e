package nl.sluis.koppeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.zip.Zipproef;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A zip that is handed in: all of it is stored, or nothing. */
class ZipDoorSluisTest {
  private static Proefsluis sluis;

  private final Demoberichten berichten = Proefsluis.jeugd();

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("zip");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void bewaartElkBerichtEnKentZeTerug() throws IOException {
    byte[] zip =
        new Zipproef().met("een.xml", toewijzing("ZA1")).met("twee.xml", toewijzing("ZA2")).bytes();
    Inname eerst = neemIn(zip);
    assertThat(eerst.berichten())
        .extracting(Inname.Bericht::bestand)
        .containsExactly("een.xml", "twee.xml");
    assertThat(eerst.berichten()).allMatch(bericht -> bericht.ontvangst().isNieuw());

    Inname nogEens = neemIn(zip);
    assertThat(ids(nogEens)).isEqualTo(ids(eerst));
    assertThat(nogEens.berichten()).noneMatch(bericht -> bericht.ontvangst().isNieuw());
    assertThat(sluis.berichten())
        .filteredOn(bericht -> String.valueOf(bericht.identificatie()).startsWith("ZA"))
        .extracting(Berichtgegevens::bestandsnaam)
        .containsExactly("een.xml", "twee.xml");
  }

  @Test
  void bewaartNietsAlsErEenNietGoedIsEnLaatEenSpoorNa() throws IOException {
    Inname inname =
        neemIn(
            new Zipproef()
                .met("goed.xml", toewijzing("ZB1"))
                .met("map/Jan Jansen.xml", toewijzing("ZB2"))
                .met("fout.txt", new byte[] {'x'})
                .bytes());
    assertThat(inname.isGeweigerd()).isTrue();
    assertThat(inname.berichten()).isEmpty();
    assertThat(inname.weigeringen())
        .extracting(Inname.Weigering::code)
        .containsExactlyInAnyOrder("BRS29", "BRS14");
    assertThat(sluis.rijen("select 1 from bericht where identificatie like 'ZB%'")).isEmpty();
    assertThat(sluis.rijen("select wie, wat, uitkomst from audit where wat like 'GEWEIGERD%'"))
        .singleElement()
        .satisfies(
            rij ->
                assertThat(rij)
                    .containsEntry("wie", Proefsluis.AANBIEDER)
                    .containsEntry("wat", "GEWEIGERD_OP_sftp")
                    .containsEntry("uitkomst", "BRS14 BRS29"));
  }

  @Test
  void bewaartAllesOfNietsAlsHetHalverwegeMislukt() {
    JdbcClient.create(sluis.bean(Flyway.class).getConfiguration().getDataSource())
        .sql(
            """
            create function weiger_zc2() returns trigger language plpgsql as $$
            begin
              if new.identificatie = 'ZC2' then raise exception 'no'; end if;
              return new;
            end $$;
            create trigger weiger_zc2 before insert on bericht
              for each row execute function weiger_zc2()
            """)
        .update();
    byte[] zip =
        new Zipproef().met("een.xml", toewijzing("ZC1")).met("twee.xml", toewijzing("ZC2")).bytes();
    assertThatThrownBy(() -> neemIn(zip)).isInstanceOf(RuntimeException.class);
    assertThat(sluis.rijen("select 1 from bericht where identificatie like 'ZC%'")).isEmpty();
  }

  private static List<UUID> ids(Inname inname) {
    return inname.berichten().stream().map(bericht -> bericht.ontvangst().id()).toList();
  }

  private static Inname neemIn(byte[] zip) throws IOException {
    return sluis
        .bean(Ingang.class)
        .neemIn(
            new ByteArrayInputStream(zip),
            new Herkomst("sftp", Proefsluis.AANBIEDER, "berichten.dat"));
  }

  private byte[] toewijzing(String identificatie) {
    return Proefsluis.xml(
        berichten.toewijzing(
            identificatie, "999900419", "Proef", berichten.uren(1, "45", "45A04", 2)));
  }
}
