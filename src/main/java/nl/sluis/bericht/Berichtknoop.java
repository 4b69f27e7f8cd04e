package nl.sluis.bericht;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** An element of a file, also of one that is no valid message, to hold beside another. */
final class Berichtknoop {
  /** Elements of which the value says nothing about a person. */
  private static final Set<String> TOONBAAR =
      Set.of(
          "BerichtCode",
          "BerichtVersie",
          "BerichtSubversie",
          "Afzender",
          "Ontvanger",
          "Identificatie",
          "Dagtekening",
          "BasisschemaXsdVersie",
          "BerichtXsdVersie",
          "IdentificatieRetour",
          "DagtekeningRetour",
          "RetourCode",
          "ToewijzingNummer",
          "ReferentieAanbieder",
          "ReferentieNummer",
          "VorigReferentieNummer",
          "DeclaratieNummer",
          "DeclaratieDagtekening",
          "Categorie",
          "Code",
          "ProductCategorie",
          "ProductCode",
          "Toewijzingsdatum",
          "Toewijzingstijd",
          "Ingangsdatum",
          "Begindatum",
          "Einddatum",
          "GewensteIngangsdatum",
          "Volume",
          "GeleverdVolume",
          "Eenheid",
          "Frequentie",
          "Budget",
          "ProductTarief",
          "Bedrag",
          "TotaalBedrag",
          "DebetCredit",
          "StatusAanlevering",
          "VerzoekAntwoord");

  /** Below these everything is about a person. */
  private static final Set<String> PERSOONLIJK =
      Set.of(
          "Contact",
          "Contactgegevens",
          "Relatie",
          "Relaties",
          "Naam",
          "Geboortedatum",
          "Adres",
          "Communicatie",
          "Verwijzer",
          "Woonplaatsbeginsel");

  /** What stands in a coded field and has another form may be anything. */
  private static final Pattern CODE = Pattern.compile("[\\p{Alnum}._:/+-]{0,40}");

  private final @Nullable Berichtknoop ouder;
  private final String namespace;
  private final String naam;
  private final int regel;
  private final List<Berichtknoop> kinderen = new ArrayList<>(0);
  private String tekst = "";
  private int som;

  private Berichtknoop(@Nullable Berichtknoop ouder, String namespace, String naam, int regel) {
    this.ouder = ouder;
    this.namespace = namespace;
    this.naam = naam;
    this.regel = regel;
  }

  /** An element by what stands in it, so that it can be looked up. */
  record Inhoud(Berichtknoop knoop) {
    @Override
    public boolean equals(@Nullable Object ander) {
      return ander instanceof Inhoud inhoud && knoop.isGelijk(inhoud.knoop);
    }

    @Override
    public int hashCode() {
      return knoop.som;
    }
  }

  static Berichtknoop lees(byte[] bytes) throws XMLStreamException {
    XMLStreamReader2 xml = Xml.reader(bytes);
    Berichtknoop wortel = new Berichtknoop(null, "", "", 0);
    Berichtknoop hier = wortel;
    StringBuilder tekst = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Berichtknoop kind =
              new Berichtknoop(
                  hier,
                  String.valueOf(xml.getNamespaceURI()),
                  xml.getLocalName(),
                  xml.getLocation().getLineNumber());
          hier.kinderen.add(kind);
          hier = kind;
          tekst.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS -> tekst.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          hier.sluit(tekst.toString());
          tekst.setLength(0);
          hier = hier.ouder == null ? hier : hier.ouder;
        }
        default -> {
          // comments and the like are no part of a message
        }
      }
    }
    xml.close();
    return wortel.kinderen.get(0);
  }

  private void sluit(String gelezen) {
    tekst = kinderen.isEmpty() ? gelezen.strip() : "";
    som = 31 * (31 * naam.hashCode() + namespace.hashCode()) + tekst.hashCode();
    for (Berichtknoop kind : kinderen) {
      som = 31 * som + kind.som;
    }
  }

  String namespace() {
    return namespace;
  }

  String naam() {
    return naam;
  }

  String tekst() {
    return tekst;
  }

  int regel() {
    return regel;
  }

  List<Berichtknoop> kinderen() {
    return kinderen;
  }

  Inhoud inhoud() {
    return new Inhoud(this);
  }

  boolean isGelijk(Berichtknoop ander) {
    if (som != ander.som
        || !naam.equals(ander.naam)
        || !namespace.equals(ander.namespace)
        || !tekst.equals(ander.tekst)
        || kinderen.size() != ander.kinderen.size()) {
      return false;
    }
    for (int i = 0; i < kinderen.size(); i++) {
      if (!kinderen.get(i).isGelijk(ander.kinderen.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether its own value may be seen; an element of elements has none. */
  boolean isToonbaar() {
    if (!kinderen.isEmpty()) {
      return true;
    }
    for (Berichtknoop boven = ouder; boven != null; boven = boven.ouder) {
      if (PERSOONLIJK.contains(boven.naam)) {
        return false;
      }
    }
    return TOONBAAR.contains(naam) && CODE.matcher(tekst).matches();
  }

  /** As the path of a berichtklasse: with a number in a list. */
  String pad() {
    if (ouder == null) {
      return "";
    }
    List<Berichtknoop> naasten = ouder.kinderen;
    boolean isLijst =
        naasten.stream().allMatch(knoop -> knoop.naam.equals(naam))
            && (naasten.size() > 1 || !kinderen.isEmpty())
            && ouder.ouder != null;
    return ouder.pad() + "/" + naam + (isLijst ? "[%d]".formatted(plek(naasten)) : "");
  }

  private int plek(List<Berichtknoop> naasten) {
    int plek = 0;
    while (naasten.get(plek) != this) {
      plek++;
    }
    return plek + 1;
  }
}
