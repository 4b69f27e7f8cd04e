package nl.sluis.antwoord;

import static nl.sluis.controle.SchrijverRegel.IV028;

import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Retourbericht;

/** A retourbericht (302 to 320) beside its heenbericht, by IV028. */
final class Retourvergelijking {
  private final Vergelijking vergelijking;

  private Retourvergelijking(Vergelijking vergelijking) {
    this.vergelijking = vergelijking;
  }

  static void vergelijk(Bericht heen, Bericht retour, Vergelijking vergelijking) {
    new Retourvergelijking(vergelijking).vergelijk(heen, retour);
  }

  private void vergelijk(Bericht heen, Bericht retour) {
    vergelijking.legNaast(retour.header(), heen.header());
    kop(heen.header(), retour.header());
    Berichtklasse inhoud = retour.inhoud();
    if (inhoud == null) {
      alleenHeader(retour.header());
      return;
    }
    if (!retour.header().retourCodes().equals(Retourcodes.GEEN_OPMERKING)) {
      meld(
          retour.header(),
          "RetourCodes",
          "Onder de Header staan nog andere onderdelen; de code van de Header is dan 0200.");
    } else if (!ietsAfgekeurd(inhoud)) {
      meld(
          retour.header(),
          "RetourCodes",
          "Er is niets afgekeurd; het antwoord is dan een Header zonder retourcodes.");
    }
    codes(inhoud);
    legNaast(inhoud, Objects.requireNonNull(heen.inhoud()));
  }

  private void kop(Header heen, Header retour) {
    overgenomen(retour, "Afzender", heen.afzender(), retour.afzender());
    overgenomen(retour, "Ontvanger", heen.ontvanger(), retour.ontvanger());
    overgenomen(
        retour, "BerichtIdentificatie", heen.berichtIdentificatie(), retour.berichtIdentificatie());
    overgenomen(retour, "XsdVersie", heen.xsdVersie(), retour.xsdVersie());
  }

  private void overgenomen(Header retour, String element, Object heen, Object terug) {
    if (!heen.equals(terug)) {
      meld(retour, element, element + " is niet overgenomen uit het heenbericht.");
    }
  }

  private void alleenHeader(Header header) {
    List<String> codes = header.retourCodes();
    if (!codes.isEmpty() && !Retourcodes.isAfkeuringVanAlles(codes)) {
      meld(
          header,
          "RetourCodes",
          "Een Header alleen heeft geen retourcodes als alles goed is, en anders 0001 of de codes"
              + " van wat er in de Header niet klopt.");
    }
  }

  private static boolean ietsAfgekeurd(Berichtklasse klasse) {
    return klasse.retourCodes().stream().anyMatch(Retourcodes::keurtAf)
        || klasse.kinderen().stream().anyMatch(Retourvergelijking::ietsAfgekeurd);
  }

  private void codes(Berichtklasse klasse) {
    List<String> codes = klasse.retourCodes();
    if (!codes.equals(Retourcodes.GEEN_OPMERKING)
        && !codes.equals(Retourcodes.NIET_BEOORDEELD)
        && !Retourcodes.isAfkeuring(codes)) {
      meld(klasse, "RetourCodes", "Hier staat 0200, of 0233, of alleen wat er niet klopt.");
    }
    klasse.kinderen().forEach(this::codes);
  }

  /** A difference is reported as deep as it can be told. */
  private void legNaast(Berichtklasse terug, Berichtklasse heen) {
    vergelijking.legNaast(terug, heen);
    List<? extends Berichtklasse> kinderen = terug.kinderen();
    List<? extends Berichtklasse> andere = heen.kinderen();
    boolean zijnZeEven = kinderen.size() == andere.size();
    boolean dieper = false;
    for (int i = 0; zijnZeEven && i < kinderen.size(); i++) {
      boolean isZelfdeSoort = kinderen.get(i).getClass() == andere.get(i).getClass();
      dieper |= isZelfdeSoort && !isOngewijzigd(kinderen.get(i), andere.get(i));
      if (isZelfdeSoort) {
        legNaast(kinderen.get(i), andere.get(i));
      }
    }
    if (!dieper && !isOngewijzigd(terug, heen)) {
      meld(terug, "", terug.klasse() + " is niet ongewijzigd overgenomen uit het heenbericht.");
    }
  }

  private static boolean isOngewijzigd(Berichtklasse terug, Berichtklasse heen) {
    return Retourbericht.zonderCodes(terug).equals(heen);
  }

  private void meld(Berichtklasse waar, String element, String melding) {
    vergelijking.meld(IV028, waar, element, melding);
  }
}
