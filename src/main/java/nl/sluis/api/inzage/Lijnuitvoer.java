package nl.sluis.api.inzage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import nl.sluis.audit.Auditregel;
import nl.sluis.inzage.Spoorregel;

/** The lines as they stand in the trail. */
final class Lijnuitvoer extends Jsonregels {
  Lijnuitvoer(OutputStream uit) throws IOException {
    super(uit);
  }

  @Override
  public void schrijf(Spoorregel spoor) throws IOException {
    Auditregel regel = spoor.regel();
    json.writeStartObject();
    json.writeNumberField("nummer", spoor.lijn().nummer());
    veld("moment", spoor.lijn().moment().toString());
    veld("wie", regel.wie());
    veld("identiteit", regel.identiteit());
    veld("rol", regel.rol());
    veld("wat", regel.wat());
    veld("aard", regel.aard().name());
    veld("bericht", regel.bericht() == null ? null : regel.bericht().toString());
    lijst("clienten", spoor.clienten());
    veld("gemeente", regel.gemeente());
    lijst("regels", regel.regels());
    veld("voorwerp", regel.voorwerp());
    veld("uitkomst", regel.uitkomst());
    veld("vanwaar", regel.vanwaar());
    veld("reden", regel.reden());
    veld("hash", spoor.isGeheel() ? HexFormat.of().formatHex(spoor.lijn().hash()) : null);
    json.writeEndObject();
    klaar();
  }
}
