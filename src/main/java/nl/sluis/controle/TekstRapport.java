package nl.sluis.controle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.contract.Geld;
import nl.sluis.controle.Rapport.Groep;
import nl.sluis.controle.Rapport.NietBeoordeeldOm;
import nl.sluis.controle.Rapport.Tegenlezing;
import nl.sluis.controle.Rapport.Uitleg;
import nl.sluis.controle.Rapport.Vindplaats;
import org.jspecify.annotations.Nullable;

/** A report as plain text, to be read on a screen or sent beside an answer. */
public final class TekstRapport {
  private static final int BREEDTE = 96;

  /** An amount stays with its sign. */
  private static final String TUSSEN_WOORDEN = "(?<!€) ";

  private static final String LANGSTE_NAAM = "  Gevonden  ";

  private final StringBuilder tekst = new StringBuilder(1024);
  private final int inspring;

  private TekstRapport(Rapport rapport) {
    Tegenlezing tegenlezing = rapport.tegenlezing();
    Stream<Groep> inHeenbericht =
        tegenlezing == null
            ? Stream.of()
            : tegenlezing.uitleg().stream().flatMap(uitleg -> uitleg.heen().stream());
    int laatste =
        IntStream.concat(
                Stream.concat(rapport.groepen().stream(), inHeenbericht)
                    .flatMap(groep -> groep.plaatsen().stream())
                    .mapToInt(Vindplaats::regelnummer),
                rapport.berekeningen().stream().mapToInt(Rekenregel::regelnummer))
            .max()
            .orElse(0);
    this.inspring = Math.max(LANGSTE_NAAM.length(), (waar(laatste) + "  ").length());
  }

  /** The report, in lines that end in a line feed. */
  public static String van(Rapport rapport) {
    TekstRapport opmaak = new TekstRapport(rapport);
    opmaak.kop(rapport);
    opmaak.bedragen(rapport.bedragen());
    rapport.groepen().forEach(opmaak::groep);
    opmaak.berekeningen(rapport.berekeningen());
    opmaak.plafonds(rapport.plafonds());
    opmaak.tegenlezing(rapport.tegenlezing());
    opmaak.nietBeoordeeld(rapport.nietBeoordeeld());
    opmaak.zinnen("Opmerkingen", rapport.opmerkingen());
    opmaak.zinnen("Wat nu", rapport.vervolg());
    return opmaak.tekst.toString();
  }

  private void kop(Rapport rapport) {
    regel(schoon(rapport.bestand()));
    String bericht = Woorden.bericht(rapport.kop());
    if (!bericht.isEmpty()) {
      regel(schoon(bericht));
    }
    regel("");
    regel(rapport.samenvatting());
  }

  private void bedragen(@Nullable Bedragen bedragen) {
    if (bedragen == null) {
      return;
    }
    regel("");
    regel("  %-14s%10s  %18s".formatted("", "prestaties", "bedrag"));
    som("ingediend", bedragen.ingediend());
    som("goedgekeurd", bedragen.goedgekeurd());
    som("afgekeurd", bedragen.afgekeurd());
  }

  private void som(String naam, Bedragen.Som som) {
    regel("  %-14s%10d  %18s".formatted(naam, som.aantal(), Geld.tekst(som.bedrag())));
  }

  private void groep(Groep groep) {
    regel("");
    regel(Woorden.groep(groep));
    alinea("  Eis", groep.eis());
    alinea("  Herstel", groep.herstel());
    String gezamenlijk = groep.gezamenlijkeMelding();
    if (gezamenlijk != null) {
      alinea("  Gevonden", gezamenlijk);
    }
    for (Vindplaats plaats : groep.plaatsen()) {
      vindplaats(plaats, gezamenlijk == null);
    }
  }

  private void vindplaats(Vindplaats plaats, boolean metMelding) {
    List<String> delen = new ArrayList<>();
    String onderdeel = Woorden.onderdeel(plaats);
    if (!onderdeel.isEmpty()) {
      delen.add(onderdeel);
    }
    if (metMelding) {
      delen.add(plaats.melding());
    }
    if (!plaats.pad().isEmpty()) {
      delen.add(plaats.pad());
    }
    if (delen.isEmpty()) {
      delen.add("het bestand als geheel");
    }
    alinea(waar(plaats.regelnummer()), delen.get(0));
    delen.stream().skip(1).forEach(deel -> alinea("", deel));
  }

  private static String waar(int regelnummer) {
    return regelnummer == 0 ? "  bestand" : "  regel " + regelnummer;
  }

  private void berekeningen(List<Rekenregel> rekenregels) {
    if (rekenregels.isEmpty()) {
      return;
    }
    regel("");
    regel("Berekeningen");
    int vorige = -1;
    for (Rekenregel rekenregel : rekenregels) {
      if (rekenregel.regelnummer() != vorige) {
        alinea(waar(rekenregel.regelnummer()), rekenregel.kenmerk());
      }
      alinea("", rekenregel.regel() + "  " + rekenregel.tekst());
      vorige = rekenregel.regelnummer();
    }
  }

  private void plafonds(List<String> zinnen) {
    if (zinnen.isEmpty()) {
      return;
    }
    regel("");
    regel("Plafonds");
    zinnen.forEach(zin -> breekAf("  ", "  ", zin));
  }

  private void tegenlezing(@Nullable Tegenlezing tegenlezing) {
    if (tegenlezing == null) {
      return;
    }
    regel("");
    regel("Tegenlezing");
    breekAf("  ", "  ", tegenlezing.kop());
    for (Uitleg uitleg : tegenlezing.uitleg()) {
      regel("");
      breekAf("", "  ", Woorden.uitleg(uitleg));
      breekAf("  ", "  ", uitleg.plaats().melding());
      breekAf("  ", "  ", uitleg.plaats().pad());
      if (!uitleg.heen().isEmpty()) {
        regel("");
        regel("  " + Woorden.IN_HEENBERICHT);
      }
      uitleg.heen().forEach(this::groep);
    }
  }

  private void nietBeoordeeld(List<NietBeoordeeldOm> redenen) {
    if (redenen.isEmpty()) {
      return;
    }
    regel("");
    regel("Niet beoordeeld");
    for (NietBeoordeeldOm reden : redenen) {
      breekAf("  ", "  ", Woorden.hoofdletter(reden.reden()) + ":");
      breekAf("    ", "    ", String.join(", ", reden.regels()));
    }
  }

  private void zinnen(String kop, List<String> zinnen) {
    if (zinnen.isEmpty()) {
      return;
    }
    regel("");
    regel(kop);
    zinnen.forEach(zin -> breekAf("  ", "  ", zin));
  }

  private void alinea(String naam, String inhoud) {
    breekAf((naam + " ".repeat(inspring)).substring(0, inspring), " ".repeat(inspring), inhoud);
  }

  /** Breaks at spaces; a word that is longer than a line, such as a path, stays whole. */
  private void breekAf(String begin, String vervolg, String inhoud) {
    StringBuilder regel = new StringBuilder(begin);
    boolean leeg = true;
    for (String woord : schoon(inhoud).split(TUSSEN_WOORDEN)) {
      if (!leeg && regel.length() + 1 + woord.length() > BREEDTE) {
        regel(regel.toString());
        regel = new StringBuilder(vervolg);
        leeg = true;
      }
      regel.append(leeg ? "" : " ").append(woord);
      leeg = false;
    }
    regel(regel.toString());
  }

  /** No character of a message or a file name may steer the screen. */
  private static String schoon(String tekst) {
    return tekst.codePoints().anyMatch(Character::isISOControl)
        ? tekst.replaceAll("\\p{Cntrl}", " ").replaceAll("[\\x80-\\x9f]", " ")
        : tekst;
  }

  private void regel(String inhoud) {
    tekst.append(inhoud.stripTrailing()).append('\n');
  }
}
