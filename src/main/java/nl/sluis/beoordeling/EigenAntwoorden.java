package nl.sluis.beoordeling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.antwoord.EigenAntwoord;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.beoordeling.Beoordelingsstand.Wijze;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.SchrijverRegel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers that back-offices make themselves. One to a heenbericht that waits for it is a
 * decision, and goes on to the sender; one that cannot be carried out is refused itself.
 */
@Component
public class EigenAntwoorden {
  private final BeoordelingRepository beoordelingen;
  private final Besluiten besluiten;

  EigenAntwoorden(BeoordelingRepository beoordelingen, Besluiten besluiten) {
    this.beoordelingen = beoordelingen;
    this.besluiten = besluiten;
  }

  /**
   * The verdict on a message, with the decision that it is.
   *
   * @param genomen null when it is none
   */
  public record Keuring(Beoordeling beoordeling, @Nullable Genomen genomen) {}

  /**
   * The verdict on a message that may be an answer.
   *
   * @param heenbericht finds the message that an answer is about, when it passed here
   */
  public Keuring keur(
      Beoordeling beoordeling, Function<Leesresultaat, Optional<UUID>> heenbericht) {
    if (!beoordeling.isGoedgekeurd() || !beoordeling.gelezen().soort().isRetour()) {
      return new Keuring(beoordeling, null);
    }
    Optional<UUID> heen = heenbericht.apply(beoordeling.gelezen());
    if (heen.isEmpty()) {
      return new Keuring(
          beoordeling.metNietBeoordeeld(
              Tegenlezing.zonderHeenbericht(beoordeling.gelezen().soort())),
          null);
    }
    return heen.flatMap(beoordelingen::vergrendel)
        .map(stand -> keur(beoordeling, stand))
        .orElseGet(() -> new Keuring(beoordeling, null));
  }

  private Keuring keur(Beoordeling beoordeling, Beoordelingsstand stand) {
    Bericht antwoord = beoordeling.gelezen().gelezen();
    if (stand.isBesloten()) {
      return new Keuring(beoordeling.met(List.of(alBesloten(beoordeling, antwoord))), null);
    }
    Stuk heen = besluiten.stuk(stand.bericht());
    EigenAntwoord eigen = EigenAntwoord.van(heen.gelezen().gelezen(), antwoord);
    Genomen genomen = besluiten.bepaal(heen, eigen.besluit());
    List<Bevinding> onmogelijk =
        genomen.beslist().onmogelijk().stream().map(fout -> onmogelijk(fout, antwoord)).toList();
    if (!eigen.onduidelijk().isEmpty() || !onmogelijk.isEmpty()) {
      return new Keuring(beoordeling.met(eigen.onduidelijk()).met(onmogelijk), null);
    }
    return new Keuring(beoordeling, genomen);
  }

  private static Bevinding alBesloten(Beoordeling beoordeling, Bericht antwoord) {
    SchrijverRegel regel =
        beoordeling.gelezen().soort().vorm() == 325 ? SchrijverRegel.IV087 : SchrijverRegel.IV028;
    return regel.bevinding(
        antwoord.header(),
        "",
        "Op het heenbericht is al geantwoord. Dit antwoord gaat niet door: op een heenbericht"
            + " volgt één antwoord.");
  }

  /** What is approved does not stand in an answer, so it is told at the whole of it. */
  private static Bevinding onmogelijk(Bevinding fout, Bericht antwoord) {
    Berichtklasse plek = Objects.requireNonNullElse(antwoord.inhoud(), antwoord.header());
    return fout.bij(
        plek,
        "",
        "Dit antwoord keurt regel %d van het heenbericht goed, en dat kan niet: %s"
            .formatted(fout.regelnummer(), fout.melding()));
  }

  /** Does what the answer decides. */
  public void voerUit(Genomen genomen, Ontvangen antwoord) {
    besluiten.voerUit(genomen, Wijze.ANTWOORD, antwoord.indiener(), antwoord.id());
  }
}
