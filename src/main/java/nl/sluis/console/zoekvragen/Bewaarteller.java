package nl.sluis.console.zoekvragen;

import java.util.List;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.console.lijst.Zoeklijst.Gezien;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Counts what is in the selections that are kept, each read anew by the filters of its list. */
@Component
@Lazy
public class Bewaarteller {
  /** On the first page, which has more to say. */
  private static final int OP_VANDAAG = 8;

  private final Zoekvragen zoekvragen;
  private final ObjectProvider<Zoeklijst<?, ?, ?>> lijsten;

  Bewaarteller(Zoekvragen zoekvragen, ObjectProvider<Zoeklijst<?, ?, ?>> lijsten) {
    this.zoekvragen = zoekvragen;
    this.lijsten = lijsten;
  }

  /** His own, and what a colleague put there for those who work as he does. */
  public List<Bewaard> vandaag(Bezoeker bezoeker) {
    return zoekvragen.lijst(bezoeker.wie()).stream()
        .filter(een -> een.isMijn() || een.voorRol() != null && bezoeker.mag(een.voorRol()))
        .limit(OP_VANDAAG)
        .map(een -> tel(een, bezoeker))
        .toList();
  }

  /** All that are his or shared with him. */
  List<Bewaard> alle(Bezoeker bezoeker) {
    return zoekvragen.lijst(bezoeker.wie()).stream().map(een -> tel(een, bezoeker)).toList();
  }

  /**
   * The list at an address.
   *
   * @throws Verzoekfout when there is none of which selections can be kept
   */
  Zoeklijst<?, ?, ?> zoeklijst(String pad) {
    return lijsten.stream()
        .filter(lijst -> lijst.pad().equals(pad))
        .findFirst()
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.BAD_REQUEST,
                    "Van deze lijst niet",
                    "Van deze lijst kunt u geen selectie bewaren. Bewaar het adres als bladwijzer"
                        + " in uw browser."));
  }

  /** A list with its filters, in words. */
  static String inWoorden(Zoeklijst<?, ?, ?> lijst, Lijstvraag vraag) {
    return vraag.isGefilterd() ? lijst.naam() + ": " + vraag.inWoorden() : lijst.naam() + ", alle";
  }

  /** A filter may be gone, or not be for this role: then that is said, and nothing is guessed. */
  private Bewaard tel(Zoekvraag een, Bezoeker bezoeker) {
    try {
      Zoeklijst<?, ?, ?> lijst = zoeklijst(een.pad());
      Lijstvraag vraag = lijst.lees(een.vraag(), bezoeker);
      Gezien gezien = een.gezien();
      int nieuw = gezien == null ? 0 : lijst.telNieuw(vraag, bezoeker, gezien);
      return new Bewaard(
          een.id(),
          een.naam(),
          inWoorden(lijst, vraag),
          een.isMijn(),
          een.gedeeld(),
          een.voorRol(),
          Opmaak.geteld(lijst.tel(vraag, bezoeker)),
          gezien == null ? null : Opmaak.geteld(nieuw),
          gezien == null ? "" : Opmaak.moment(gezien.moment()),
          nieuw > 0);
    } catch (Verzoekfout pastNietMeer) {
      return new Bewaard(
          een.id(),
          een.naam(),
          "deze lijst of een filter ervan is er voor u niet meer",
          een.isMijn(),
          een.gedeeld(),
          een.voorRol(),
          null,
          null,
          "",
          false);
    }
  }
}
