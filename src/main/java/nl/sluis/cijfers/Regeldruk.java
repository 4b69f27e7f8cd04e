package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.sluis.cijfers.Regelfeit.Debetsleutel;
import org.jspecify.annotations.Nullable;

/** Indicator 23: how many messages it takes to help one client for a year. */
final class Regeldruk implements Indicator {
  private static final int JAAR = 365;

  @Override
  public Definitie definitie() {
    return new Definitie(
        "23",
        "Regeldruk",
        1,
        "berichten per cliënt per jaar, op vier decimalen",
        "berichten die zijn ontvangen, heenberichten en antwoorden",
        "unieke cliënten over wie in de periode een bericht is ontvangen",
        "bestanden die geen geldig bericht zijn en waarvan partijen of dag ontbreken tellen niet",
        List.of(
            "Is de periode korter of langer dan een jaar, dan is de waarde omgerekend: × 365 ÷ het"
                + " aantal dagen.",
            "Een bericht telt één keer, hoeveel cliënten er ook in staan.",
            "delen.antwoordenPerHeenbericht, en delen.heraanbiedingenPerGoedgekeurdeRegel: debetten"
                + " die na een eerdere aanbieding op dezelfde toewijzing, hetzelfde product en"
                + " dezelfde periode komen, per goedgekeurd debet.",
            "delen.besluitenDoorMensen is uit een map met berichten niet bekend."));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(vraag.gemeenten(), relatie -> neemWaar(relatie, vraag, waarnemer));
    EersteKeerGoedBerichten.meldNietTePlaatsen(feiten, waarnemer);
  }

  private static void neemWaar(Relatiefeiten relatie, Vraag vraag, Consumer<Waarneming> waarnemer) {
    Cel plek = Cel.van(relatie.partijen());
    for (Berichtfeit bericht : relatie.berichten()) {
      if (vraag.periode().bevat(bericht.ontvangen())) {
        boolean isBeantwoord = bericht.beantwoord() != null;
        waarnemer.accept(
            Waarneming.van(plek, null, isBeantwoord ? 2 : 1, 0)
                .met("heenberichten", 1)
                .met("antwoorden", isBeantwoord ? 1 : 0));
      }
    }
    clienten(relatie, vraag)
        .forEach(client -> waarnemer.accept(Waarneming.van(plek, client, 0, 0)));
    telHeraanbiedingen(relatie, vraag, plek, waarnemer);
  }

  private static Stream<String> clienten(Relatiefeiten relatie, Vraag vraag) {
    return Stream.of(
            relatie.regels().stream()
                .filter(feit -> vraag.periode().bevat(feit.ontvangen()))
                .map(Regelfeit::client),
            relatie.toewijzingen().stream()
                .filter(feit -> vraag.periode().bevat(feit.ontvangen()))
                .map(Toewijzingfeit::client),
            relatie.leveringen().stream()
                .filter(feit -> vraag.periode().bevat(feit.ontvangen()))
                .map(Leveringfeit::client),
            relatie.verzoeken().stream()
                .filter(feit -> vraag.periode().bevat(feit.ontvangen()))
                .map(Verzoekfeit::client))
        .flatMap(clienten -> clienten)
        .distinct();
  }

  private static void telHeraanbiedingen(
      Relatiefeiten relatie, Vraag vraag, Cel plek, Consumer<Waarneming> waarnemer) {
    Set<Debetsleutel> eerder = new HashSet<>();
    for (Regelfeit regel : relatie.regels()) {
      if (regel.credit() || regel.stand() == Stand.NIET_VERWERKT) {
        continue;
      }
      boolean isHeraanbieding = !eerder.add(regel.debetsleutel());
      if (vraag.periode().bevat(regel.ontvangen())) {
        waarnemer.accept(
            Waarneming.apart(plek, null, "heraanbiedingen", isHeraanbieding ? 1 : 0)
                .met("goedgekeurdeRegels", regel.isToegekend() ? 1 : 0));
      }
    }
  }

  @Override
  public long noemer(Optelling som) {
    return som.clienten();
  }

  @Override
  public Uitkomst uitkomst(Optelling som, Vraag vraag) {
    long dagen = ChronoUnit.DAYS.between(vraag.periode().begin(), vraag.periode().einde()) + 1;
    return Uitkomst.van(
            som, Afronding.aandeel(som.teller() * JAAR, Math.multiplyExact(noemer(som), dagen)))
        .met("antwoordenPerHeenbericht", per(som, "antwoorden", "heenberichten"))
        .met(
            "heraanbiedingenPerGoedgekeurdeRegel",
            per(som, "heraanbiedingen", "goedgekeurdeRegels"))
        .met("besluitenDoorMensen", null);
  }

  private static @Nullable BigDecimal per(Optelling som, String teller, String noemer) {
    return som.deel(noemer) == 0 ? null : Afronding.aandeel(som.deel(teller), som.deel(noemer));
  }
}
