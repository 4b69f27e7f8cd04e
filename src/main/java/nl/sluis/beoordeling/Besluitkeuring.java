package nl.sluis.beoordeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.beoordeling.Besluituitslag.Fout;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Besluit;
import nl.sluis.controle.Regelboek;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision beside the message that it is about. Every prestatie is decided on, of another
 * message its Header, and all that Sluis would refuse; nothing below a refused Header, Declaratie
 * or Client.
 */
final class Besluitkeuring {
  private static final int HOOGSTENS = 100;
  private static final String BESLUITEN = "/besluiten/";

  private final Berichtsoort soort;
  private final List<Berichtklasse> klassen;
  private final Besluit voorstel;
  private final Besluitopdracht opdracht;
  private final List<Fout> fouten = new ArrayList<>();
  private final List<Fout> ontbrekend = new ArrayList<>();
  private final Map<Berichtklasse, Integer> genoemd = new IdentityHashMap<>();
  private final Map<Berichtklasse, List<String>> afgekeurd = new IdentityHashMap<>();
  private final Map<Class<?>, Set<String>> toegestaan = new HashMap<>();

  /**
   * For one decision.
   *
   * @param voorstel what Sluis would refuse, or what was decided before
   */
  Besluitkeuring(Leesresultaat gelezen, Besluit voorstel, Besluitopdracht opdracht) {
    this.soort = gelezen.soort();
    this.klassen = gelezen.gelezen().klassen();
    this.voorstel = voorstel;
    this.opdracht = opdracht;
  }

  /** Whether a decision must say something about it. */
  static boolean isLijn(Berichtsoort soort, Berichtklasse klasse, Besluit voorstel) {
    return klasse instanceof Prestatie
        || klasse instanceof Header && soort.vorm() != 323
        || voorstel.keurtAf(klasse);
  }

  /** The decision; to be carried out only when there are no {@link #fouten}. */
  Besluit keur() {
    Map<String, List<Berichtklasse>> opNaam = new HashMap<>();
    klassen.forEach(klasse -> noem(klasse, opNaam));
    for (int i = 0; i < opdracht.besluiten().size(); i++) {
      lees(i, opdracht.besluiten().get(i), opNaam);
    }
    boolean dicht = false;
    boolean nietBeoordeeld = false;
    for (Berichtklasse klasse : klassen) {
      besluit(klasse, dicht, nietBeoordeeld);
      dicht |= afgekeurd.containsKey(klasse);
      nietBeoordeeld |= voorstel.keurtAf(klasse);
    }
    return new Besluit(afgekeurd);
  }

  /** Every mistake, and every line that is missing. */
  List<Fout> fouten() {
    List<Fout> alle = new ArrayList<>(fouten);
    alle.addAll(ontbrekend.subList(0, Math.min(HOOGSTENS, ontbrekend.size())));
    if (ontbrekend.size() > HOOGSTENS) {
      alle.add(
          new Fout(
              "",
              "Over nog %d regels is niets besloten.".formatted(ontbrekend.size() - HOOGSTENS)));
    }
    return alle;
  }

  private static void noem(Berichtklasse klasse, Map<String, List<Berichtklasse>> opNaam) {
    opNaam.computeIfAbsent(klasse.plaats().pad(), nieuw -> new ArrayList<>(1)).add(klasse);
    if (klasse instanceof Prestatie prestatie) {
      opNaam.computeIfAbsent(prestatie.referentieNummer(), nieuw -> new ArrayList<>(1)).add(klasse);
    }
    klasse.kinderen().forEach(kind -> noem(kind, opNaam));
  }

  private void lees(
      int nummer, Besluitopdracht.Lijn lijn, Map<String, List<Berichtklasse>> opNaam) {
    String plaats = BESLUITEN + nummer;
    String naam = lijn.plaats() == null ? lijn.referentieNummer() : lijn.plaats();
    List<Berichtklasse> bedoeld = opNaam.getOrDefault(String.valueOf(naam), List.of());
    if (bedoeld.size() != 1) {
      fouten.add(
          new Fout(
              plaats,
              bedoeld.isEmpty()
                  ? "Dit staat niet in het bericht. Neem plaats of referentieNummer over uit de"
                      + " lijnen van de beoordeling."
                  : "Dit ReferentieNummer staat meer dan eens in het bericht. Noem de plaats."));
      return;
    }
    Berichtklasse klasse = bedoeld.get(0);
    Integer eerder = genoemd.putIfAbsent(klasse, nummer);
    if (eerder != null) {
      fouten.add(new Fout(plaats, "Hierover staat al een besluit: nummer %d.".formatted(eerder)));
    } else if (!lijn.goedgekeurd()) {
      lijn.retourcodes().stream()
          .filter(code -> !mag(klasse, code))
          .forEach(
              code ->
                  fouten.add(
                      new Fout(
                          plaats + "/retourcodes",
                          "Retourcode %s kan niet bij %s in een %s. Wel: %s."
                              .formatted(
                                  code,
                                  klasse.klasse(),
                                  soort,
                                  String.join(", ", toegestaan(klasse))))));
      afgekeurd.put(klasse, lijn.retourcodes().stream().distinct().toList());
    }
  }

  private boolean mag(Berichtklasse klasse, String code) {
    return toegestaan(klasse).contains(code) || voorstel.codes(klasse).contains(code);
  }

  private Set<String> toegestaan(Berichtklasse klasse) {
    return toegestaan.computeIfAbsent(
        klasse.getClass(), nieuw -> Regelboek.retourcodes(soort, klasse.getClass()).keySet());
  }

  /**
   * What becomes of one berichtklasse and all below it.
   *
   * @param dicht something above it is refused
   * @param nietBeoordeeld Sluis proposes to refuse something above it, and so has no proposal here
   */
  private void besluit(Berichtklasse klasse, boolean dicht, boolean nietBeoordeeld) {
    @Nullable Integer nummer = genoemd.get(klasse);
    if (dicht) {
      afgekeurd.remove(klasse);
      if (nummer != null) {
        fouten.add(
            new Fout(
                BESLUITEN + nummer,
                "Hierover valt niets te besluiten, want wat erboven staat is afgekeurd."));
      }
    } else if (nummer == null) {
      volgVoorstel(klasse, nietBeoordeeld);
    }
    boolean sluit = Beoordeling.sluitAf(klasse);
    boolean verder = dicht || sluit && afgekeurd.containsKey(klasse);
    boolean verderNiet = nietBeoordeeld || sluit && voorstel.keurtAf(klasse);
    klasse.kinderen().forEach(kind -> besluit(kind, verder, verderNiet));
  }

  private void volgVoorstel(Berichtklasse klasse, boolean nietBeoordeeld) {
    boolean moet = isLijn(soort, klasse, voorstel);
    boolean volgt = opdracht.overigeVolgensVoorstel() && !(moet && nietBeoordeeld);
    if (volgt && voorstel.keurtAf(klasse)) {
      afgekeurd.put(klasse, voorstel.codes(klasse));
    } else if (moet && !volgt) {
      ontbrekend.add(
          new Fout(
              klasse.plaats().pad(),
              klasse instanceof Prestatie prestatie
                  ? "Een besluit over prestatie %s ontbreekt."
                      .formatted(prestatie.referentieNummer())
                  : "Een besluit over %s ontbreekt.".formatted(klasse.klasse())));
    }
  }
}
