package nl.sluis.declareren;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/**
 * In which Eenheid something is claimed (TR341): that of the toewijzing, where hours may also be
 * minutes, or without an Omvang that of the contract (D11). Hours are claimed in minutes when the
 * contract has the product in minutes only, or when the registrations ask for it.
 */
final class Eenheidkeuze {
  private final Contractafspraken afspraken;
  private final Registratiefouten fouten;

  Eenheidkeuze(Contractafspraken afspraken, Registratiefouten fouten) {
    this.afspraken = afspraken;
    this.fouten = fouten;
  }

  /** Null when it cannot be told, and then why was. */
  @Nullable Eenheid kies(Maandlevering levering) {
    Set<Eenheid> gevraagd = levering.verschillende(Registratie::eenheid);
    if (gevraagd.size() > 1) {
      return fout(levering, "in één maand staan verschillende eenheden. Kies er een");
    }
    Set<Eenheid> contract = volgensContract(levering);
    Omvang omvang = levering.toewijzing().omvang();
    Set<Eenheid> mogelijk = omvang == null ? contract : volgensToewijzing(omvang);
    if (!gevraagd.isEmpty()) {
      return gevraagd(levering, gevraagd.iterator().next(), mogelijk);
    }
    return omvang == null ? enige(levering, mogelijk) : voorkeur(omvang.eenheid(), contract);
  }

  private Set<Eenheid> volgensContract(Maandlevering levering) {
    List<Contractregel> regels =
        afspraken.van(levering.product(), levering.productPeriode().begindatum());
    return regels.stream()
        .map(Contractregel::eenheid)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Eenheid.class)));
  }

  private static Set<Eenheid> volgensToewijzing(Omvang omvang) {
    return omvang.eenheid() == Eenheid.UUR
        ? EnumSet.of(Eenheid.UUR, Eenheid.MINUUT)
        : EnumSet.of(omvang.eenheid());
  }

  private static Eenheid voorkeur(Eenheid toegewezen, Set<Eenheid> contract) {
    return toegewezen == Eenheid.UUR
            && contract.contains(Eenheid.MINUUT)
            && !contract.contains(Eenheid.UUR)
        ? Eenheid.MINUUT
        : toegewezen;
  }

  private @Nullable Eenheid gevraagd(
      Maandlevering levering, Eenheid gevraagd, Set<Eenheid> mogelijk) {
    return mogelijk.isEmpty() || mogelijk.contains(gevraagd)
        ? gevraagd
        : fout(
            levering,
            "op toewijzing %d kan in Eenheid %s, niet in %s"
                .formatted(levering.toewijzing().nummer(), codes(mogelijk), gevraagd.code()));
  }

  /** What was counted in pieces is not claimed in euro's, so the maat may decide. */
  private @Nullable Eenheid enige(Maandlevering levering, Set<Eenheid> mogelijk) {
    List<Eenheid> passend =
        mogelijk.stream()
            .filter(eenheid -> mogelijk.size() == 1 || isPassend(levering, eenheid))
            .toList();
    if (passend.size() == 1) {
      return passend.get(0);
    }
    return mogelijk.isEmpty()
        ? fout(
            levering,
            "toewijzing %d heeft geen Omvang en er is geen contract voor product %s dat de eenheid"
                    .formatted(levering.toewijzing().nummer(), levering.product().code())
                + " noemt. Vul de kolom eenheid, of geef een contractregister")
        : fout(
            levering,
            "het contract kent voor product %s Eenheid %s. Vul de kolom eenheid"
                .formatted(levering.product().code(), codes(mogelijk)));
  }

  private static boolean isPassend(Maandlevering levering, Eenheid eenheid) {
    return levering.maten().stream().allMatch(maat -> maat.past(eenheid));
  }

  private static String codes(Set<Eenheid> eenheden) {
    return eenheden.stream().map(Eenheid::code).collect(Collectors.joining(" of "));
  }

  private @Nullable Eenheid fout(Maandlevering levering, String melding) {
    fouten.meld(levering.eersteRij(), "eenheid", melding);
    return null;
  }
}
