package nl.sluis.verslag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.cijfers.Definitie;
import nl.sluis.cijfers.Vraag;
import nl.sluis.publicatie.Gepubliceerd;
import nl.sluis.publicatie.Gepubliceerd.Knoop;
import nl.sluis.publicatie.Publicatieplan.Niveau;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/** Published figures as text, JSON and the rows of a table; it is given nothing else of them. */
public final class PublicatieTekst {
  private static final JsonFactory FABRIEK =
      new JsonFactory().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private final Vraag vraag;
  private final List<Publicatie> publicaties;

  /** One figure with its definition. */
  public record Publicatie(Definitie definitie, Gepubliceerd beeld) {}

  public PublicatieTekst(Vraag vraag, List<Publicatie> publicaties) {
    this.vraag = vraag;
    this.publicaties = List.copyOf(publicaties);
  }

  /**
   * For a person.
   *
   * @param kanttekening what all of them are, in Dutch
   */
  String tekst(String kanttekening) {
    Overzichttekst tekst = new Overzichttekst();
    tekst.regel(
        "Cijfers om te publiceren over %s, gemeente %s"
            .formatted(vraag.periode().naam(), String.join(", ", vraag.gemeenten())));
    tekst.regel(
        vraag.isVoorlopig()
            ? "Voorlopig: de periode sluit op %s.".formatted(vraag.periode().sluiting())
            : "Gesloten op %s.".formatted(vraag.periode().sluiting()));
    tekst.alinea(0, kanttekening);
    for (Publicatie publicatie : publicaties) {
      Gepubliceerd beeld = publicatie.beeld();
      tekst.regel("");
      tekst.regel(
          "%s. %s (definitie %d, plan %s versie %d, k = %d)"
              .formatted(
                  publicatie.definitie().code(),
                  publicatie.definitie().naam(),
                  publicatie.definitie().versie(),
                  beeld.plan().naam(),
                  beeld.plan().versie(),
                  beeld.drempel()));
      if (beeld.uitleg() != null) {
        tekst.alinea(2, beeld.uitleg());
      }
      beeld.knopen().forEach(knoop -> tekst.alinea(2 * knoop.pad().size(), regel(knoop)));
    }
    return tekst.toString();
  }

  private static String regel(Knoop knoop) {
    List<String> delen = new ArrayList<>();
    delen.add("n = " + knoop.n());
    if (knoop.clienten() != null) {
      delen.add("%d unieke cliënten".formatted(knoop.clienten()));
    }
    if (knoop.waarde().getal() != null) {
      delen.add("waarde " + getal(knoop.waarde().getal()));
    } else if (knoop.waarde().reden() != null) {
      delen.add("geen waarde (%s)".formatted(knoop.waarde().reden()));
    }
    if (knoop.waarde().bedrag() != null) {
      delen.add("€ " + getal(knoop.waarde().bedrag()));
    }
    if (knoop.uitleg() != null) {
      delen.add(knoop.uitleg());
    }
    return knoop.pad().get(knoop.pad().size() - 1) + ": " + String.join("; ", delen);
  }

  private static String getal(@Nullable BigDecimal getal) {
    return getal == null ? "" : getal.toPlainString().replace('.', ',');
  }

  /** One object per number, each on a line. */
  String json() {
    StringBuilder tekst = new StringBuilder();
    for (Publicatie publicatie : publicaties) {
      for (Knoop knoop : publicatie.beeld().knopen()) {
        tekst.append(json(publicatie, knoop)).append('\n');
      }
    }
    return tekst.toString();
  }

  private String json(Publicatie publicatie, Knoop knoop) {
    StringWriter tekst = new StringWriter();
    try (JsonGenerator json = FABRIEK.createGenerator(tekst)) {
      json.writeStartObject();
      json.writeStringField("indicator", publicatie.definitie().code());
      json.writeStringField("naam", publicatie.definitie().naam());
      json.writeNumberField("definitie", publicatie.definitie().versie());
      json.writeStringField("plan", publicatie.beeld().plan().naam());
      json.writeNumberField("planversie", publicatie.beeld().plan().versie());
      json.writeNumberField("k", publicatie.beeld().drempel());
      json.writeStringField("periode", vraag.periode().naam());
      json.writeFieldName("pad");
      json.writeStartArray();
      for (String label : knoop.pad()) {
        json.writeString(label);
      }
      json.writeEndArray();
      json.writeNumberField("n", knoop.n());
      json.writeObjectField("clienten", knoop.clienten());
      json.writeObjectField("waarde", knoop.waarde().getal());
      json.writeObjectField("bedrag", eurocent(knoop));
      json.writeStringField("reden", knoop.waarde().reden());
      json.writeObjectField("overig", knoop.overig());
      json.writeStringField("uitleg", knoop.uitleg());
      json.writeNumberField("versie", knoop.versie());
      json.writeBooleanField("voorlopig", vraag.isVoorlopig());
      json.writeEndObject();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return tekst.toString();
  }

  private static @Nullable Long eurocent(Knoop knoop) {
    BigDecimal bedrag = knoop.waarde().bedrag();
    return bedrag == null ? null : bedrag.movePointRight(2).longValueExact();
  }

  /** A row per number, a column for each level of the plan. */
  Tabel tabel() {
    List<String> kolommen = new ArrayList<>(List.of("indicator", "naam"));
    List<Niveau> niveaus =
        publicaties.isEmpty() ? List.of() : publicaties.get(0).beeld().plan().niveaus();
    niveaus.forEach(niveau -> kolommen.add(niveau.naam()));
    kolommen.addAll(
        List.of(
            "n",
            "clienten",
            "waarde",
            "bedrag",
            "overig",
            "toelichting",
            "definitie",
            "plan",
            "planversie",
            "k",
            "versie",
            "voorlopig"));
    List<List<String>> rijen = new ArrayList<>();
    for (Publicatie publicatie : publicaties) {
      for (Knoop knoop : publicatie.beeld().knopen()) {
        rijen.add(rij(publicatie, knoop, niveaus.size()));
      }
    }
    return Tabel.van("Publicatie", kolommen, rijen).metGetallen("n");
  }

  private List<String> rij(Publicatie publicatie, Knoop knoop, int niveaus) {
    List<String> rij =
        new ArrayList<>(List.of(publicatie.definitie().code(), publicatie.definitie().naam()));
    for (int i = 0; i < niveaus; i++) {
      rij.add(i < knoop.pad().size() ? knoop.pad().get(i) : "");
    }
    String toelichting =
        knoop.uitleg() != null
            ? knoop.uitleg()
            : Objects.requireNonNullElse(knoop.waarde().reden(), "");
    rij.addAll(
        List.of(
            Integer.toString(knoop.n()),
            knoop.clienten() == null ? "" : knoop.clienten().toString(),
            getal(knoop.waarde().getal()),
            getal(knoop.waarde().bedrag()),
            knoop.overig() == null ? "" : knoop.overig().toString(),
            toelichting,
            Integer.toString(publicatie.definitie().versie()),
            publicatie.beeld().plan().naam(),
            Integer.toString(publicatie.beeld().plan().versie()),
            Integer.toString(publicatie.beeld().drempel()),
            Integer.toString(knoop.versie()),
            vraag.isVoorlopig() ? "ja" : "nee"));
    return rij;
  }
}
