package nl.sluis.sleutel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KluisTest {
  private static final Plaats PLAATS = Plaats.van("proef.naam", 1);
  private static final byte[] KORT = "Fleur van der Sluis".getBytes(StandardCharsets.UTF_8);

  private final Kluis kluis = new Kluis(bos(Sleutelring.nieuw()));

  private static Sleutelbos bos(Sleutelring ring) {
    return Sleutelbos.open(new SleutelInstellingen(ring.tekst(), null, null), Path.of(""));
  }

  private static byte[] lang() {
    return "<Achternaam>Sluis</Achternaam>".repeat(1000).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void geeftTerugWatErinGing() {
    for (byte[] open : new byte[][] {KORT, lang(), new byte[0], {0x1f, (byte) 0x8b}}) {
      Datasleutel slot = kluis.slot();
      byte[] dicht = slot.versleutel(PLAATS, open);
      assertThat(kluis.ontsleutel(slot.id(), PLAATS, dicht)).isEqualTo(open);
    }
  }

  @Test
  void toontVanWatVersleuteldIsNiets() {
    byte[] dicht = kluis.slot().versleutel(PLAATS, KORT);
    assertThat(new String(dicht, StandardCharsets.ISO_8859_1)).doesNotContain("Sluis", "Fleur");
  }

  @Test
  void versleuteltHetzelfdeElkeKeerAnders() {
    Set<String> gezien = new HashSet<>();
    for (int keer = 0; keer < 100; keer++) {
      byte[] dicht = kluis.slot().versleutel(PLAATS, KORT);
      gezien.add(new String(dicht, StandardCharsets.ISO_8859_1));
    }
    assertThat(gezien).hasSize(100);
  }

  @Test
  void maaktWatLangIsKleiner() {
    assertThat(kluis.slot().versleutel(PLAATS, lang())).hasSizeLessThan(lang().length / 10);
  }

  @Test
  void geeftWatNietVersleuteldIsZoalsHetIs() {
    assertThat(kluis.ontsleutel(null, PLAATS, KORT)).isEqualTo(KORT);
    assertThat(kluis.ontsleutel(kluis.slot().id(), PLAATS, null)).isNull();
  }

  @Test
  void weigertWatErgensAndersStond() {
    Datasleutel slot = kluis.slot();
    byte[] dicht = slot.versleutel(PLAATS, KORT);
    for (Plaats elders : new Plaats[] {Plaats.van("proef.naam", 2), Plaats.van("proef.adres", 1)}) {
      assertThatThrownBy(() -> kluis.ontsleutel(slot.id(), elders, dicht))
          .isInstanceOf(Kluisfout.class)
          .hasMessageContaining(elders.kolom())
          .hasMessageContaining("hoort bij een andere rij");
    }
  }

  @Test
  void weigertWatInElkeByteGewijzigdKanZijn() {
    Datasleutel slot = kluis.slot();
    byte[] dicht = slot.versleutel(PLAATS, KORT);
    for (int plek = 0; plek < dicht.length; plek++) {
      byte[] anders = dicht.clone();
      anders[plek] ^= 1;
      assertThatThrownBy(() -> kluis.ontsleutel(slot.id(), PLAATS, anders))
          .isInstanceOf(Kluisfout.class);
    }
    assertThatThrownBy(() -> kluis.ontsleutel(slot.id(), PLAATS, new byte[5]))
        .isInstanceOf(Kluisfout.class);
  }

  @Test
  void noemtDeSleutelDieOntbreekt() {
    Datasleutel slot = kluis.slot();
    byte[] dicht = slot.versleutel(PLAATS, KORT);
    Kluis ander = new Kluis(bos(Sleutelring.nieuw()));
    assertThatThrownBy(() -> ander.ontsleutel(slot.id(), PLAATS, dicht))
        .isInstanceOf(Kluisfout.class)
        .hasMessageContaining(slot.id())
        .hasMessageNotContaining("Fleur");
  }

  @Test
  void laatDeDelenVanEenPlaatsNietInElkaarOverlopen() {
    assertThat(Plaats.van("k", "1", "12")).isNotEqualTo(Plaats.van("k", "11", "2"));
  }

  @Test
  void houdtPseudoniemenGelijkBijEenNieuweDatasleutel() {
    Sleutelring ring = Sleutelring.nieuw();
    String eerst = new Pseudoniemen(bos(ring)).van("999990019");
    String daarna = new Pseudoniemen(bos(ring.metNieuwe(Sleutelsoort.DATA))).van("999990019");
    assertThat(daarna).isEqualTo(eerst).matches("[0-9a-f]{32}");
    assertThat(new Pseudoniemen(bos(Sleutelring.nieuw())).van("999990019")).isNotEqualTo(eerst);
    assertThat(new Pseudoniemen(bos(ring)).van("sha256", "999990019")).isNotEqualTo(eerst);
  }
}
