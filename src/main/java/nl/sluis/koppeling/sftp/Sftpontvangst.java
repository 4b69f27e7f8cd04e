package nl.sluis.koppeling.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeoutException;
import nl.sluis.audit.Handelende;
import nl.sluis.deelnemer.Identiteit.Soort;
import nl.sluis.deelnemer.SftpAansluiting;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.Inname;
import nl.sluis.koppeling.Uitleg;
import nl.sluis.koppeling.Uitval;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a file from the server of one deelnemer, and says where the route has to put it away.
 * Between the two the gateway may end: then the file is found again, is the same message, and is
 * put away under the same name.
 */
public final class Sftpontvangst {
  /** The header with the path to which the file is moved, seen from the folder in. */
  static final String BESTEMMING = "SluisBestemming";

  /** The header with why the file is refused; absent when it is stored. */
  static final String UITLEG = "SluisUitleg";

  /** The header with the name of the file with that explanation. */
  static final String UITLEGNAAM = "SluisUitlegnaam";

  private static final String KANAAL = "sftp";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String deelnemer;
  private final SftpAansluiting server;
  private final Ingang ingang;
  private final Peiling peiling;

  Sftpontvangst(String deelnemer, SftpAansluiting server, Ingang ingang, Peiling peiling) {
    this.deelnemer = deelnemer;
    this.server = server;
    this.ingang = ingang;
    this.peiling = peiling;
  }

  /** Returns when the file is stored, or refused. */
  public void ontvang(Exchange uitwisseling) throws IOException, TimeoutException {
    Message bestand = uitwisseling.getIn();
    bestand.setHeader(Uitval.INDIENER, deelnemer);
    String naam = bestand.getHeader(Exchange.FILE_NAME_ONLY, String.class);
    peiling.begint(naam);
    Inname inname = neemIn(bestand, naam);
    if (inname.isGeweigerd()) {
      weiger(bestand, naam, inname);
    } else {
      String nummer = inname.berichten().get(0).ontvangst().id().toString();
      bestand.setHeader(BESTEMMING, pad(server.archief(), nummer + "-" + naam));
    }
  }

  private Inname neemIn(Message bestand, String naam) throws IOException {
    long omvang = bestand.getHeader(Exchange.FILE_LENGTH, Long.class);
    @Nullable Handelende vorige = Handelende.zet(server());
    try (InputStream bytes = new HeelBestand(bestand.getBody(InputStream.class), omvang)) {
      return ingang.neemIn(bytes, new Herkomst(KANAAL, deelnemer, naam));
    } finally {
      Handelende.zet(vorige);
    }
  }

  /** As the audit trail has who put the file there: we know its server by its key. */
  private Handelende server() {
    return new Handelende(
        "sftpserver " + server.host(), Soort.DEELNEMER.name(), KANAAL + " " + server.host());
  }

  /** The time of the file is in its name, so that the next one of that name does not replace it. */
  private void weiger(Message bestand, String naam, Inname inname) {
    Instant gewijzigd =
        Instant.ofEpochMilli(bestand.getHeader(Exchange.FILE_LAST_MODIFIED, 0L, Long.class));
    String opzij = MOMENT.format(gewijzigd) + "-" + naam;
    bestand.setHeader(BESTEMMING, pad(server.geweigerd(), opzij));
    bestand.setHeader(UITLEGNAAM, opzij + Uitleg.ACHTERVOEGSEL);
    bestand.setHeader(UITLEG, Uitleg.tekst(naam, inname));
  }

  /** Where a folder is: beside in when only in is named from the root of the server. */
  static String opServer(String in, String map) {
    boolean naastIn = in.startsWith("/") && !map.startsWith("/");
    return naastIn ? in.substring(0, in.lastIndexOf('/') + 1) + map : map;
  }

  private String pad(String map, String naam) {
    String doel = opServer(server.in(), map);
    String omhoog = doel.startsWith("/") ? "" : "../".repeat(server.in().split("/+").length);
    return omhoog + doel + "/" + naam;
  }
}
