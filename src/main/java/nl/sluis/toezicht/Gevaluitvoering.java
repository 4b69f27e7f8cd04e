package nl.sluis.toezicht;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.sluis.antwoord.Antwoord;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.antwoord.Heenberichten;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.SchrijverRegel;
import nl.sluis.json.Jsonfout;
import nl.sluis.json.Jsonlezer;
import nl.sluis.toezicht.Geval.Stap;
import nl.sluis.toezicht.Geval.Verwachting;

/** One run of one case: its steps in order, on a dossier that starts empty. */
final class Gevaluitvoering {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // a year alone would be taken for days since 1970
          .withConfigOverride(
              LocalDate.class, datum -> datum.setFormat(JsonFormat.Value.forLeniency(false)))
          .build();

  private final BerichtReader reader;
  private final BerichtWriter writer;
  private Controle controle;
  private final Consumer<Beoordeling> getuige;
  private final Path map;
  private final String naam;
  private final Gevaldossier dossier = new Gevaldossier();
  private final Heenberichten heenberichten = new Heenberichten();
  private final List<String> verschillen = new ArrayList<>();
  private final List<String> opmerkingen = new ArrayList<>();

  Gevaluitvoering(
      Schemas schemas, Controle controle, Consumer<Beoordeling> getuige, Path map, String naam) {
    this.reader = new BerichtReader(schemas);
    this.writer = new BerichtWriter(schemas);
    this.controle = controle;
    this.getuige = getuige;
    this.map = map;
    this.naam = naam;
  }

  Gevalresultaat voerUit() {
    Geval geval;
    try {
      byte[] bytes = Files.readAllBytes(map.resolve(Conformiteitsrun.GEVAL));
      Optional<Jsonfout> tekenfout = Jsonlezer.tekenfout(bytes);
      if (tekenfout.isPresent()) {
        return mislukt("geval.yaml is niet te lezen. " + tekenfout.get().tekst());
      }
      geval = YAML.readValue(bytes, Geval.class);
    } catch (JsonProcessingException fout) {
      return mislukt(Gevalfout.uitleg(fout));
    } catch (IOException fout) {
      return mislukt("geval.yaml is niet te lezen");
    }
    verschillen.addAll(Regelcodes.fouten(geval));
    try {
      controle = new Gevalbronnen(map, opmerkingen).voor(geval, controle);
      for (int i = 0; i < geval.stappen().size(); i++) {
        doe(geval, geval.stappen().get(i), "stap " + (i + 1));
      }
    } catch (OnbruikbaarGeval fout) {
      verschillen.add(String.valueOf(fout.getMessage()));
    }
    return new Gevalresultaat(
        naam, geval.titel(), geval.regels(), List.copyOf(verschillen), List.copyOf(opmerkingen));
  }

  private Gevalresultaat mislukt(String reden) {
    return new Gevalresultaat(naam, naam, List.of(), List.of(reden), List.of());
  }

  private void doe(Geval geval, Stap stap, String welke) {
    byte[] bytes = lees(stap.bericht());
    if (stap.wijzig() != null) {
      bytes = Berichtwijziging.wijzig(bytes, stap.wijzig());
    }
    Peildatum peildatum = new Peildatum(geval.peildatum());
    Beoordeling beoordeling = controle.controleer(reader.lees(bytes), peildatum, dossier.stand());
    getuige.accept(beoordeling);
    vergelijk(stap, leesTegen(geval, beoordeling), welke);
    heenberichten.voegToe(beoordeling);
    vergelijkAntwoord(stap, bytes, beoordeling, peildatum, welke);
    dossier.voegToe(beoordeling);
  }

  /**
   * An answer is held against the heenbericht of an earlier step too. A case in which nothing was
   * sent that it could answer is about the answer alone.
   */
  private Beoordeling leesTegen(Geval geval, Beoordeling beoordeling) {
    Leesresultaat gelezen = beoordeling.gelezen();
    boolean isAntwoord = gelezen.isGelezen() && gelezen.soort().isRetour();
    if (!isAntwoord || !heenberichten.kent(gelezen.soort().partner())) {
      return beoordeling;
    }
    Tegenlezing tegenlezing =
        heenberichten
            .bij(gelezen)
            .or(() -> heenberichten.bijDeclaratieNummer(gelezen))
            .map(heen -> Tegenlezing.van(heen, gelezen))
            .orElseGet(() -> Tegenlezing.zonderHeenbericht(gelezen));
    Beoordeling gelezenTegen = beoordeling.met(tegenlezing.bevindingen());
    // a case about ONVERKLAARD is about what partners may refuse for another reason (D35)
    return geval.regels().contains(SchrijverRegel.ONVERKLAARD.code())
        ? gelezenTegen
        : gelezenTegen.met(Antwoordcodes.afwijkend(tegenlezing, gelezen));
  }

  private void vergelijk(Stap stap, Beoordeling beoordeling, String welke) {
    if (beoordeling.oordeel() != stap.oordeel()) {
      verschillen.add(
          "%s: oordeel %s, verwacht was %s"
              .formatted(welke, beoordeling.oordeel(), stap.oordeel()));
    }
    List<Verwachting> verwacht = stap.bevindingen();
    if (verwacht == null && stap.oordeel() != Oordeel.GOEDGEKEURD) {
      return;
    }
    List<Bevinding> over = new ArrayList<>(beoordeling.bevindingen());
    for (Verwachting verwachting : verwacht == null ? List.<Verwachting>of() : verwacht) {
      Optional<Bevinding> gevonden =
          over.stream().filter(bevinding -> isDit(verwachting, bevinding)).findFirst();
      gevonden.ifPresentOrElse(
          over::remove, () -> verschillen.add(welke + ": niet gevonden: " + tekst(verwachting)));
    }
    over.forEach(
        bevinding ->
            verschillen.add(
                "%s: onverwacht: %s %s bij %s %s: %s"
                    .formatted(
                        welke,
                        bevinding.regel(),
                        Objects.toString(bevinding.retourcode(), "zonder retourcode"),
                        bevinding.pad(),
                        bevinding.element(),
                        bevinding.melding())));
  }

  private static boolean isDit(Verwachting verwacht, Bevinding bevinding) {
    return verwacht.regel().equals(bevinding.regel())
        && isGelijk(verwacht.retourcode(), bevinding.retourcode())
        && isGelijk(verwacht.klasse(), bevinding.klasse())
        && isGelijk(verwacht.element(), bevinding.element());
  }

  private static boolean isGelijk(String verwacht, String gevonden) {
    return verwacht == null || verwacht.equals(Objects.toString(gevonden, ""));
  }

  private static String tekst(Verwachting verwacht) {
    return "%s %s bij %s %s"
        .formatted(
            verwacht.regel(),
            Objects.toString(verwacht.retourcode(), ""),
            Objects.toString(verwacht.klasse(), ""),
            Objects.toString(verwacht.element(), ""));
  }

  private void vergelijkAntwoord(
      Stap stap, byte[] bytes, Beoordeling beoordeling, Peildatum peildatum, String welke) {
    Optional<Antwoord> antwoord =
        new Antwoordopsteller().stelOp(beoordeling, Antwoordkenmerk.van(bytes, peildatum.datum()));
    // every answer is written, and so passes its schema, also where the case expects none
    Optional<byte[]> geschreven =
        antwoord.map(bericht -> writer.schrijf(bericht.bericht(), bericht.soort()));
    geschreven.ifPresent(antwoordbytes -> leesEigenAntwoord(beoordeling, antwoordbytes, welke));
    if (stap.oordeel() == Oordeel.GEWEIGERD && geschreven.isPresent()) {
      verschillen.add(welke + ": een antwoord, terwijl een geweigerd bericht er geen krijgt");
    }
    if (stap.antwoord() == null) {
      return;
    }
    if (geschreven.isEmpty()) {
      verschillen.add(welke + ": geen antwoord, verwacht was " + stap.antwoord());
      return;
    }
    Antwoordvergelijking.verschillen(lees(stap.antwoord()), geschreven.get())
        .forEach(
            verschil ->
                verschillen.add(
                    "%s: antwoord wijkt af van %s: %s"
                        .formatted(welke, stap.antwoord(), verschil)));
  }

  /** What we demand of another's answer we demand of our own. */
  private void leesEigenAntwoord(Beoordeling heen, byte[] antwoord, String welke) {
    Tegenlezing.van(heen, reader.lees(antwoord))
        .bevindingen()
        .forEach(
            bevinding ->
                verschillen.add(
                    "%s: het eigen antwoord klopt niet: %s bij %s: %s"
                        .formatted(
                            welke, bevinding.regel(), bevinding.pad(), bevinding.melding())));
  }

  private byte[] lees(String bestand) {
    try {
      return Files.readAllBytes(map.resolve(bestand));
    } catch (IOException fout) {
      throw new OnbruikbaarGeval("bestand " + bestand + " is niet te lezen");
    }
  }
}
