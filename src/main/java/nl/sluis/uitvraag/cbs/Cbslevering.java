package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.tabel.Tabel;
import nl.sluis.uitvraag.Codeboek;
import nl.sluis.uitvraag.Uitvraag;
import org.jspecify.annotations.Nullable;

/**
 * The delivery as far as it is known: its records, and what is still asked before it can go out.
 */
public final class Cbslevering {
  private static final String AANSLUITING =
      "Sluit aan op Beleidsinformatie Jeugd van het CBS (protocol 7), is niet het officiële formaat.";
  private static final List<String> VOLLEDIGHEID =
      List.of(
          "Hulp die door geen bericht ging staat er niet in: taakgericht, wijkteam, onderaanneming."
              + " Voeg haar als eigen rij toe aan de aanvulling.",
          "De levering is voor wie de hulp zelf geeft: wat een onderaannemer voor u deed levert hij,"
              + " wat u voor een hoofdaannemer deed levert u.");

  private final Cbsopdracht opdracht;
  private final List<Jeugdhulp> records;
  private final List<Vraag> vragen;
  private final List<String> bezwaren;
  private final List<String> opmerkingen;

  Cbslevering(
      Cbsopdracht opdracht,
      List<Jeugdhulp> records,
      List<Vraag> losseVragen,
      List<String> bezwaren,
      List<String> opmerkingen) {
    this.opdracht = opdracht;
    this.records = List.copyOf(records);
    this.vragen =
        Stream.concat(records.stream().flatMap(een -> een.vragen().stream()), losseVragen.stream())
            .toList();
    this.bezwaren = List.copyOf(bezwaren);
    this.opmerkingen = List.copyOf(opmerkingen);
  }

  /** How many records there are. */
  public int aantal() {
    return records.size();
  }

  /** Whether nothing is asked that a record cannot be without, and every record can be. */
  public boolean isVolledig() {
    return bezwaren.isEmpty() && vragen.stream().noneMatch(Vraag::isOpen);
  }

  /** Whether there is nothing to deliver, and nothing to ask. */
  public boolean isLeeg() {
    return records.isEmpty() && vragen.isEmpty();
  }

  /** What is asked, a row to a delivery, to be filled in and handed back as aanvulling. */
  public Tabel vragenlijst() {
    return Tabel.van(
        "Gevraagd",
        Vragenlijst.KOLOMMEN,
        perLevering().entrySet().stream()
            .map(een -> Vragenlijst.rij(een.getKey(), een.getValue()))
            .toList());
  }

  /**
   * The records in lines of fixed width.
   *
   * @throws nl.sluis.uitvraag.Uitvraagfout when something does not fit in it
   */
  public byte[] vast(Indeling indeling) {
    return indeling.schrijf(records.stream().map(Cbslevering::velden).toList());
  }

  /** In the other forms. */
  public Uitvraag uitvraag() {
    return new Uitvraag(
        "Levering jeugdhulp %s van aanbieder %s"
            .formatted(opdracht.periode().naam(), opdracht.aanbieder()),
        AANSLUITING,
        delen(),
        List.of(blad(), vragenlijst()),
        Stream.of(bezwaren, opmerkingen, VOLLEDIGHEID).flatMap(List::stream).toList(),
        true);
  }

  private Tabel blad() {
    List<String> kolommen =
        Stream.concat(Indeling.VELDEN.stream(), Stream.of("herkomst", "nog gevraagd")).toList();
    return Tabel.van(
        "Jeugdhulp " + opdracht.periode().naam(),
        kolommen,
        records.stream()
            .map(
                een -> {
                  Map<String, String> velden = velden(een);
                  return Stream.concat(
                          Indeling.VELDEN.stream().map(veld -> velden.getOrDefault(veld, "")),
                          Stream.of(een.herkomsttekst(), gevraagd(een.vragen())))
                      .toList();
                })
            .toList());
  }

  private Map<Kenmerk, List<Vraag>> perLevering() {
    return vragen.stream()
        .collect(Collectors.groupingBy(Vraag::kenmerk, LinkedHashMap::new, Collectors.toList()));
  }

  static String gevraagd(List<Vraag> vragen) {
    return vragen.stream().map(Vraag::zin).collect(Collectors.joining("; "));
  }

  private static Map<String, String> velden(Jeugdhulp een) {
    Map<String, String> velden = new TreeMap<>();
    velden.put("bsn", een.jeugdige().bsn());
    velden.put("geboortedatum", een.jeugdige().geboortedatum());
    velden.put("geslacht", een.jeugdige().geslacht());
    velden.put("postcode", een.jeugdige().postcode());
    velden.put(
        "gemeentecode", een.jeugdige().postcode().isEmpty() ? een.jeugdige().gemeentecode() : "");
    velden.put("verwijzer", een.verwijzer());
    velden.put("hulpvorm", een.hulpvorm());
    velden.put("crisis", een.crisis());
    velden.put("aanvang", dag(een.aanvang()));
    velden.put("einde", dag(een.einde()));
    velden.put("reden", een.reden());
    for (int i = 0; i < een.metingen().size(); i++) {
      List<String> kolommen = Aanvulling.metingkolommen(i + 1);
      velden.put(kolommen.get(0), een.metingen().get(i).cijfer());
      velden.put(kolommen.get(1), een.metingen().get(i).zonderHulp());
      velden.put(kolommen.get(2), een.metingen().get(i).informant());
    }
    return velden;
  }

  private static String dag(@Nullable LocalDate dag) {
    return dag == null ? "" : dag.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private List<Uitvraag.Deel> delen() {
    return List.of(
        new Uitvraag.Deel("Records", telling()),
        new Uitvraag.Deel("Nog gevraagd", gevraagdPerLevering()),
        new Uitvraag.Deel("Klopt niet", bezwaren),
        new Uitvraag.Deel("Levering", termijnen()),
        new Uitvraag.Deel("Opmerkingen", opmerkingen),
        new Uitvraag.Deel("Volledigheid", VOLLEDIGHEID));
  }

  private List<String> telling() {
    Map<String, String> codes = Codeboek.op(opdracht.periode().einde()).codes("hulpvorm");
    Map<String, Long> perHulpvorm =
        records.stream()
            .collect(
                Collectors.groupingBy(Jeugdhulp::hulpvorm, TreeMap::new, Collectors.counting()));
    List<String> zinnen = new ArrayList<>();
    perHulpvorm.forEach(
        (code, aantal) ->
            zinnen.add(
                code.isEmpty()
                    ? "%d zonder hulpvorm".formatted(aantal)
                    : "%d met hulpvorm %s, %s"
                        .formatted(aantal, code, codes.getOrDefault(code, code))));
    long lopend = records.stream().filter(een -> een.einde() == null).count();
    zinnen.add("Samen %d, waarvan %d lopend.".formatted(records.size(), lopend));
    return zinnen;
  }

  private List<String> gevraagdPerLevering() {
    return perLevering().entrySet().stream()
        .map(een -> "%s. %s.".formatted(een.getKey().tekst(), gevraagd(een.getValue())))
        .toList();
  }

  private List<String> termijnen() {
    Cbsvoorwaarden voorwaarden = new Cbsvoorwaarden(opdracht.periode().einde());
    List<String> zinnen = new ArrayList<>();
    zinnen.add(
        "Te leveren uiterlijk op %s."
            .formatted(opdracht.periode().einde().plusDays(voorwaarden.levertermijn())));
    if (!opdracht.peildatum().isAfter(opdracht.periode().einde())) {
      zinnen.add("De periode is nog niet voorbij: dit is voorlopig.");
    }
    if (!voorwaarden.isTeLeveren(opdracht)) {
      zinnen.add(
          "Alleen de nieuwste periode en die ervoor zijn nog te leveren of te herstellen; deze is ouder.");
    }
    boolean metUitkomst = records.stream().anyMatch(een -> !een.metingen().isEmpty());
    if (records.size() <= voorwaarden.formulier() && !metUitkomst) {
      zinnen.add(
          "Met hoogstens %d records kan het ook met het webformulier."
              .formatted(voorwaarden.formulier()));
    }
    zinnen.add("Een nieuwe levering over dezelfde periode vervangt de vorige geheel.");
    return zinnen;
  }
}
