package nl.sluis.meting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what a large declaratie costs, as ratios to bare schema validation in the same run. */
@Command(
    name = "meting",
    subcommands = BerichtenmetingCommand.class,
    description =
        "Meet wat een grote declaratie kost, vergeleken met kale validatie van het schema.")
public final class MetingCommand implements Callable<Integer> {
  private static final Locale NL = Locale.forLanguageTag("nl");
  private static final String GEMEENTE = "0363";
  private static final String AANBIEDER = "99990001";

  enum Vorm {
    tekst,
    json
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private Vorm formaat = Vorm.tekst;

  @Option(
      names = "--prestaties",
      paramLabel = "AANTAL",
      description = "hoeveel prestaties de declaratie heeft; standaard ${DEFAULT-VALUE}",
      defaultValue = "24000")
  private int prestaties;

  @Option(
      names = "--rondes",
      paramLabel = "AANTAL",
      description = "hoe vaak alles wordt gedaan; standaard ${DEFAULT-VALUE}",
      defaultValue = "9")
  private int rondes;

  @Option(
      names = "--contractregels",
      paramLabel = "AANTAL",
      description = "hoeveel regels het contractregister heeft; standaard ${DEFAULT-VALUE}",
      defaultValue = "50000")
  private int contractregels;

  @Option(
      names = "--historie",
      split = ",",
      paramLabel = "KLEIN,GROOT",
      description =
          "hoeveel eerdere prestaties een klein en een groot dossier hebben; 0 slaat dit over,"
              + " standaard ${DEFAULT-VALUE}",
      defaultValue = "50000,5000000")
  private List<Long> historie = List.of();

  @Override
  public Integer call() throws Exception {
    Meetbericht bericht = new Meetbericht(GEMEENTE, AANBIEDER, prestaties);
    Meetbericht kleiner = Historiemeting.bericht(bericht);
    keurHistorie(Meethistorie.minstens(kleiner));
    PrintWriter uit = spec.commandLine().getOut();
    Meting meting = Meting.doe(bericht, contractregels, rondes);
    if (formaat == Vorm.json) {
      uit.println(new ObjectMapper().writeValueAsString(json(meting)));
    } else {
      tekst(meting, uit);
    }
    if (isMetHistorie()) {
      uit.flush();
      toon(
          Historiemeting.doe(
              kleiner, contractregels, historie.get(0), historie.get(1), 2 * rondes + 1),
          uit);
    }
    return 0;
  }

  private boolean isMetHistorie() {
    return !historie.equals(List.of(0L));
  }

  private void keurHistorie(long minstens) {
    if (isMetHistorie() && (historie.size() != 2 || Collections.min(historie) < minstens)) {
      throw new ParameterException(
          spec.commandLine(),
          "geef voor --historie twee aantallen van minstens %d (24 maanden van de gemeten"
                  .formatted(minstens)
              + " declaratie), zoals 50000,5000000, of 0 om dit over te slaan");
    }
  }

  private void toon(Historiemeting meting, PrintWriter uit) throws JsonProcessingException {
    if (formaat == Vorm.json) {
      uit.println(new ObjectMapper().writeValueAsString(json(meting)));
      return;
    }
    uit.printf(
        "Hele verwerking van een declaratie met %d prestaties, bij %d contractregels en een dossier"
            + " met:%n",
        meting.prestaties(), meting.contractregels());
    regel(uit, meting.klein() + " eerdere prestaties", meting.kleinDuur(), 1);
    regel(uit, meting.groot() + " eerdere prestaties", meting.grootDuur(), meting.maal());
  }

  private static Map<String, Object> json(Historiemeting meting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("meting", "historie");
    json.put("prestaties", meting.prestaties());
    json.put("contractregels", meting.contractregels());
    json.put("klein", meting.klein());
    json.put("groot", meting.groot());
    json.put("klein_ms", Math.round(meting.kleinDuur()));
    json.put("groot_ms", Math.round(meting.grootDuur()));
    json.put("groot_x", afgerond(meting.maal()));
    return json;
  }

  private static Map<String, Object> json(Meting meting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("meting", "declaratie");
    json.put("prestaties", meting.prestaties());
    json.put("bytes", meting.bytes());
    json.put("sax_ms", Math.round(meting.sax()));
    json.put("xsd_ms", Math.round(meting.xsd().duur()));
    json.put("xsd_cpu_ms", Math.round(meting.xsd().rekentijd()));
    json.put("controleer_ms", Math.round(meting.controleer().duur()));
    json.put("controleer_cpu_ms", Math.round(meting.controleer().rekentijd()));
    json.put("verwerking_ms", Math.round(meting.verwerking()));
    json.put("controleer_x", afgerond(meting.controleerMaalXsd()));
    json.put("controleer_cpu_x", afgerond(meting.controleerMaalXsdInRekentijd()));
    json.put("verwerking_x", afgerond(meting.verwerkingMaalXsd()));
    json.put("audit_en_versleuteling_deel", afgerond(meting.beveiliging()));
    return json;
  }

  private static double afgerond(double verhouding) {
    return Math.round(verhouding * 100) / 100.0;
  }

  private static void tekst(Meting meting, PrintWriter uit) {
    Runtime machine = Runtime.getRuntime();
    uit.printf(
        "Declaratie (JW323) met %d prestaties, %d bytes; Java %s, %d processoren, hoogstens %d MB"
            + " geheugen.%n",
        meting.prestaties(),
        meting.bytes(),
        Runtime.version(),
        machine.availableProcessors(),
        machine.maxMemory() / (1024 * 1024));
    regel(uit, "XML lezen (SAX)", meting.sax(), meting.sax() / meting.xsd().duur());
    regel(uit, "kale validatie van het schema", meting.xsd().duur(), 1);
    regel(
        uit, "controleren, niveau 1 en 2", meting.controleer().duur(), meting.controleerMaalXsd());
    regel(
        uit,
        "  daarvan in rekentijd",
        meting.controleer().rekentijd(),
        meting.controleerMaalXsdInRekentijd());
    regel(uit, "hele verwerking, met database", meting.verwerking(), meting.verwerkingMaalXsd());
    uit.printf(
        NL,
        "  audittrail en versleuteling voegen daaraan %.1f %% toe.%n",
        100 * meting.beveiliging());
  }

  private static void regel(PrintWriter uit, String wat, double duur, double verhouding) {
    uit.printf(NL, "  %-32s %7.0f ms  %5.2f x%n", wat, duur, verhouding);
  }
}
