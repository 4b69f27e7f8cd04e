package nl.sluis.controle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.MetLevering;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Levering;
import org.jspecify.annotations.Nullable;

/**
 * What was approved so far in the message that is being judged. Credits come before debits (D5), so
 * a debit sees which earlier prestaties the credits of its own message took back.
 */
final class Verloop {
  private final Set<String> gecrediteerd = new HashSet<>();
  private final Map<Long, Gedeclareerd> gedeclareerd = new HashMap<>();
  private @Nullable Map<Long, List<EerderePrestatie>> genoemd;
  private @Nullable Leveringen leveringen;

  void goedgekeurd(Berichtklasse klasse) {
    if (klasse instanceof Prestatie prestatie) {
      goedgekeurd(prestatie);
    } else if (leveringen != null && klasse instanceof MetLevering lijn && !lijn.isVerwijdering()) {
      leveringen.voegToe(Levering.van(lijn));
    }
  }

  private void goedgekeurd(Prestatie prestatie) {
    String vorig = prestatie.productReferentie().vorigReferentieNummer();
    if (!prestatie.isCredit()) {
      gedeclareerd.computeIfPresent(
          prestatie.toewijzingNummer(),
          (nummer, som) ->
              som.plus(
                  prestatie.eenheid(),
                  prestatie.geleverdVolume(),
                  prestatie.ingediendBedrag().bedrag(),
                  prestatie.productPeriode().einddatum()));
    } else if (vorig != null) {
      gecrediteerd.add(vorig);
    }
  }

  /**
   * What counts as claimed on a toewijzing before the debit that is judged now (D4): what was
   * approved earlier and is not taken back, and what was approved in this message so far.
   */
  Gedeclareerd gedeclareerd(Omgeving omgeving, long toewijzingNummer) {
    return gedeclareerd.computeIfAbsent(toewijzingNummer, nieuw -> bijAanvang(omgeving, nieuw));
  }

  /** All credits of the message have been judged by now (D5). */
  private Gedeclareerd bijAanvang(Omgeving omgeving, long toewijzingNummer) {
    if (genoemd == null) {
      genoemd = genoemd(omgeving);
    }
    Gedeclareerd som = omgeving.dossier().gedeclareerd(toewijzingNummer);
    for (EerderePrestatie debet : genoemd.getOrDefault(toewijzingNummer, List.of())) {
      som = isGecrediteerd(debet.referentieNummer()) ? som : debet.bijOpgeteld(som);
    }
    return som;
  }

  /** The open debits that credits of this message name, by their own toewijzing. */
  private static Map<Long, List<EerderePrestatie>> genoemd(Omgeving omgeving) {
    return omgeving.declaratie().clienten().stream()
        .flatMap(client -> client.prestaties().stream())
        .flatMap(prestatie -> omgeving.dossier().gecrediteerde(prestatie).stream())
        .filter(EerderePrestatie::isOpenDebet)
        .distinct()
        .collect(Collectors.groupingBy(EerderePrestatie::toewijzingNummer));
  }

  /** The starts and stops that count for the line of a regiebericht that is judged now. */
  Leveringen leveringen(Omgeving omgeving) {
    if (leveringen == null) {
      leveringen = Leveringen.bijAanvang(omgeving);
    }
    return leveringen;
  }

  /** An approved credit of this message takes the prestatie with this ReferentieNummer back. */
  boolean isGecrediteerd(String referentieNummer) {
    return gecrediteerd.contains(referentieNummer);
  }
}
