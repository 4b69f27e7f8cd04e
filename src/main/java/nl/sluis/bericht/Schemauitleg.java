package nl.sluis.bericht;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.sluis.bericht.Schemafout.Verwacht;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the validator refused in plain Dutch: what was found, what was expected and how to mend
 * it, without any value of the message.
 */
final class Schemauitleg {
  /** The national code of a message that its schema refuses. */
  static final String CODE = "BRS13";

  private final Berichtsoort soort;

  Schemauitleg(Berichtsoort soort) {
    this.soort = soort;
  }

  List<Leesfout> legUit(List<Schemafout> fouten) {
    return fouten.stream().map(this::legUit).toList();
  }

  private Leesfout legUit(Schemafout fout) {
    if (fout.isWaarde()) {
      return waarde(fout);
    }
    if (fout.isAttribuut()) {
      return attribuut(fout);
    }
    if (fout.isElementInWaarde()) {
      return elementInWaarde(fout);
    }
    return switch (fout.sleutel()) {
      case "cvc-complex-type.2.3" -> tekst(fout);
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          onvolledig(fout);
      default ->
          fout.sleutel().startsWith("cvc-complex-type.2.4") ? onverwacht(fout) : algemeen(fout);
    };
  }

  private Leesfout waarde(Schemafout fout) {
    OpenElement element = fout.element();
    Waardemodel model = element.model() == null ? null : element.model().waarde();
    if (model == null) {
      return algemeen(fout);
    }
    var uitleg = Waardeuitleg.van(model, element);
    return bij(
        element,
        "%s: verwacht wordt %s. Gevonden is %s."
            .formatted(element.naam(), eis(element, model), uitleg.gevonden()),
        uitleg.herstel());
  }

  private String eis(OpenElement element, Waardemodel model) {
    return model.isVast() && element.naam().equals("BerichtCode")
        ? "%s, de code van een %s".formatted(model.eis(), soort)
        : model.eis();
  }

  private static Leesfout attribuut(Schemafout fout) {
    OpenElement element = fout.element();
    return bij(
        element,
        "Bij %s staat het attribuut %s, en dat is hier niet toegestaan."
            .formatted(element.naam(), fout.attribuut()),
        "Verwijder dit attribuut; een bericht heeft alleen elementen.");
  }

  private static Leesfout tekst(Schemafout fout) {
    OpenElement element = fout.element();
    return bij(
        element,
        "%s bevat tekst tussen zijn elementen; verwacht worden alleen elementen."
            .formatted(element.naam()),
        "Verwijder de tekst, of zet die in het element waar hij bij hoort.");
  }

  private static Leesfout elementInWaarde(Schemafout fout) {
    OpenElement element = fout.element();
    return bij(
        element,
        "%s bevat een ander element; verwacht wordt alleen een waarde.".formatted(element.naam()),
        "Verwijder het element binnen %s en vul alleen de waarde.".formatted(element.naam()));
  }

  /** The element ended too early: the last of what may stand here is what must. */
  private static Leesfout onvolledig(Schemafout fout) {
    OpenElement element = fout.element();
    List<String> namen = namen(fout.verwacht());
    if (namen.isEmpty()) {
      return algemeenOnvolledig(element);
    }
    String verplicht = namen.get(namen.size() - 1);
    return element.isLeeg()
        ? bij(
            element,
            "%s is leeg; verwacht wordt %s.".formatted(element.naam(), Waardemodel.of(namen)),
            Waardeuitleg.vul(element))
        : ontbreekt(
            element,
            element,
            verplicht,
            "In %s ontbreekt %s.".formatted(element.naam(), verplicht),
            "Voeg %s toe aan het eind van %s.".formatted(verplicht, element.naam()));
  }

  private Leesfout onverwacht(Schemafout fout) {
    OpenElement element = fout.element();
    OpenElement ouder = element.ouder();
    if (ouder == null) {
      return algemeen(fout);
    }
    List<Verwacht> verwacht = fout.verwacht();
    for (Verwacht ander : verwacht) {
      if (ander.naam().equals(element.naam())) {
        return andereNamespace(element, ander.namespace());
      }
    }
    List<String> namen = namen(verwacht);
    if (element.model() == null) {
      return onbekend(element, ouder, namen);
    }
    if (element.nummer() > 1 && !element.model().isLijst()) {
      return dubbel(element, ouder);
    }
    String gemist = gemist(ouder, namen);
    return gemist == null
        ? verkeerdePlaats(element, ouder, namen)
        : ontbreekt(
            ouder,
            element,
            gemist,
            "In %s ontbreekt %s; op die plaats staat %s."
                .formatted(ouder.naam(), gemist, element.naam()),
            "Voeg %s toe aan %s, vóór %s.".formatted(gemist, ouder.naam(), element.naam()));
  }

  /** The required element that may stand here and stands nowhere in the parent. */
  private static @Nullable String gemist(OpenElement ouder, List<String> namen) {
    var model = ouder.model();
    return model == null
        ? null
        : namen.stream()
            .filter(naam -> !ouder.heeftKind(naam))
            .filter(
                naam ->
                    model.kinderen().containsKey(naam)
                        && Objects.requireNonNull(model.kinderen().get(naam)).isVerplicht())
            .findFirst()
            .orElse(null);
  }

  private static Leesfout andereNamespace(OpenElement element, String namespace) {
    return bij(
        element,
        "%s staat in een andere namespace dan verwacht; verwacht wordt %s."
            .formatted(element.naam(), namespace.isEmpty() ? "geen namespace" : namespace),
        "Zet %s in de verwachte namespace; controleer de prefix ervoor en waar die voor staat."
            .formatted(element.naam()));
  }

  private Leesfout onbekend(OpenElement element, OpenElement ouder, List<String> namen) {
    String melding =
        "%s heeft volgens het schema van %s geen element %s"
            .formatted(ouder.naam(), soort, element.naam());
    return bij(
        element,
        namen.isEmpty()
            ? melding + "; na het vorige element wordt niets meer verwacht."
            : melding + "; verwacht wordt %s.".formatted(Waardemodel.of(namen)),
        namen.stream()
            .filter(naam -> naam.equalsIgnoreCase(element.naam()))
            .findFirst()
            .map("Schrijf de naam precies zo: %s."::formatted)
            .orElse("Verwijder het element, of gebruik de naam die het schema noemt."));
  }

  private static Leesfout dubbel(OpenElement element, OpenElement ouder) {
    return bij(
        element,
        "%s staat meer dan één keer in %s; verwacht wordt er hoogstens één."
            .formatted(element.naam(), ouder.naam()),
        "Laat één %s staan en verwijder de andere.".formatted(element.naam()));
  }

  private static Leesfout verkeerdePlaats(
      OpenElement element, OpenElement ouder, List<String> namen) {
    String volgorde =
        ouder.model() == null
            ? ""
            : ouder.model().kinderen().keySet().stream().collect(Collectors.joining(", "));
    return bij(
        element,
        namen.isEmpty()
            ? "%s staat in %s op een verkeerde plaats: hier wordt geen element meer verwacht."
                .formatted(element.naam(), ouder.naam())
            : "%s staat in %s op een verkeerde plaats: hier wordt verwacht %s."
                .formatted(element.naam(), ouder.naam(), Waardemodel.of(namen)),
        volgorde.isEmpty()
            ? "Zet de elementen in de volgorde van het schema."
            : "Zet de elementen van %s in deze volgorde: %s.".formatted(ouder.naam(), volgorde));
  }

  /**
   * A place where something should stand: the path of what is missing, at what stands there now.
   */
  private static Leesfout ontbreekt(
      OpenElement ouder, OpenElement hier, String gemist, String melding, String herstel) {
    String pad = ouder.pad() + "/" + gemist;
    return new Leesfout(1, CODE, hier.regel(), hier.kolom(), pad, gemist, melding, herstel);
  }

  private static Leesfout algemeenOnvolledig(OpenElement element) {
    return bij(
        element,
        "%s is niet volledig.".formatted(element.naam()),
        "Voeg toe wat volgens het schema in %s moet staan.".formatted(element.naam()));
  }

  private Leesfout algemeen(Schemafout fout) {
    OpenElement element = fout.element();
    return bij(
        element,
        "%s voldoet niet aan het schema van %s.".formatted(element.naam(), soort),
        "Vul %s zoals het schema vraagt; vraag zo nodig uw softwareleverancier."
            .formatted(element.naam()));
  }

  private static List<String> namen(List<Verwacht> verwacht) {
    return verwacht.stream().map(Verwacht::naam).toList();
  }

  private static Leesfout bij(OpenElement element, String melding, String herstel) {
    return new Leesfout(
        1, CODE, element.regel(), element.kolom(), element.pad(), element.naam(), melding, herstel);
  }
}
