package nl.sluis.verwerking;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.koppeling.demo.Demoberichten;

/**
 * A file that no gateway should fall over.
 *
 * @param code the national error code that its sender is told
 * @param uitleg part of the explanation
 */
record Vijandig(String naam, byte[] inhoud, String code, String uitleg) {

  /** All of them, made from one message that is right. */
  static List<Vijandig> alle() {
    Demoberichten berichten = Proefsluis.jeugd();
    byte[] goed =
        Proefsluis.xml(
            berichten.toewijzing(
                "T1", "999900407", "Testpersoon", berichten.uren(1, "45", "45A04", 2)));
    String tekst = new String(goed, UTF_8);
    String kop = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String rest = tekst.substring(kop.length());
    return List.of(
        van("geen-xml", "Beste gemeente, hierbij onze declaratie.", "BRS14", "geen goed gevormde"),
        new Vijandig("half", Arrays.copyOf(goed, goed.length / 2), "BRS14", "niet volledig"),
        van("bom", "\uFEFF" + tekst, "BRS14", "byte order mark"),
        new Vijandig("utf16", tekst.getBytes(UTF_16), "BRS14", "UTF-16"),
        van("bom-van-entiteiten", kop + bom() + rest, "BRS14", "DTD"),
        van("externe-entiteit", kop + extern() + rest, "BRS14", "DTD"),
        new Vijandig("te-groot", teGroot(), "BRS06", "25 MB"),
        van("lange-code", tekst.replace("Geslacht>0", lang()), "BRS13", "Geslacht"),
        van(
            "onbekende-soort",
            tekst.replace("jw301/schema", "jw399/schema"),
            "IB004",
            "soort van het bericht"),
        van("andere-release", tekst.replace("/3_2/", "/3_1/"), "IB004", "release 3.1"),
        van("andere-namespace", tekst.replace("istandaarden.nl", "example.org"), "IB004", "soort"),
        van("onbekende-afzender", tekst.replace(">0384<", ">0358<"), "BRS01", "0358"),
        van("onbekende-ontvanger", tekst.replace(">65650001<", ">65659999<"), "BRS04", "65659999"),
        van("niet-volgens-schema", tekst.replace("Geslacht>0", "Geslacht>x"), "BRS13", "Geslacht"));
  }

  private static Vijandig van(String naam, String inhoud, String code, String uitleg) {
    return new Vijandig(naam, inhoud.getBytes(UTF_8), code, uitleg);
  }

  private static String bom() {
    StringBuilder bom = new StringBuilder("<!DOCTYPE b [<!ENTITY a0 \"boem\">");
    for (int i = 1; i < 12; i++) {
      bom.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    return bom.append("]>").toString();
  }

  private static String extern() {
    return "<!DOCTYPE b [<!ENTITY geheim SYSTEM \"file:///etc/passwd\">]>";
  }

  private static byte[] teGroot() {
    byte[] inhoud = new byte[BerichtReader.MAX_BYTES + 1024 * 1024];
    Arrays.fill(inhoud, (byte) ' ');
    return inhoud;
  }

  private static String lang() {
    return "Geslacht>" + "0".repeat(1024 * 1024);
  }

  boolean isTeGroot() {
    return inhoud.length > BerichtReader.MAX_BYTES;
  }
}
