package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau3;
import static nl.sluis.controle.Regel.niveau4;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Bedragberekening;
import nl.sluis.contract.Berekening;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Minuutbedrag;
import nl.sluis.contract.Prijs;
import nl.sluis.contract.Tarief;
import nl.sluis.contract.Tariefberekening;
import nl.sluis.dossier.Toewijzing;

/** The rules about eenheid, tarief and amount, which ask what was contracted. */
final class ContractRegels {
  static final List<Regel> REGELS =
      List.of(
          niveau3("TR341", "9341", "De Eenheid is die van de toewijzing of van het contract.")
              .herstel(
                  "Declareer in de Eenheid van de toewijzing; op een toewijzing in uren mag het ook"
                      + " in minuten.")
              .op(Prestatie.class, "Eenheid", in(323))
              .metDossier(
                  (prestatie, omgeving, fout) ->
                      ToegewezenPrestatieRegels.vanDebet(omgeving.dossier(), prestatie)
                          .ifPresent(
                              toewijzing -> meldEenheid(prestatie, toewijzing, omgeving, fout))),
          niveau3("TR418", "0611", "Het ProductTarief is het tarief uit het contract.")
              .herstel("Vul het tarief dat voor dit product en deze periode is afgesproken.")
              .op(Prestatie.class, "ProductTarief", in(323))
              .metContracten(ContractRegels::meldTarief),
          niveau4("TR346", "9346", "IngediendBedrag is GeleverdVolume maal ProductTarief.")
              .herstel(
                  "Bereken het bedrag opnieuw: volume maal tarief; bij een uurtarief in minuten het"
                      + " uurtarief maal de minuten, gedeeld door 60 en dan pas afgerond.")
              .op(Prestatie.class, "IngediendBedrag", in(323))
              .controle(
                  (prestatie, omgeving, fout) -> {
                    if (prestatie.eenheid() != Eenheid.EURO && prestatie.productTarief() != null) {
                      meldBedrag(
                          prestatie,
                          bedrag(prestatie, prestatie.productTarief(), omgeving),
                          omgeving,
                          fout);
                    }
                  }));

  private ContractRegels() {}

  /** Without an Omvang the toewijzing names no Eenheid, and the contract does (D11). */
  private static void meldEenheid(
      Prestatie prestatie, Toewijzing toewijzing, Omgeving omgeving, Regel.Fout fout) {
    Omvang omvang = toewijzing.omvang();
    if (omvang == null) {
      meldEenheidBuitenContract(prestatie, omgeving, fout);
    } else if (!pastOp(prestatie.eenheid(), omvang.eenheid())) {
      fout.hier(
          "Eenheid is %s; toewijzing %d heeft %s."
              .formatted(prestatie.eenheid().code(), toewijzing.nummer(), omvang.eenheid().code()));
    }
  }

  private static boolean pastOp(Eenheid gedeclareerd, Eenheid toegewezen) {
    return gedeclareerd == toegewezen
        || toegewezen == Eenheid.UUR && gedeclareerd == Eenheid.MINUUT;
  }

  private static void meldEenheidBuitenContract(
      Prestatie prestatie, Omgeving omgeving, Regel.Fout fout) {
    List<Contractregel> afgesproken =
        omgeving.heeft(Bron.CONTRACTEN)
            ? omgeving
                .afspraken()
                .van(product(prestatie), prestatie.productPeriode().begindatum())
                .stream()
                .filter(regel -> regel.eenheid() != null)
                .toList()
            : List.of();
    if (afgesproken.isEmpty()) {
      fout.nietBeoordeeld("geen contract dat de Eenheid noemt bij een toewijzing zonder Omvang");
    } else if (afgesproken.stream().noneMatch(regel -> regel.eenheid() == prestatie.eenheid())) {
      fout.hier(
          "Eenheid is %s; volgens het contract is het %s."
              .formatted(
                  prestatie.eenheid().code(),
                  afgesproken.stream()
                      .map(regel -> regel.eenheid().code())
                      .collect(Collectors.joining(" of "))));
    }
  }

  /** D8, D31. Whether a credit has the tarief of its debit TR323 tells (D101). */
  private static void meldTarief(Prestatie prestatie, Omgeving omgeving, Regel.Fout fout) {
    if (prestatie.isCredit()) {
      return;
    }
    if (!omgeving.afspraken().isBekend()) {
      fout.nietBeoordeeld("geen contract van deze aanbieder met deze gemeente in het register");
    } else {
      contractregel(prestatie, omgeving)
          .ifPresentOrElse(
              regel -> meldTarief(prestatie, regel, fout),
              () -> meldZonderContract(prestatie, omgeving, fout));
    }
  }

  private static void meldTarief(Prestatie prestatie, Contractregel regel, Regel.Fout fout) {
    Tarief tarief = regel.tarief();
    Long productTarief = prestatie.productTarief();
    if (tarief != null && productTarief != null) {
      fout.volgens(
          new Tariefberekening(regel.contractnummer(), tarief, prestatie.eenheid(), productTarief));
    }
  }

  private static void meldZonderContract(Prestatie prestatie, Omgeving omgeving, Regel.Fout fout) {
    List<Contractregel> anders =
        omgeving.afspraken().van(product(prestatie), prestatie.productPeriode().begindatum());
    if (anders.stream().anyMatch(regel -> regel.betaaltitel() == Betaaltitel.BESCHIKBAARHEID)) {
      fout.hier(
          "Product %s wordt betaald naar beschikbaarheid: daarvoor stuurt de aanbieder een factuur"
                  .formatted(prestatie.productCode())
              + " en geen declaratie per cliënt.");
    } else if (anders.isEmpty()) {
      fout.hier(
          "Voor product %s geldt op %s geen contract."
              .formatted(prestatie.productCode(), prestatie.productPeriode().begindatum()));
    } else if (prestatie.eenheid() != Eenheid.EURO) {
      fout.hier(
          "Voor product %s is op %s geen tarief afgesproken in Eenheid %s."
              .formatted(
                  prestatie.productCode(),
                  prestatie.productPeriode().begindatum(),
                  prestatie.eenheid().code()));
    }
  }

  /** What was approved with a wrong amount can be taken back with that amount only (D101). */
  private static void meldBedrag(
      Prestatie prestatie, Berekening bedrag, Omgeving omgeving, Regel.Fout fout) {
    if (bedrag.klopt() || !prestatie.isCredit()) {
      fout.volgens(bedrag);
    } else if (!omgeving.heeft(Bron.DOSSIER)) {
      fout.nietBeoordeeld(
          "een credit met een bedrag dat niet volume maal tarief is: zonder dossier is niet te"
              + " zeggen of zijn debet zo is goedgekeurd");
    } else if (omgeving
        .dossier()
        .gecrediteerde(prestatie)
        .filter(debet -> EerderePrestatieRegels.isGelijk(prestatie, debet))
        .isEmpty()) {
      fout.volgens(bedrag);
    }
  }

  /** D9: only without a contract may any hourly tarief be behind a price in minutes. */
  private static Berekening bedrag(Prestatie prestatie, long productTarief, Omgeving omgeving) {
    long volume = prestatie.geleverdVolume();
    long ingediend = prestatie.ingediendBedrag().bedrag();
    Eenheid eenheid = prestatie.eenheid();
    Optional<Tarief> afgesproken = afgesprokenTarief(prestatie, omgeving);
    if (eenheid == Eenheid.MINUUT && afgesproken.isEmpty()) {
      return new Minuutbedrag(volume, productTarief, ingediend);
    }
    Tarief tarief =
        afgesproken
            .filter(contract -> contract.isOmgerekend(eenheid))
            .orElseGet(() -> new Tarief(productTarief, eenheid));
    return new Bedragberekening(Prijs.van(volume, eenheid, tarief), ingediend);
  }

  /** A credit is held against its debit, not against the register (D31). */
  private static Optional<Tarief> afgesprokenTarief(Prestatie prestatie, Omgeving omgeving) {
    return prestatie.isCredit() || !omgeving.heeft(Bron.CONTRACTEN)
        ? Optional.empty()
        : contractregel(prestatie, omgeving).map(Contractregel::tarief);
  }

  private static Optional<Contractregel> contractregel(Prestatie prestatie, Omgeving omgeving) {
    return omgeving
        .afspraken()
        .regel(product(prestatie), prestatie.productPeriode().begindatum(), prestatie.eenheid());
  }

  private static Product product(Prestatie prestatie) {
    return new Product(prestatie.productCategorie(), prestatie.productCode());
  }
}
