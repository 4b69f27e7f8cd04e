package nl.sluis.controle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Rapport.Groep;
import nl.sluis.controle.Rapport.Kop;
import nl.sluis.controle.Rapport.Uitleg;
import nl.sluis.controle.Rapport.Vindplaats;
import org.jspecify.annotations.Nullable;

/** The words that the reports share. */
final class Woorden {
  static final String IN_HEENBERICHT = "In het heenbericht:";

  private Woorden() {}

  /** Such as "JW323 (declaratie) van aanbieder 65656055 aan gemeente 0384, Identificatie 7654". */
  static String bericht(Kop kop) {
    Berichtsoort soort = kop.soort();
    List<String> delen = new ArrayList<>();
    if (soort != null) {
      delen.add(
          "%s (%s, %s %s)"
              .formatted(soort, naam(soort), soort.standaard().naam(), Standaard.RELEASE));
    }
    if (kop.afzender() != null) {
      delen.add("van " + partij(soort == null ? null : soort.afzender(), kop.afzender()));
    }
    if (kop.ontvanger() != null) {
      delen.add("aan " + partij(soort == null ? null : soort.ontvanger(), kop.ontvanger()));
    }
    String bericht = String.join(" ", delen);
    return kop.identificatie() == null
        ? bericht
        : bericht + (bericht.isEmpty() ? "" : ", ") + "Identificatie " + kop.identificatie();
  }

  private static String partij(@Nullable Partij partij, String code) {
    return partij == null ? code : partij.name().toLowerCase(Locale.ROOT) + " " + code;
  }

  private static String naam(Berichtsoort soort) {
    if (soort.vorm() == 325) {
      return "declaratie-antwoord";
    }
    Berichtsoort heen = soort.isRetour() ? soort.partner() : soort;
    String naam =
        switch (heen.vorm()) {
          case 301 -> "toewijzing";
          case 305 -> "startbericht";
          case 307 -> "stopbericht";
          case 315 -> "verzoek om toewijzing";
          case 317 -> "verzoek om wijziging";
          case 319 -> "antwoord op een verzoek";
          default -> "declaratie";
        };
    return soort.isRetour() ? "retourbericht bij " + heen : naam;
  }

  /** Such as "TR346, retourcode 9346, niveau 4: 2 keer". */
  static String groep(Groep groep) {
    String code = groep.retourcode();
    String soortCode = groep.niveau() < 2 ? "foutcode" : "retourcode";
    int aantal = groep.plaatsen().size();
    return "%s%s, niveau %d: %s"
        .formatted(
            groep.regel(),
            code == null ? "" : ", %s %s".formatted(soortCode, code),
            groep.niveau(),
            aantal == 1 ? "1 keer" : "%d keer".formatted(aantal));
  }

  /** Such as "Prestatie, ReferentieNummer A-12, ToewijzingNummer 8001, IngediendBedrag". */
  static String onderdeel(Vindplaats plaats) {
    List<String> delen = new ArrayList<>(List.of(plaats.klasse(), plaats.kenmerk()));
    if (!plaats.element().isEmpty()) {
      delen.add("element " + plaats.element());
    }
    delen.removeIf(String::isEmpty);
    return String.join(", ", delen);
  }

  /** Such as "Retourcode 9307 op regel 60, Prestatie, ReferentieNummer A-12: verklaard". */
  static String uitleg(Uitleg uitleg) {
    String uitkomst =
        switch (uitleg.uitkomst()) {
          case VERKLAARD -> "verklaard";
          case ANDERS -> "anders verklaard";
          case NIET_BEOORDEELD -> "niet te beoordelen";
          case ONVERKLAARD -> "niet verklaarbaar uit de standaard";
        };
    return "Retourcode %s op regel %d, %s: %s"
        .formatted(
            uitleg.retourcode(),
            uitleg.plaats().regelnummer(),
            onderdeel(uitleg.plaats()),
            uitkomst);
  }

  /** The name of a file stays as it is. */
  static String hoofdletter(String zin) {
    boolean isNaam = zin.substring(0, zin.indexOf(' ') + 1).contains(".");
    return zin.isEmpty() || isNaam ? zin : Character.toUpperCase(zin.charAt(0)) + zin.substring(1);
  }
}
