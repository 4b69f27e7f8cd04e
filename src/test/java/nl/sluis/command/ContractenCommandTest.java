package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.contract.Contracttekst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts on the command line. */
class ContractenCommandTest {
  @TempDir private Path map;

  @Test
  void keurtEenGoedBestandGoed() throws IOException {
    Aanroep aanroep = sluis("contracten", "controleer", bestand(Contracttekst.met()));
    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit()).endsWith("c.csv: geen fouten in 1 regel.\n");
  }

  /** D16: a gemeente may have codes of its own, so these are no mistakes. */
  @Test
  void waarschuwtVoorEenAndereVariantEnEenOnbekendeCode() throws IOException {
    Aanroep aanroep =
        sluis(
            "contracten",
            "controleer",
            bestand(
                Contracttekst.met("productcode", "45A03")
                    .en("productcode", "45A03", "aanbieder", "65650001")
                    .en("productcode", "45ZZZ", "aanbieder", "65650001")
                    .en("productcode", "45A04", "aanbieder", "42420002")
                    .en("domein", "WMO", "productcategorie", "02", "productcode", "02A03")));
    assertThat(aanroep.status()).as(aanroep.uit()).isZero();
    assertThat(aanroep.uit().lines().skip(1))
        .containsExactly(
            "Let op: rij 2 en nog 1: productcode 45A03 is in de productcodelijst outputgericht;"
                + " UURTARIEF is inspanningsgericht.",
            "Let op: rij 4: productcode 45ZZZ staat niet in de landelijke lijst; een eigen code mag"
                + " (D16), een verschreven code kan niemand declareren.");
  }

  @Test
  void deVoorbeeldenZijnGoedeVoorbeelden() {
    for (String voorbeeld :
        List.of(
            "conformance-tests/basis/contracten.csv",
            "conformance-tests/basis/contracten-andere-aanbieder.csv",
            "conformance-tests/voorbeelden/contracten.csv",
            "conformance-tests/voorbeelden/contracten-plafond.csv",
            "conformance-tests/facturen/contracten.csv")) {
      assertThat(sluis("contracten", "controleer", voorbeeld).uit())
          .contains("geen fouten in")
          .doesNotContain("Let op");
    }
  }

  @Test
  void noemtElkeFoutEnEindigtMetEen() throws IOException {
    Aanroep aanroep =
        sluis(
            "contracten",
            "controleer",
            bestand(Contracttekst.met("tarief", "veel").en("domein", "X", "eenheid", "99")));
    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit().lines())
        .hasSize(4)
        .anyMatch(regel -> regel.startsWith("  rij 2, kolom tarief: 'veel'; verwacht: euro's"))
        .anyMatch(regel -> regel.startsWith("  rij 3, kolom domein: "))
        .anyMatch(regel -> regel.startsWith("  rij 3, kolom eenheid: "));
  }

  @Test
  void zegtHetAlsDeGatewayNietDraait() throws IOException {
    String bestand = bestand(Contracttekst.met());
    for (List<String> opdracht :
        List.of(List.of("contracten", "importeer", bestand), List.of("contracten", "exporteer"))) {
      Aanroep aanroep = sluis(metAdres(opdracht, "http://127.0.0.1:1"));
      assertThat(aanroep.status()).isEqualTo(2);
      assertThat(aanroep.fouten()).contains("op http://127.0.0.1:1 draait geen gateway");
    }
    assertThat(sluis(metAdres(List.of("contracten", "exporteer"), "hier")).fouten())
        .contains("hier is geen adres");
  }

  @Test
  void importeertEnExporteertBijEenGatewayDieDraait() throws IOException {
    try (Proefsluis gateway = Proefsluis.start("contracten-opdracht")) {
      String bestand = bestand(Contracttekst.met());
      assertThat(gateway("importeer", bestand, gateway).uit())
          .isEqualTo(
              """
              Gateway op %s
              Verandert ten opzichte van versie 0: 1 nieuw, 0 gewijzigd, 0 vervallen, 0 ongewijzigd.
                aanbieder 99990001 voor 0363: 1 nieuw, 0 gewijzigd, 0 vervallen
              Versie 1 van het contractregister: 1 nieuw, 0 gewijzigd, 0 vervallen, 0 ongewijzigd.
              """
                  .formatted(gateway.adres()));
      String vanEenAnder = bestand(Contracttekst.met("aanbieder", "65650001"));
      assertThat(
              sluis("contracten", "importeer", vanEenAnder, "--proef", "--adres", gateway.adres())
                  .uit())
          .contains("aanbieder 99990001 voor 0363: 0 nieuw, 0 gewijzigd, 1 vervallen (staat niet");
      Aanroep ongevraagd = gateway("importeer", vanEenAnder, gateway);
      assertThat(ongevraagd.status()).isEqualTo(2);
      assertThat(ongevraagd.fouten())
          .contains("1 regel vervalt van wie niet in het bestand staat", "--ja");
      assertThat(gateway.rijen("select nummer from contractversie")).hasSize(1);
      bestand = bestand(Contracttekst.met());
      Path excel = map.resolve("uit.XLSX");
      assertThat(gateway("exporteer", excel.toString(), gateway).status()).isZero();
      assertThat(gateway("importeer", excel.toString(), gateway).uit())
          .contains("Versie 1 ", "1 ongewijzigd");
      Aanroep opHetScherm =
          sluis("contracten", "exporteer", "--op", "2025-06-01", "--adres", gateway.adres());
      assertThat(opHetScherm.uit().lines()).hasSize(2);
      Aanroep geweigerd =
          gateway("importeer", bestand(Contracttekst.met("tarief", "veel")), gateway);
      assertThat(geweigerd.status()).isEqualTo(1);
      assertThat(geweigerd.uit()).contains("rij 2, kolom tarief: 'veel'");
      Aanroep onbekend =
          sluis("contracten", "exporteer", "--versie", "9", "--adres", gateway.adres());
      assertThat(onbekend.status()).isEqualTo(2);
      assertThat(onbekend.fouten()).contains("404: Er is geen versie 9");
    }
  }

  @Test
  void beoordeeltBerichtenMetDeContracten() throws IOException {
    Path contracten = Aanroep.VOORBEELDEN.resolve("contracten.csv");
    Aanroep zonder = controleer();
    Aanroep met = controleer("--contracten", contracten.toString());
    assertThat(JsonPath.<List<String>>read(zonder.uit(), "$.nietBeoordeeld[*].regel"))
        .contains("TR418");
    assertThat(zonder.uit()).doesNotContain("\"contracten\"");
    assertThat(JsonPath.<List<String>>read(met.uit(), "$.nietBeoordeeld[*].regel"))
        .doesNotContain("TR418");
    assertThat(JsonPath.<String>read(met.uit(), "$.versies.contracten")).startsWith("sha256:");
    assertThat(met.status()).isZero();

    Path duurder = map.resolve("duurder.csv");
    Files.writeString(duurder, Files.readString(contracten).replace("87,30", "87,31"));
    Aanroep eenCentAnders = controleer("--contracten", duurder.toString());
    assertThat(JsonPath.<List<String>>read(eenCentAnders.uit(), "$.bevindingen[*].retourcode"))
        .containsOnly("0611");
  }

  @Test
  void beoordeeltNietMetContractenDieNietKloppen() throws IOException {
    Aanroep aanroep = controleer("--contracten", bestand(Contracttekst.met("tarief", "veel")));
    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.uit()).isEmpty();
    assertThat(aanroep.fouten()).contains("klopt 1 ding niet").contains("rij 2, kolom tarief");
  }

  private static Aanroep controleer(String... opties) {
    List<String> argumenten = new ArrayList<>(List.of("controleer"));
    argumenten.addAll(List.of(opties));
    argumenten.addAll(List.of("--dossier", Aanroep.DOSSIER, "--peildatum", "2026-05-10"));
    argumenten.addAll(List.of("--formaat", "json", Aanroep.GOED));
    return sluis(argumenten.toArray(String[]::new));
  }

  private static Aanroep gateway(String opdracht, String bestand, Proefsluis gateway) {
    return sluis("contracten", opdracht, bestand, "--adres", gateway.adres());
  }

  private static String[] metAdres(List<String> opdracht, String adres) {
    return Stream.concat(opdracht.stream(), Stream.of("--adres", adres)).toArray(String[]::new);
  }

  private String bestand(Contracttekst tekst) throws IOException {
    return Files.write(map.resolve("c.csv"), tekst.bytes()).toString();
  }
}
