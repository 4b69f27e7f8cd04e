package nl.sluis.factuur;

import static nl.sluis.factuur.Factuurproef.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactureringTest {
  @Test
  void toon() {
    long t = System.nanoTime();
    for (Factuur f : facturering().stelOp(regels(regel(1250000), regel(100000).product("45A05").van(LocalDate.of(2026,3,10))), opdracht("2026-03"))) {
      System.out.println(String.join("\n", f.toelichting()));
      System.out.println(new String(f.xml(), StandardCharsets.UTF_8));
    }
    System.out.println((System.nanoTime()-t)/1000000);
    byte[] x = Ublfactuur.schrijf(new Factuuropstelling(partijen(PARTIJEN), opdracht("2026-03")).stelOp(regels(regel(1250000))).get(0), Specificatie.PEPPOL);
    String s = new String(x, StandardCharsets.UTF_8).replace("PayableAmount currencyID=\"EUR\">1", "PayableAmount currencyID=\"EUR\">2").replaceAll("(?s)<cbc:BuyerReference>.*?</cbc:BuyerReference>","").replaceAll("schemeID=\"0106\"", "schemeID=\"0088\"");
    for (Specificatie sp : Specificatie.values()) {
    t = System.nanoTime();
    TOETS.toets(s.getBytes(StandardCharsets.UTF_8), sp).forEach(b -> System.out.println(b));
    System.out.println((System.nanoTime()-t)/1000000);
    }
  }
}
