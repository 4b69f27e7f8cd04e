package nl.sluis.uitvraag.cbs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import nl.sluis.uitvraag.Gedateerd;
import nl.sluis.uitvraag.Uitvraagfout;

/**
 * Where each field stands in a line of fixed width. The positions of the CBS are not public, so the
 * one that comes with Sluis is ours; who has the real one gives it as a file.
 */
public final class Indeling {
  /** The fields that a line may have, in the order of the protocol. */
  static final List<String> VELDEN =
      List.of(
          "bsn",
          "geboortedatum",
          "geslacht",
          "postcode",
          "gemeentecode",
          "verwijzer",
          "hulpvorm",
          "crisis",
          "aanvang",
          "einde",
          "reden",
          "cijfer1",
          "zonderhulp1",
          "informant1",
          "cijfer2",
          "zonderhulp2",
          "informant2");

  private static final String VELD = "veld";
  private static final String POSITIE = "positie";
  private static final String BREEDTE = "breedte";
  private static final String UITLIJNING = "uitlijning";
  private static final String OPVULLING = "opvulling";
  private static final Kolommen KOLOMMEN =
      new Kolommen(List.of(VELD, POSITIE, BREEDTE, UITLIJNING, OPVULLING), List.of());
  private static final Map<String, Boolean> UITLIJNINGEN =
      new TreeMap<>(Map.of("links", Boolean.FALSE, "rechts", Boolean.TRUE));
  private static final Map<String, Character> OPVULLINGEN =
      new TreeMap<>(Map.of("spatie", ' ', "0", '0'));
  private static final String REGELEINDE = "\r\n";
  private static final int GROOTSTE = 9999;

  private final List<Plek> plekken;

  private record Plek(
      int rij, String veld, int positie, int breedte, boolean isRechts, char opvulling) {
    int tot() {
      return positie + breedte;
    }

    String gevuld(String waarde) {
      String vulling = String.valueOf(opvulling).repeat(breedte - waarde.length());
      return waarde.isEmpty()
          ? " ".repeat(breedte)
          : isRechts ? vulling + waarde : waarde + vulling;
    }
  }

  private Indeling(List<Plek> plekken) {
    this.plekken = plekken.stream().sorted(Comparator.comparingInt(Plek::positie)).toList();
  }

  /** The one that comes with Sluis. */
  public static Indeling ingebouwd() {
    return lees(Gedateerd.bytes(Indeling.class, "indeling.csv"));
  }

  /**
   * One of a file, CSV or Excel.
   *
   * @throws Uitvraagfout with all that is wrong in it
   */
  public static Indeling lees(byte[] bestand) {
    List<Plek> plekken = new ArrayList<>();
    Set<String> gehad = new HashSet<>();
    List<Tabelfout> fouten =
        new ArrayList<>(KOLOMMEN.lees(Tabellen.lees(bestand), rij -> lees(rij, gehad, plekken)));
    Indeling indeling = new Indeling(plekken);
    if (fouten.isEmpty()) {
      fouten.addAll(indeling.overlappen());
    }
    if (!fouten.isEmpty()) {
      throw new Uitvraagfout(Uitvraagfout.Bestand.INDELING, fouten);
    }
    return indeling;
  }

  private static void lees(Rijlezing rij, Set<String> gehad, List<Plek> plekken) {
    String veld = rij.tekst(VELD);
    if (!VELDEN.contains(veld)) {
      rij.fout(VELD, "%s; verwacht: %s", rij.getoond(VELD), String.join(", ", VELDEN));
    } else if (!gehad.add(veld)) {
      rij.fout(VELD, "%s staat er twee keer; laat er een weg", rij.getoond(VELD));
    }
    int positie = getal(rij, POSITIE);
    int breedte = getal(rij, BREEDTE);
    Boolean isRechts = rij.keuze(UITLIJNING, UITLIJNINGEN);
    Character opvulling = rij.keuze(OPVULLING, OPVULLINGEN);
    if (rij.isGoed() && isRechts != null && opvulling != null) {
      plekken.add(new Plek(rij.nummer(), veld, positie, breedte, isRechts, opvulling));
    }
  }

  private static int getal(Rijlezing rij, String kolom) {
    Long getal = rij.geheel(kolom, "een getal van 1 tot en met " + GROOTSTE);
    if (getal != null && (getal < 1 || getal > GROOTSTE)) {
      rij.fout(kolom, "%s; verwacht: een getal van 1 tot en met %d", rij.getoond(kolom), GROOTSTE);
    }
    return getal == null ? 0 : getal.intValue();
  }

  private List<Tabelfout> overlappen() {
    List<Tabelfout> fouten = new ArrayList<>();
    for (int i = 1; i < plekken.size(); i++) {
      Plek vorige = plekken.get(i - 1);
      if (plekken.get(i).positie < vorige.tot()) {
        fouten.add(
            new Tabelfout(
                plekken.get(i).rij,
                POSITIE,
                "%d valt in %s, dat tot en met %d loopt"
                    .formatted(plekken.get(i).positie, vorige.veld, vorige.tot() - 1)));
      }
    }
    return fouten;
  }

  /** A line for each, ended by CR LF; what stands between the fields is space. */
  byte[] schrijf(List<Map<String, String>> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Map<String, String> velden : records) {
      StringBuilder regel = new StringBuilder();
      for (Plek plek : plekken) {
        String waarde = velden.getOrDefault(plek.veld, "");
        if (waarde.length() > plek.breedte) {
          throw new Uitvraagfout(
              Uitvraagfout.Bestand.INDELING,
              List.of(
                  new Tabelfout(
                      plek.rij,
                      BREEDTE,
                      "%d; er is een %s van %d tekens"
                          .formatted(plek.breedte, plek.veld, waarde.length()))));
        }
        regel.append(" ".repeat(plek.positie - 1 - regel.length())).append(plek.gevuld(waarde));
      }
      bytes.writeBytes((regel + REGELEINDE).getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }
}
