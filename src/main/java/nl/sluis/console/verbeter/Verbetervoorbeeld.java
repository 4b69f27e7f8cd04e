package nl.sluis.console.verbeter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.api.Aanleverbalie;
import nl.sluis.api.Controlekamer;
import nl.sluis.api.Verbeterbalie;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.Berichtverschil.Wijziging;
import nl.sluis.console.Opmaak;
import nl.sluis.console.berichten.Soortnaam;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.controle.Rapport;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichtgegevens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What an edited message is, beside the one that it improves; nothing of it is taken in. */
@Component
@Lazy
class Verbetervoorbeeld {
  private static final int HOOGSTENS = 300;

  private final Verbeterbalie balie;
  private final Controlekamer kamer;
  private final Aanleverbalie lezer;

  Verbetervoorbeeld(Verbeterbalie balie, Controlekamer kamer, Aanleverbalie lezer) {
    this.balie = balie;
    this.kamer = kamer;
    this.lezer = lezer;
  }

  /**
   * The page of it.
   *
   * @param achterhaald why it was not sent after all; null when that was not tried
   * @throws Verzoekfout when there is no place to judge it now
   */
  Verbeterblad van(
      Berichtgegevens oud, Werkbestand bestand, Identiteit wie, @Nullable String achterhaald)
      throws IOException {
    Rapport rapport = beoordeeld(bestand, wie);
    List<Wijziging> wijzigingen = List.of();
    @Nullable String nietTeTonen = null;
    try {
      wijzigingen = balie.verschil(oud.id(), bestand.inhoud(), wie);
    } catch (Verzoekfout fout) {
      if (fout.getStatusCode() != HttpStatus.CONFLICT) {
        throw fout;
      }
      nietTeTonen = fout.getBody().getDetail();
    }
    Optional<UUID> verstuurd = balie.inPlaatsVan(oud.id());
    return new Verbeterblad(
        oud.id(),
        bestand.id(),
        bestand.naam(),
        wat(rapport.kop()),
        wijzigingen.stream().limit(HOOGSTENS).toList(),
        nietTeTonen == null ? wijzigingen.size() : null,
        nietTeTonen,
        rapport.oordeel().name(),
        Opmaak.verslag(List.of(rapport)),
        waarschuwingen(oud, rapport.kop()),
        verstuurd.orElse(null),
        balie.verstuurd(oud.id(), bestand.inhoud()).isPresent(),
        achterhaald);
  }

  private Rapport beoordeeld(Werkbestand bestand, Identiteit wie) throws IOException {
    return kamer
        .controleer(
            () -> lezer.lees(new ByteArrayInputStream(bestand.inhoud()), bestand.naam(), wie),
            null,
            wie)
        .uitkomsten()
        .get(0)
        .rapport();
  }

  private static String wat(Rapport.Kop kop) {
    return "%s %s aan %s"
        .formatted(
            Soortnaam.van(soort(kop)),
            Objects.requireNonNullElse(kop.identificatie(), "zonder Identificatie"),
            Objects.requireNonNullElse(kop.ontvanger(), "niemand"));
  }

  private static @Nullable String soort(Rapport.Kop kop) {
    return kop.soort() == null ? null : kop.soort().name();
  }

  private List<String> waarschuwingen(Berichtgegevens oud, Rapport.Kop kop) {
    List<String> zinnen = new ArrayList<>();
    if (kop.soort() != null && oud.soort() != null && !kop.soort().name().equals(oud.soort())) {
      zinnen.add(
          "Dit is een %s (%s), en wat u verbetert is een %s (%s). Hebt u het goede bestand?"
              .formatted(
                  Soortnaam.van(kop.soort().name()),
                  kop.soort().name(),
                  Soortnaam.van(oud.soort()),
                  oud.soort()));
    } else if (kop.ontvanger() != null && !kop.ontvanger().equals(oud.ontvanger())) {
      zinnen.add(
          "Dit bericht is aan %s, en wat u verbetert was aan %s. Hebt u het goede bestand?"
              .formatted(kop.ontvanger(), oud.ontvanger()));
    }
    Optional.ofNullable(balie.waarschuwing(oud, soort(kop), kop.afzender(), kop.identificatie()))
        .ifPresent(zinnen::add);
    return zinnen;
  }
}
