package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregister;
import nl.sluis.termijn.Termijn;
import org.jspecify.annotations.Nullable;

/** Makes the facts of one message: of the client a pseudonym, of what was said codes and days. */
public final class Feitopsteller {
  private final Pseudonimisering pseudoniemen;
  private final Contractregister contracten;

  /**
   * For messages of whatever parties.
   *
   * @param contracten to find the line that holds on the first day of a ProductPeriode
   */
  public Feitopsteller(Pseudonimisering pseudoniemen, Contractregister contracten) {
    this.pseudoniemen = pseudoniemen;
    this.contracten = contracten;
  }

  /**
   * Of a heenbericht that was read.
   *
   * @param volgnummer higher than that of what was received before
   * @param verbetert whether it is known to mend another message
   */
  public Berichtfeiten van(
      long volgnummer,
      LocalDate ontvangen,
      Berichtsoort soort,
      Bericht bericht,
      boolean verbetert,
      Afloop afloop) {
    Partijen partijen = Partijen.van(soort, bericht.header());
    List<Feit> feiten = new Lijnen(volgnummer, ontvangen, partijen, afloop).van(bericht);
    return new Berichtfeiten(
        new Berichtfeit(
            volgnummer,
            soort,
            partijen,
            identificatie(soort, partijen, bericht.header().identificatie()),
            ontvangen,
            uitslag(bericht, afloop),
            afloop.wordtVerwerkt(),
            verbetert,
            afloop.alleCodes(),
            afloop.beslist()),
        feiten);
  }

  /** Of a file that is no valid message (niveau 0 or 1), of which the head could be read. */
  public Berichtfeit geweigerd(
      long volgnummer,
      LocalDate ontvangen,
      Berichtsoort soort,
      Partijen partijen,
      @Nullable String identificatie) {
    return new Berichtfeit(
        volgnummer,
        soort,
        partijen,
        identificatie == null ? null : identificatie(soort, partijen, identificatie),
        ontvangen,
        Uitslag.GEWEIGERD,
        false,
        false,
        List.of(),
        null);
  }

  /** Of a term, which is about a toewijzing, a verzoek or a message. */
  public Termijnfeit van(Termijn termijn) {
    Partijen partijen =
        new Partijen(
            Standaard.metDomein(termijn.domein()).orElseThrow(),
            termijn.gemeente(),
            termijn.aanbieder());
    String[] onderwerp = termijn.onderwerp().split(" ", 2);
    return new Termijnfeit(
        termijn.soort(),
        partijen,
        termijn.wie(),
        tussen(partijen, onderwerp[0], onderwerp[1]),
        termijn.begin(),
        termijn.uiterlijk(),
        termijn.voldaan());
  }

  private static Uitslag uitslag(Bericht bericht, Afloop afloop) {
    if (afloop.beslist() == null) {
      return Uitslag.ONBEANTWOORD;
    }
    if (!afloop.wordtVerwerkt()) {
      return Uitslag.AFGEKEURD;
    }
    if (!(bericht instanceof Declaratiebericht declaratie)) {
      return Uitslag.GOEDGEKEURD;
    }
    List<Prestatie> prestaties =
        declaratie.declaratie().clienten().stream()
            .flatMap(client -> client.prestaties().stream())
            .toList();
    long afgekeurd = prestaties.stream().filter(afloop.afgekeurd()).count();
    if (afgekeurd == 0) {
      return Uitslag.GOEDGEKEURD;
    }
    return afgekeurd == prestaties.size() ? Uitslag.AFGEKEURD : Uitslag.DEELS_AFGEKEURD;
  }

  private String client(String bsn) {
    return pseudoniemen.van("bsn", bsn);
  }

  private String identificatie(Berichtsoort soort, Partijen partijen, String identificatie) {
    return tussen(partijen, soort.name(), identificatie);
  }

  /** What is known between two parties only. */
  private String tussen(Partijen partijen, String soort, String waarde) {
    return pseudoniemen.van(
        soort,
        partijen.domein() + ':' + partijen.gemeente() + ':' + partijen.aanbieder() + ':' + waarde);
  }

  /** The lines of one message, numbered as they come. */
  private final class Lijnen {
    private final long volgnummer;
    private final LocalDate ontvangen;
    private final Partijen partijen;
    private final Afloop afloop;
    private final List<Feit> feiten = new ArrayList<>();

    Lijnen(long volgnummer, LocalDate ontvangen, Partijen partijen, Afloop afloop) {
      this.volgnummer = volgnummer;
      this.ontvangen = ontvangen;
      this.partijen = partijen;
      this.afloop = afloop;
    }

    List<Feit> van(Bericht bericht) {
      if (bericht instanceof Declaratiebericht declaratie) {
        declaratie(declaratie.declaratie().clienten());
      } else if (bericht instanceof Toewijzingbericht toewijzing && toewijzing.client() != null) {
        String client = client(toewijzing.client().bsn());
        toewijzing.client().toegewezenProducten().forEach(product -> toewijzing(client, product));
      } else if (bericht instanceof Startbericht start && start.client() != null) {
        leveringen(start.client().bsn(), start.client());
      } else if (bericht instanceof Stopbericht stop && stop.client() != null) {
        leveringen(stop.client().bsn(), stop.client());
      } else if (bericht instanceof VerzoekToewijzingbericht verzoek && verzoek.client() != null) {
        String client = client(verzoek.client().bsn());
        verzoek.client().aangevraagdeProducten().forEach(product -> verzoek(client, product));
      } else if (bericht instanceof VerzoekWijzigingbericht verzoek && verzoek.client() != null) {
        wijziging(client(verzoek.client().bsn()), verzoek.client().verzoek());
      } else if (bericht instanceof Antwoordbericht antwoord && antwoord.antwoord() != null) {
        antwoord(antwoord.antwoord());
      }
      return feiten;
    }

    private int regel() {
      return feiten.size() + 1;
    }

    private String toewijzing(long nummer) {
      return tussen(partijen, "toewijzing", Long.toString(nummer));
    }

    private String verzoek(String referentie) {
      return tussen(partijen, "verzoek", referentie);
    }

    private void declaratie(List<Client> clienten) {
      Contractafspraken afspraken = contracten.afspraken(partijen);
      for (Client client : clienten) {
        String pseudoniem = client(client.bsn());
        client
            .prestaties()
            .forEach(prestatie -> prestatie(client, pseudoniem, prestatie, afspraken));
      }
    }

    private void prestatie(
        Client client, String pseudoniem, Prestatie prestatie, Contractafspraken afspraken) {
      Product product = new Product(prestatie.productCategorie(), prestatie.productCode());
      String vorige = prestatie.productReferentie().vorigReferentieNummer();
      Berichtklasse beslist = afloop.afgekeurd().test(prestatie) ? prestatie : client;
      feiten.add(
          new Regelfeit(
              volgnummer,
              regel(),
              partijen,
              pseudoniem,
              toewijzing(prestatie.toewijzingNummer()),
              tussen(partijen, "prestatie", prestatie.referentieNummer()),
              vorige == null ? null : tussen(partijen, "prestatie", vorige),
              product,
              prestatie.productPeriode(),
              prestatie.geleverdVolume(),
              prestatie.eenheid(),
              prestatie.productTarief(),
              prestatie.ingediendBedrag().saldo(),
              prestatie.isCredit(),
              ontvangen,
              afloop.stand(beslist),
              afloop.codes().apply(beslist),
              afloop.beslist(),
              afspraken
                  .regel(product, prestatie.productPeriode().begindatum(), prestatie.eenheid())
                  .map(Contractlijn::van)
                  .orElse(null)));
    }

    private void toewijzing(String client, ToegewezenProduct product) {
      feiten.add(
          new Toewijzingfeit(
              volgnummer,
              regel(),
              partijen,
              client,
              toewijzing(product.toewijzingNummer()),
              product.referentieAanbieder() == null ? null : verzoek(product.referentieAanbieder()),
              product.product(),
              product.toewijzingsdatum(),
              product.toewijzingstijd(),
              product.ingangsdatum(),
              product.einddatum(),
              product.redenWijziging(),
              product.omvang(),
              product.budget(),
              ontvangen,
              afloop.stand(product),
              afloop.beslist()));
    }

    private void leveringen(String bsn, Berichtklasse client) {
      String pseudoniem = client(bsn);
      for (MetLevering lijn : MetLevering.van(client)) {
        StopProduct stop = lijn instanceof StopProduct einde ? einde : null;
        Long toewijzing = lijn.toewijzingNummer();
        feiten.add(
            new Leveringfeit(
                volgnummer,
                regel(),
                partijen,
                pseudoniem,
                toewijzing == null ? null : toewijzing(toewijzing),
                lijn.product(),
                lijn.begindatum(),
                stop == null ? null : stop.einddatum(),
                stop == null ? null : stop.redenBeeindiging(),
                lijn.statusAanlevering(),
                ontvangen,
                afloop.stand(lijn),
                afloop.beslist()));
      }
    }

    private void verzoek(String client, AangevraagdProduct product) {
      feiten.add(
          new Verzoekfeit(
              volgnummer,
              regel(),
              315,
              partijen,
              client,
              verzoek(product.referentieAanbieder()),
              product.product(),
              product.verwijzer().type(),
              ontvangen,
              afloop.stand(product),
              afloop.beslist()));
    }

    private void wijziging(String client, VerzoekWijzigingbericht.Verzoek verzoek) {
      feiten.add(
          new Verzoekfeit(
              volgnummer,
              regel(),
              317,
              partijen,
              client,
              verzoek(verzoek.referentieAanbieder()),
              null,
              null,
              ontvangen,
              afloop.stand(verzoek),
              afloop.beslist()));
    }

    private void antwoord(Antwoordbericht.Antwoord antwoord) {
      feiten.add(
          new Verzoekantwoordfeit(
              volgnummer,
              regel(),
              partijen,
              verzoek(antwoord.referentieAanbieder()),
              antwoord.verzoekAntwoord(),
              antwoord.woonplaatsbeginsel() != null,
              ontvangen,
              afloop.stand(antwoord),
              afloop.beslist()));
    }
  }
}
