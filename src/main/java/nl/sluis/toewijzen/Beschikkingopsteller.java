package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;

/**
 * Composes the 301s of a beschikking, one to an aanbieder, from what the dossier knows of the
 * client, and judges each by our own rules. Nothing is sent or kept here.
 */
public final class Beschikkingopsteller {
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
                        : Toewijzingvoorstel.zonderBericht(
                            aanbieder, beschikking.soort(), uitkomst)));
    return new Beschikkingvoorstel(gebreken, keuring.adviezen(), voorstellen);
  }

  private record Opdracht(
      Beschikking beschikking, DossierRepository dossiers, LocalDate dagtekening) {}

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
    Toewijzingschrijver schrijver =
        new Toewijzingschrijver(opdracht.beschikking(), aanbieder, opdracht.dagtekening(), writer);
    Lijnuitkomst inBericht =
        schrijver
            .metVerzoek(uitkomst.inBericht(opdracht.dagtekening()), opdracht.dossiers())
            .metAdviezen(contractadviezen(opdracht, aanbieder, uitkomst));
    Geschreven geschreven = schrijver.schrijf(inBericht);
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
}
