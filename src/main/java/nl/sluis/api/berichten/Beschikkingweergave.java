package nl.sluis.api.berichten;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.api.Apiversie;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Oordeel;
import nl.sluis.ontvangst.Beschikkinguitslag;
import nl.sluis.ontvangst.Beschikkinguitslag.Soort;
import nl.sluis.toewijzen.Aanwijzing;
import nl.sluis.toewijzen.Beschikking;
import nl.sluis.toewijzen.Beschikkinggegevens;
import nl.sluis.toewijzen.Beschikkingvoorstel;
import nl.sluis.toewijzen.Toewijzingswijziging;
import nl.sluis.toewijzen.Toewijzingvoorstel;
import org.jspecify.annotations.Nullable;

/**
 * What became of a beschikking that was handed in, as the API tells it.
 *
 * @param adres where it can be found once it was sent
 * @param gebreken everything that must be mended, with its place as a JSON pointer
 */
record Beschikkingweergave(
    String nummer,
    String gemeente,
    String domein,
    String adres,
    Soort uitkomst,
    Oordeel oordeel,
    List<Aanwijzing> gebreken,
    List<Aanwijzing> adviezen,
    List<Deel> toewijzingen) {

  /**
   * What it comes to at one aanbieder.
   *
   * @param bericht where the message that was sent can be followed
   * @param xml the message itself, only of one that was not sent
   */
  record Deel(
      String aanbieder,
      String berichtsoort,
      @Nullable String identificatie,
      @Nullable Oordeel oordeel,
      List<Wijziging> wijzigingen,
      List<String> nietBeoordeeld,
      @Nullable String bericht,
      @Nullable String xml) {}

  record Wijziging(String wijziging, long toewijzingNummer, String plaats, String uitleg) {
    static Wijziging van(Toewijzingswijziging wijziging) {
      return new Wijziging(
          wijziging.soort().name(),
          wijziging.toewijzingNummer(),
          wijziging.plaats(),
          wijziging.uitleg());
    }
  }

  static Beschikkingweergave van(Beschikking beschikking, Beschikkinguitslag uitslag) {
    Beschikkingvoorstel voorstel = uitslag.voorstel();
    return new Beschikkingweergave(
        beschikking.nummer(),
        beschikking.gemeente(),
        beschikking.domein().domein(),
        Apiversie.adres(
            "/beschikkingen/%s/%s".formatted(beschikking.gemeente(), beschikking.nummer())),
        uitslag.soort(),
        voorstel == null ? Oordeel.GOEDGEKEURD : voorstel.oordeel(),
        voorstel == null ? List.of() : voorstel.alleGebreken(),
        voorstel == null ? List.of() : adviezen(voorstel),
        voorstel == null
            ? List.of()
            : voorstel.toewijzingen().stream().map(deel -> deel(deel, uitslag)).toList());
  }

  private static List<Aanwijzing> adviezen(Beschikkingvoorstel voorstel) {
    return Stream.concat(
            voorstel.adviezen().stream(),
            voorstel.toewijzingen().stream().flatMap(deel -> deel.adviezen().stream()))
        .toList();
  }

  private static Deel deel(Toewijzingvoorstel deel, Beschikkinguitslag uitslag) {
    byte[] bericht = deel.bericht();
    return new Deel(
        deel.aanbieder(),
        deel.soort().name(),
        deel.identificatie(),
        deel.oordeel(),
        deel.wijzigingen().stream().map(Wijziging::van).toList(),
        deel.nietBeoordeeld().stream().map(NietBeoordeeld::regel).distinct().toList(),
        adres(deel.aanbieder(), uitslag.gegevens()),
        uitslag.soort() == Soort.PROEF && bericht != null
            ? new String(bericht, StandardCharsets.UTF_8)
            : null);
  }

  private static @Nullable String adres(String aanbieder, @Nullable Beschikkinggegevens gegevens) {
    return gegevens == null
        ? null
        : gegevens.berichten().stream()
            .filter(bericht -> bericht.aanbieder().equals(aanbieder))
            .map(bericht -> Berichtweergave.adres(bericht.id()))
            .findFirst()
            .orElse(null);
  }
}
