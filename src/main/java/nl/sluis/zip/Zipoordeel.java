package nl.sluis.zip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.sluis.bericht.Leesfout;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What is wrong with a zip by its list of members, before any of them is unpacked. */
final class Zipoordeel {
  private static final int MAX_NAAM = 200;

  private final String zipnaam;
  private final String kanaal;
  private final Set<ZipArchiveEntry> fout = new HashSet<>();

  Zipoordeel(String zipnaam, String kanaal) {
    this.zipnaam = zipnaam;
    this.kanaal = kanaal;
  }

  Zipinhoud alleen(Zipfout fout, String melding) {
    return Zipinhoud.geweigerd(List.of(weigering(fout, zipnaam, melding)));
  }

  List<Zipweigering> keur(ZipFile zip, List<ZipArchiveEntry> leden) {
    List<Zipweigering> weigeringen = new ArrayList<>();
    if (leden.isEmpty()) {
      weigeringen.add(weigering(Zipfout.LEEG, zipnaam, "De zip is leeg."));
    }
    if (leden.size() > Uitpakker.MAX_BERICHTEN) {
      weigeringen.add(
          weigering(
              Zipfout.TE_VEEL,
              zipnaam,
              "De zip bevat %d bestanden; toegestaan zijn er hoogstens %d."
                  .formatted(leden.size(), Uitpakker.MAX_BERICHTEN)));
    }
    Set<String> namen = new HashSet<>();
    for (ZipArchiveEntry lid : leden) {
      boolean isDubbel = !namen.add(lid.getName().toLowerCase(Locale.ROOT));
      List<Zipweigering> vanLid = keur(zip, lid, isDubbel);
      weigeringen.addAll(vanLid);
      if (!vanLid.isEmpty()) {
        fout.add(lid);
      }
    }
    return weigeringen;
  }

  /** Of those that are not good nothing is unpacked. */
  boolean isNogGoed(ZipArchiveEntry lid) {
    return !fout.contains(lid);
  }

  private List<Zipweigering> keur(ZipFile zip, ZipArchiveEntry lid, boolean isDubbel) {
    List<Zipweigering> weigeringen = new ArrayList<>();
    String naam = naam(lid);
    if (isInMap(lid)) {
      weigeringen.add(
          weigering(
              Zipfout.MAPPEN,
              naam,
              naam.startsWith("__MACOSX")
                  ? "Dit heeft uw computer (macOS) zelf aan de zip toegevoegd, in een map."
                  : "Dit is een map, of staat in een map."));
    }
    if (lid.getGeneralPurposeBit().usesEncryption()) {
      weigeringen.add(
          weigering(Zipfout.WACHTWOORD, naam, "Dit bestand is met een wachtwoord versleuteld."));
    } else if (!zip.canReadEntryData(lid)) {
      weigeringen.add(
          weigering(
              Zipfout.GEEN_GOEDE_ZIP,
              naam,
              "Dit bestand is ingepakt op een manier die Sluis niet kent. Gebruik de gewone"
                  + " (Deflate)."));
    }
    if (isDubbel) {
      weigeringen.add(
          weigering(Zipfout.GEEN_GOEDE_ZIP, naam, "Deze naam staat twee keer in de zip."));
    }
    return weigeringen;
  }

  private static boolean isInMap(ZipArchiveEntry lid) {
    return lid.isDirectory() || lid.getName().contains("/") || lid.getName().contains("\\");
  }

  Zipweigering weigering(Zipfout fout, String bestand, String melding) {
    return new Zipweigering(fout.code(kanaal), bestand, melding, herstel(fout));
  }

  /** Of a member that is technically no message. */
  Zipweigering weigering(Leesfout fout, String bestand) {
    return new Zipweigering(fout.code(), bestand, fout.melding(), fout.herstel());
  }

  /** As it may be shown to the sender. */
  static String naam(ZipArchiveEntry lid) {
    String schoon = lid.getName().replaceAll("\\p{Cntrl}", "");
    return schoon.substring(0, Math.min(schoon.length(), MAX_NAAM));
  }

  private static String herstel(Zipfout fout) {
    return switch (fout) {
      case TE_GROOT -> "Verdeel de berichten over meer zips.";
      case GEEN_GOEDE_ZIP -> "Maak de zip opnieuw, zonder bijzondere opties, met alleen berichten.";
      case GEEN_BERICHTEN -> "Lever de berichten zelf aan (XML), los of in een zip.";
      case TE_VEEL -> "Doe hoogstens %d berichten in één zip.".formatted(Uitpakker.MAX_BERICHTEN);
      case WACHTWOORD -> "Maak de zip opnieuw, zonder wachtwoord.";
      case LID_TE_GROOT ->
          "Verdeel de inhoud over meer berichten, elk met een eigen Identificatie.";
      case LEEG -> "Doe de berichten in de zip en lever hem opnieuw aan.";
      case MAPPEN -> "Doe alleen de bestanden zelf in de zip, niet de map waarin ze staan.";
    };
  }
}
