package nl.sluis.opstelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.Client;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.Dossier;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;

/**
 * Composes the 301s of a beschikking, one to an aanbieder, from what the dossier knows of the
 * client, and judges each by our own rules. Nothing is sent or kept here.
 */
public final class Beschikkingopsteller {
  private static final String ZONDER_IDENTIFICATIE = "-";
  private static final int VERZOEK_OM_WIJZIGING = 317;

  private final BerichtWriter writer;
  private final BerichtReader reader;
  private final Controle controle;
  private final @Nullable Contractadvies contractadvies;

  /**
   * An opsteller.
   *
   * @param contracten to advise by; null when there are none
   */
  public Beschikkingopsteller(
      BerichtWriter writer,
      BerichtReader reader,
      Controle controle,
      @Nullable Contractregister contracten) {
    this.writer = writer;
    this.reader = reader;
    this.controle = controle;
    this.contractadvies = contracten == null ? null : new Contractadvies(contracten);
  }

  /** Everything that follows from it on this day, and everything that must be mended. */
  public Beschikkingvoorstel stelOp(
      Beschikking beschikking,
      DossierRepository dossiers,
      Nummerreeks nummers,
      LocalDate dagtekening) {
    Map<String, Lijnuitkomst> uitkomsten = new LinkedHashMap<>();
    perAanbieder(beschikking)
        .forEach(
            (aanbieder, lijnen) ->
                uitkomsten.put(
                    aanbieder,
                    new Toewijzingopsteller(
                            beschikking,
                            dagtekening,
                            lijnen,
                            dossiers.van(beschikking.partijen(aanbieder)))
                        .stelOp()));
    Opdracht opdracht = new Opdracht(beschikking, dossiers, dagtekening);
    Beschikkingkeuring keuring = new Beschikkingkeuring(beschikking);
    List<Aanwijzing> gebreken = keuring.gebreken(dagtekening);
    List<Toewijzingvoorstel> voorstellen = new ArrayList<>();
    genummerd(uitkomsten, nummers)
        .forEach(
            (aanbieder, uitkomst) ->
                voorstellen.add(
                    gebreken.isEmpty() && uitkomst.gaatUit()
                        ? voorstel(opdracht, aanbieder, uitkomst)
                        : Toewijzingvoorstel.zonderBericht(aanbieder, opdracht.soort(), uitkomst)));
    return new Beschikkingvoorstel(gebreken, keuring.adviezen(), voorstellen);
  }

  private record Opdracht(
      Beschikking beschikking, DossierRepository dossiers, LocalDate dagtekening) {

    Berichtsoort soort() {
      return Berichtsoort.van(beschikking.domein(), 301);
    }
  }

  private static Map<String, List<Besluitlijn>> perAanbieder(Beschikking beschikking) {
    return beschikking.lijnen().stream()
        .collect(
            Collectors.groupingBy(Besluitlijn::aanbieder, LinkedHashMap::new, Collectors.toList()));
  }

  /** Numbers are asked for once, and none that the beschikking itself mentions is given. */
  private static Map<String, Lijnuitkomst> genummerd(
      Map<String, Lijnuitkomst> uitkomsten, Nummerreeks nummers) {
    List<Toewijzingswijziging> alle =
        uitkomsten.values().stream().flatMap(deel -> deel.wijzigingen().stream()).toList();
    int nodig = (int) alle.stream().filter(wijziging -> !wijziging.heeftNummer()).count();
    Set<Long> bezet =
        alle.stream()
            .filter(Toewijzingswijziging::heeftNummer)
            .map(wijziging -> wijziging.product().toewijzingNummer())
            .collect(Collectors.toSet());
    Iterator<Long> vrij =
        (nodig == 0 ? List.<Long>of() : nummers.volgende(nodig, bezet)).iterator();
    Map<String, Lijnuitkomst> genummerd = new LinkedHashMap<>();
    uitkomsten.forEach(
        (aanbieder, uitkomst) ->
            genummerd.put(
                aanbieder,
                uitkomst.metElke(
                    wijziging ->
                        wijziging.heeftNummer()
                            ? wijziging
                            : wijziging.met(
                                Productversie.met(
                                    wijziging.product(),
                                    vrij.next(),
                                    wijziging.product().referentieAanbieder())))));
    return genummerd;
  }

  private Toewijzingvoorstel voorstel(Opdracht opdracht, String aanbieder, Lijnuitkomst uitkomst) {
    Lijnuitkomst inBericht =
        metVerzoek(opdracht, aanbieder, uitkomst.inBericht(opdracht.dagtekening()))
            .metAdviezen(contractadviezen(opdracht, aanbieder, uitkomst));
    Geschreven geschreven = schrijf(opdracht, aanbieder, inBericht);
    return Toewijzingvoorstel.van(
        geschreven,
        inBericht,
        controle.controleer(
            reader.lees(geschreven.xml()),
            new Peildatum(opdracht.dagtekening()),
            opdracht.dossiers()));
  }

  private List<Aanwijzing> contractadviezen(
      Opdracht opdracht, String aanbieder, Lijnuitkomst uitkomst) {
    return contractadvies == null
        ? List.of()
        : contractadvies.bij(opdracht.beschikking().partijen(aanbieder), uitkomst.wijzigingen());
  }

  /** What honours a verzoek om wijziging carries its reference at every product (IV093). */
  private static Lijnuitkomst metVerzoek(
      Opdracht opdracht, String aanbieder, Lijnuitkomst uitkomst) {
    List<String> genoemd =
        uitkomst.wijzigingen().stream()
            .flatMap(wijziging -> Stream.ofNullable(wijziging.product().referentieAanbieder()))
            .distinct()
            .toList();
    if (genoemd.isEmpty()) {
      return uitkomst;
    }
    Dossier dossier =
        opdracht
            .dossiers()
            .laad(opdracht.soort(), bericht(opdracht, aanbieder, ZONDER_IDENTIFICATIE, uitkomst));
    Optional<String> wijziging =
        genoemd.stream()
            .filter(
                referentie ->
                    dossier
                        .verzoek(referentie)
                        .filter(verzoek -> verzoek.vorm() == VERZOEK_OM_WIJZIGING)
                        .isPresent())
            .findFirst();
    return wijziging.map(referentie -> uitkomst.metElke(aan(referentie))).orElse(uitkomst);
  }

  private static Function<Toewijzingswijziging, Toewijzingswijziging> aan(String referentie) {
    return wijziging ->
        wijziging.met(
            Productversie.met(
                wijziging.product(),
                wijziging.product().toewijzingNummer(),
                Objects.requireNonNullElse(wijziging.product().referentieAanbieder(), referentie)));
  }

  /** The identification follows from what is said, so the same is said under the same one. */
  private Geschreven schrijf(Opdracht opdracht, String aanbieder, Lijnuitkomst uitkomst) {
    byte[] zonder =
        writer.schrijf(
            bericht(opdracht, aanbieder, ZONDER_IDENTIFICATIE, uitkomst), opdracht.soort());
    Toewijzingbericht bericht =
        bericht(
            opdracht,
            aanbieder,
            Antwoordkenmerk.van(zonder, opdracht.dagtekening()).identificatie(),
            uitkomst);
    return new Geschreven(bericht, writer.schrijf(bericht, opdracht.soort()));
  }

  private static Toewijzingbericht bericht(
      Opdracht opdracht, String aanbieder, String identificatie, Lijnuitkomst uitkomst) {
    return new Toewijzingbericht(
        Header.heen(
            opdracht.soort(),
            opdracht.beschikking().gemeente(),
            aanbieder,
            new BerichtIdentificatie(identificatie, opdracht.dagtekening())),
        met(
            opdracht.beschikking().client(),
            uitkomst.wijzigingen().stream().map(Toewijzingswijziging::product).toList()));
  }

  private static Client met(Client client, List<ToegewezenProduct> producten) {
    String commentaar = client.commentaar();
    return new Client(
        client.plaats(),
        client.bsn(),
        client.geboortedatum(),
        client.geslacht(),
        client.naam(),
        client.communicatie(),
        client.juridischeStatus(),
        client.wettelijkeVertegenwoordiging(),
        commentaar == null ? null : commentaar.replaceAll("\\s+", " ").strip(),
        client.relaties(),
        client.contactgegevens(),
        producten,
        List.of());
  }
}
